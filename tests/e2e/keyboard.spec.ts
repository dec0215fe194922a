import { expect, test } from "@playwright/test";
import { draftPaper, issuePaper, recordTalk } from "./steps/appointment";
import { enterAssessment, openAssessment } from "./steps/assessment";
import { setClock } from "./steps/clock";
import { goToDecision, recordVote } from "./steps/decision";
import { deliberate } from "./steps/deliberation";
import { part } from "./steps/form";
import {
  checkSignature,
  enterReply,
  enterSignature,
  fixSubject,
  fourMusts,
  goToInspection,
  planTask,
  propose,
  proposeRefused,
  sendLetters,
  startTask,
  writeMaterial,
} from "./steps/inspection";
import { closeMeeting, holdMeeting } from "./steps/meeting";
import {
  addPost,
  adoptPlan,
  caseRow,
  freezeConditions,
  goToWork,
  openBatch,
  putName,
  writeProposal,
} from "./steps/motion";
import { closeNotice, draftNotice, publishNotice } from "./steps/notice";
import { People } from "./steps/people";
import { confirm, goToProbation, writeReports } from "./steps/probation";
import { enterRound, expectConfirmed, openRound } from "./steps/recommendation";

/**
 * One case from the motion to the confirmation, by the steps of `whole-case.spec.ts`, by people who have no mouse. Every stop on
 * their way must show where the focus is, and no answer may throw the focus back to the top of the page.
 */
test.describe.configure({ mode: "serial" });

const title = "市委宣传部副职补充配备";
const post = "中共云泽市委宣传部副部长";
const name = "仇远山";

let people: People;
test.beforeAll(({ browser }) => {
  people = new People(browser, false);
});
test.afterAll(() => people.leave());

test("without a mouse: a batch with 1 post is opened, its conditions frozen, 1 name put, its plan adopted", async () => {
  await setClock("2026-09-01");
  const staff = await people.as("cadreSection");
  await openBatch(staff, title, "2026-09-01");
  await writeProposal(staff);
  await goToWork(staff, title, "职位与离任");
  await addPost(staff, post);
  await freezeConditions(staff);
  await goToWork(staff, title, "人选");
  await putName(staff, post, name);
  await setClock("2026-09-02");
  await adoptPlan(staff, await people.as("departmentHead"), title, "2026-09-02");
});

test("without a mouse: 2 rounds are entered twice and the subject is fixed at a meeting", async () => {
  const staff = await people.as("cadreSection");
  const assessor = await people.as("assessmentOffice");
  for (const [form, on] of [
    ["谈话调研推荐", "2026-09-03"],
    ["会议推荐", "2026-09-04"],
  ] as const) {
    await setClock(on);
    const round = { title, post, form, on };
    await openRound(staff, round);
    await enterRound(staff, round, { agree: { [name]: 22 } }, "第一次");
    await enterRound(assessor, round, { agree: { [name]: 22 } }, "第二次");
    await expectConfirmed(staff, round);
  }
  await setClock("2026-09-07");
  await holdMeeting(staff, { kind: "部务会", on: "2026-09-07", matters: [post] });
  await fixSubject(staff, title, post, name);
});

test("without a mouse: the task, 4 letters and replies, the material, an assessment entered twice, 2 signatures, the proposal", async () => {
  test.slow();
  const staff = await people.as("cadreSection");
  const assessor = await people.as("assessmentOffice");
  const liaison = await people.as("disciplineLiaison");
  const supervision = await people.as("supervisionSection");
  await setClock("2026-09-08");
  await planTask(staff, title, { noticeOn: "2026-09-08", startsOn: "2026-09-10" });
  await sendLetters(staff, title, "2026-09-08");
  await setClock("2026-09-10");
  await startTask(staff, title);
  await setClock("2026-09-11");
  await goToInspection(staff, title, name);
  await writeMaterial(staff, "2026-09-11");
  for (const kind of fourMusts) if (kind !== "纪检监察机关意见") await enterReply(staff, kind, "2026-09-11");
  await goToInspection(liaison, title, name);
  await enterReply(liaison, "纪检监察机关意见", "2026-09-11");
  await goToInspection(assessor, title, name);
  await openAssessment(assessor, "2026-09-11");
  await enterAssessment(assessor, "第一次");
  await goToInspection(staff, title, name);
  await enterAssessment(staff, "第二次");
  await expect(part(staff, "民主测评计分")).toContainText("加权得分");
  await setClock("2026-09-14");
  await holdMeeting(staff, { kind: "部务会", on: "2026-09-14", matters: [name] });
  await goToInspection(staff, title, name);
  await proposeRefused(staff, "需 2 人");
  for (const [signer, capacity] of [
    ["卞致远", "单位党委（党组）书记"],
    ["白峰", "纪委书记（纪检监察组组长）"],
  ] as const) {
    await enterSignature(staff, signer, capacity, "2026-09-14");
    await goToInspection(supervision, title, name);
    await checkSignature(supervision, signer);
    await goToInspection(staff, title, name);
  }
  await propose(staff);
});

test("without a mouse: 2 people are consulted, 11 opinions and the vote are recorded, the meeting is closed", async () => {
  const head = await people.as("departmentHead");
  await setClock("2026-09-15");
  await deliberate(head, title, name, "2026-09-15");
  await setClock("2026-09-17");
  await holdMeeting(head, { kind: "常委会", on: "2026-09-17", matters: [name], absent: ["市委常委、秘书长"] });
  const meeting = head.url();
  await goToDecision(head, title, name);
  await recordVote(head, { agree: 10 });
  await head.goto(meeting);
  await closeMeeting(head, "一项议题逐项表决，同意。");
});

test("without a mouse: 5 working days of notice, the talk, the paper and its taking effect", async () => {
  const staff = await people.as("cadreSection");
  const head = await people.as("departmentHead");
  await setClock("2026-09-18");
  const notice = { number: "云泽公示〔2026〕201号", from: "2026-09-18", names: [name], workingDays: 5 };
  await draftNotice(staff, title, notice);
  await publishNotice(head, title, notice.number);
  await setClock("2026-09-24");
  await closeNotice(head, title, name);
  await setClock("2026-09-28");
  await recordTalk(staff, title, name, "2026-09-28");
  const paper = { number: "云泽委干〔2026〕201号", on: "2026-09-28", appointed: 1, removed: 1 };
  await draftPaper(staff, title, paper);
  await issuePaper(head, title, paper.number);
  await expect(await caseRow(staff, title, name)).toContainText("试用期");
});

test("without a mouse: a year later the assessment is entered twice and the probation confirmed", async () => {
  const staff = await people.as("cadreSection");
  const assessor = await people.as("assessmentOffice");
  await setClock("2027-09-28");
  await goToProbation(assessor, title, name);
  await openAssessment(assessor, "2027-09-28");
  await enterAssessment(assessor, "第一次");
  await goToProbation(staff, title, name);
  await enterAssessment(staff, "第二次");
  await writeReports(staff, "2027-09-28");
  await confirm(await people.as("departmentHead"), title, name);
});
