import { expect, test } from "@playwright/test";
import { inRoot } from "@/scripts/lib/paths.mjs";
import { runNode, typescriptProgram } from "@/scripts/lib/processes.mjs";
import { draftPaper, draftPaperRefused, issuePaper, issuePaperRefused, recordTalk } from "./steps/appointment";
import { enterAssessment, openAssessment } from "./steps/assessment";
import { setClock, withEmptySeat } from "./steps/clock";
import { confirmCorrection, requestCorrection, resume } from "./steps/correction";
import { expectNoVote, goToDecision, listAgain, recordDeferral, recordVote } from "./steps/decision";
import { deliberate } from "./steps/deliberation";
import { part, refusedWith } from "./steps/form";
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
import { closeMeeting, holdMeeting, withdrawItem } from "./steps/meeting";
import {
  addLeaver,
  addPost,
  addPostRefused,
  adoptPlan,
  caseRow,
  freezeConditions,
  goToBatch,
  goToCase,
  goToWork,
  openBatch,
  postPart,
  putName,
  putNameRefused,
  quotaSums,
  saveProposal,
  writeProposal,
} from "./steps/motion";
import {
  closeNotice,
  closeNoticeRefused,
  concludeObjection,
  draftNotice,
  draftNoticeRefused,
  publishNotice,
  registerObjection,
} from "./steps/notice";
import { People } from "./steps/people";
import { confirm, goToProbation, writeReports } from "./steps/probation";
import { enterRound, expectConfirmed, openRound } from "./steps/recommendation";
import { confirmRoster, rosterSums, uploadRoster } from "./steps/roster-import";

/** One motion from an imported roster to confirmed appointments, by the people who do it, in their browsers. */
test.describe.configure({ mode: "serial" });

const title = "市直三个部门副职补充配备";
const posts = {
  transport: "云泽市交通运输局党组成员、副局长",
  culture: "云泽市文化广电和旅游局党组成员、副局长",
  education: "云泽市教育局党组成员、副局长",
  overQuota: "云泽市商务局党组成员、副局长",
} as const;
/** Three are promoted; 欧阳景行 is a name on the list of the first post; 韦长庚 leaves. */
const subjects = { transport: "单立群", culture: "曾令仪", education: "丁兆和" } as const;
const leaver = "韦长庚";
/** 核定 现配 离任 拟任 of deputies, before anybody is appointed and when everybody is. */
const sumsBefore = {
  云泽市交通运输局: "3 2 0 1",
  云泽市文化广电和旅游局: "3 2 0 1",
  云泽市教育局: "3 2 0 1",
  云泽市水利局: "3 3 1 0",
};
const sumsAfter = {
  云泽市交通运输局: "3 3 0 0",
  云泽市文化广电和旅游局: "3 3 0 0",
  云泽市教育局: "3 3 0 0",
  云泽市水利局: "3 2 0 0",
};

/** Posts and people that came with the workbook. */
const countyTitle = "县直三个部门正职补充配备";
const imported = {
  "澜石县民政局党组书记、局长": "桑榆晚",
  "澜石县司法局党组书记、局长": "谌怀瑜",
  "澜石县自然资源局党组书记、局长": "逯清扬",
} as const;

let people: People;
test.beforeAll(({ browser }) => {
  people = new People(browser);
});
test.afterAll(() => people.leave());

test("a workbook of 300 people is compared and then written as one batch", async () => {
  await setClock("2026-09-01");
  const staff = await people.as("countyACadreSection");
  await uploadRoster(staff, inRoot("tests/fixtures/roster-300.xlsx"));
  expect((await rosterSums(staff)).at(-1)).toBe("0");
  await confirmRoster(staff);
});

test("the county opens a batch with 3 posts and 3 people of the workbook; a fourth, warned 3 months before it, is refused", async () => {
  const county = await people.as("countyACadreSection");
  await openBatch(county, countyTitle, "2026-09-01");
  await goToWork(county, countyTitle, "职位与离任");
  for (const post of Object.keys(imported)) await addPost(county, post);
  await freezeConditions(county);
  await goToWork(county, countyTitle, "人选");
  for (const [post, name] of Object.entries(imported)) await putName(county, post, name);
  await putNameRefused(county, "澜石县民政局党组书记、局长", "厉行之", "影响期");
  expect(await quotaSums(county, countyTitle)).toEqual({
    澜石县民政局: "1 0 0 1",
    澜石县司法局: "1 0 0 1",
    澜石县自然资源局: "1 0 0 1",
  });
});

test("a batch of 3 posts and 1 person leaving: a fourth post would be 2 over its quota", async () => {
  const staff = await people.as("cadreSection");
  await openBatch(staff, title, "2026-09-01");
  await writeProposal(staff);
  await goToWork(staff, title, "职位与离任");
  for (const post of [posts.transport, posts.culture, posts.education]) await addPost(staff, post);
  await addPostRefused(staff, posts.overQuota, "超出 2 名");
  await addLeaver(staff, leaver, "到龄退休");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
});

test("the page of a second tab is stale: it is told so and keeps what was typed", async () => {
  const staff = await people.as("cadreSection");
  const second = await people.secondTab("cadreSection");
  await goToWork(staff, title, "初步建议");
  await second.goto(staff.url());
  await saveProposal(staff, "优先考虑熟悉业务、在基层工作过的干部");
  await saveProposal(second, "优先考虑年轻干部");
  await expect(refusedWith(second)).toContainText("刚被他人更新");
  await expect(second.getByLabel("人选意向")).toHaveValue("优先考虑年轻干部");
  await second.close();
  await goToWork(staff, title, "职位与离任");
  await freezeConditions(staff);
});

test("names are put for the posts; a person barred until 1 September 2027 is refused", async () => {
  const staff = await people.as("cadreSection");
  await goToWork(staff, title, "人选");
  await putName(staff, posts.transport, "欧阳景行");
  await putName(staff, posts.transport, subjects.transport);
  await putName(staff, posts.culture, subjects.culture);
  await putName(staff, posts.education, subjects.education);
  await putNameRefused(staff, posts.culture, "陶慎之", "影响期至 2027-09-01");
});

test("a relative of a candidate sees neither the name nor the work on that post", async () => {
  const relative = await people.as("cadreSectionSecond");
  await goToWork(relative, title, "人选");
  await expect(postPart(relative, posts.education)).toContainText("涉及您本人或您的亲属");
  await expect(relative.getByText(subjects.education)).toHaveCount(0);
});

test("the plan is adopted at a meeting of the department: 1 removal opens, quota sums stand", async () => {
  await setClock("2026-09-02");
  const staff = await people.as("cadreSection");
  await adoptPlan(staff, await people.as("departmentHead"), title, "2026-09-02");
  await expect(await caseRow(staff, title, leaver)).toContainText("酝酿");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
});

test("both rounds of 3 posts are entered twice; a difference of 1 vote is named and put right", async () => {
  test.slow();
  const staff = await people.as("cadreSection");
  const assessor = await people.as("assessmentOffice");
  const names = [
    { post: posts.transport, agree: { 欧阳景行: 15, 单立群: 22 } },
    { post: posts.culture, agree: { 曾令仪: 21 } },
    { post: posts.education, agree: { 丁兆和: 20 } },
  ] as const;
  for (const [form, on] of [
    ["谈话调研推荐", "2026-09-03"],
    ["会议推荐", "2026-09-04"],
  ] as const) {
    await setClock(on);
    for (const { post, agree } of names) {
      const round = { title, post, form, on };
      await openRound(staff, round);
      await enterRound(staff, round, { agree }, "第一次");
      if (post === posts.culture) {
        await enterRound(assessor, round, { agree: { 曾令仪: 20 } }, "第二次");
        await expect(assessor.getByText("两次录入有 2 处不一致")).toBeVisible();
        await enterRound(assessor, round, { agree }, "改正后的");
      } else {
        await enterRound(assessor, round, { agree }, "第二次");
      }
      await expectConfirmed(staff, round);
    }
  }
});

test("one subject for each post is fixed at a meeting: 3 cases open", async () => {
  await setClock("2026-09-07");
  const staff = await people.as("cadreSection");
  await holdMeeting(staff, {
    kind: "部务会",
    on: "2026-09-07",
    matters: [posts.transport, posts.culture, posts.education],
  });
  await fixSubject(staff, title, posts.transport, subjects.transport);
  await fixSubject(staff, title, posts.culture, subjects.culture);
  await fixSubject(staff, title, posts.education, subjects.education);
  for (const name of Object.values(subjects)) await expect(await caseRow(staff, title, name)).toContainText("考察");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
});

test("the case of a relative is not found, and its name is not on the list", async () => {
  const staff = await people.as("cadreSection");
  await goToInspection(staff, title, subjects.education);
  const relative = await people.as("cadreSectionSecond");
  const answer = await relative.goto(staff.url());
  expect(answer?.status()).toBe(404);
  await goToBatch(relative, title);
  await expect(relative.getByRole("table", { name: "选任事项" })).toContainText(subjects.culture);
  await expect(relative.getByText(subjects.education)).toHaveCount(0);
});

test("a task of 2 inspectors is announced and begins; letters for the four musts go out first", async () => {
  const staff = await people.as("cadreSection");
  await setClock("2026-09-08");
  await planTask(staff, title, { noticeOn: "2026-09-08", startsOn: "2026-09-10" });
  await sendLetters(staff, title, "2026-09-08");
  await setClock("2026-09-10");
  await startTask(staff, title);
});

test("each inspection: replies, material, assessment entered twice", async () => {
  test.slow();
  await setClock("2026-09-11");
  const staff = await people.as("cadreSection");
  const assessor = await people.as("assessmentOffice");
  const liaison = await people.as("disciplineLiaison");
  for (const name of Object.values(subjects)) {
    await goToInspection(staff, title, name);
    await writeMaterial(staff, "2026-09-11");
    for (const kind of fourMusts) if (kind !== "纪检监察机关意见") await enterReply(staff, kind, "2026-09-11");
    await liaison.goto(staff.url());
    await enterReply(liaison, "纪检监察机关意见", "2026-09-11");
    await assessor.goto(staff.url());
    await openAssessment(assessor, "2026-09-11");
    await enterAssessment(assessor, "第一次");
    await goToInspection(staff, title, name);
    await enterAssessment(staff, "第二次");
    await expect(part(staff, "民主测评计分")).toContainText("加权得分");
  }
});

test("one signature, then the same signer twice, do not pass; two different signers do", async () => {
  await setClock("2026-09-14");
  const staff = await people.as("cadreSection");
  const supervision = await people.as("supervisionSection");
  await holdMeeting(staff, { kind: "部务会", on: "2026-09-14", matters: Object.values(subjects) });
  const sign = async (signer: string, capacity: Parameters<typeof enterSignature>[2]) => {
    await enterSignature(staff, signer, capacity, "2026-09-14");
    await supervision.goto(staff.url());
    await checkSignature(supervision, signer);
    await staff.reload();
  };
  await goToInspection(staff, title, subjects.transport);
  await sign("卞致远", "单位党委（党组）书记");
  await proposeRefused(staff, "已核对 1 份、1 人，需 2 人");
  await sign("卞致远", "纪委书记（纪检监察组组长）");
  await proposeRefused(staff, "已核对 2 份、1 人，需 2 人");
  await sign("白峰", "纪委书记（纪检监察组组长）");
  await propose(staff);
  for (const name of [subjects.culture, subjects.education]) {
    await goToInspection(staff, title, name);
    await sign("卞致远", "单位党委（党组）书记");
    await sign("白峰", "纪委书记（纪检监察组组长）");
    await propose(staff);
  }
});

test("deliberation of all 4 people", async () => {
  await setClock("2026-09-15");
  const head = await people.as("departmentHead");
  for (const name of [...Object.values(subjects), leaver]) {
    await deliberate(head, title, name, "2026-09-15");
    await expect(await caseRow(head, title, name)).toContainText("讨论决定");
  }
});

test("6 of 10 present are no quorum; 5 of 10 in favour are no majority: deferred; three others are decided", async () => {
  test.slow();
  const head = await people.as("departmentHead");
  await withEmptySeat("市委常委、统战部部长", "2026-09-15", async () => {
    await setClock("2026-09-16");
    await holdMeeting(head, {
      kind: "常委会",
      on: "2026-09-16",
      matters: [subjects.transport],
      absent: ["市委副书记", "市委常委、政法委书记", "市委常委、宣传部部长", "市委常委、秘书长"],
    });
    const withoutQuorum = head.url();
    await goToDecision(head, title, subjects.transport);
    await expectNoVote(head, "到会人数未达到法定人数，不得表决。");
    await head.goto(withoutQuorum);
    await withdrawItem(head, subjects.transport, "到会人数不足");
    await setClock("2026-09-17");
    await holdMeeting(head, { kind: "常委会", on: "2026-09-17", matters: [...Object.values(subjects), leaver] });
  });
  const meeting = head.url();
  await goToDecision(head, title, subjects.transport);
  await recordVote(head, { agree: 10 });
  await goToDecision(head, title, subjects.culture);
  await recordVote(head, { agree: 6, disagree: 1, defer: 3 });
  await goToDecision(head, title, subjects.education);
  await recordDeferral(head, { agree: 5, defer: 5 }, "同意票没有超过应到会成员的半数");
  await goToDecision(head, title, leaver);
  await recordVote(head, { agree: 10 });
  await head.goto(meeting);
  await closeMeeting(head, "四项议题逐项表决，一项缓议。");
  await expect(await caseRow(head, title, subjects.education)).toContainText("缓议");
  expect(await quotaSums(head, title)).toEqual(sumsBefore);
});

test("4 working days are refused; 5 run from 18 to 23 September over a working Sunday, on a page without script", async ({
  browser,
}) => {
  const staff = await people.as("cadreSection");
  await setClock("2026-09-18");
  const notice = { number: "云泽公示〔2026〕101号", from: "2026-09-18", names: [subjects.transport, subjects.culture] };
  await draftNoticeRefused(staff, title, { ...notice, workingDays: 4 }, "公示须满 5 个工作日");
  await draftNotice(staff, title, { ...notice, workingDays: 5 });
  await expect(part(staff, /^任前公示 云泽公示〔2026〕101号/)).toContainText("2026.09.18 至 2026.09.23");
  const address = await publishNotice(await people.as("departmentHead"), title, notice.number);
  const anybody = await browser.newContext({ javaScriptEnabled: false });
  const page = await anybody.newPage();
  expect((await page.goto(address))?.status()).toBe(200);
  await expect(page.getByText(subjects.culture)).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);
  await setClock("2026-09-24");
  expect((await page.goto(address))?.status()).toBe(410);
  await expect(page.getByText(subjects.culture)).toHaveCount(0);
  await anybody.close();
});

test("a report holds one of the two until it is concluded", async () => {
  const staff = await people.as("cadreSection");
  const supervision = await people.as("supervisionSection");
  const head = await people.as("departmentHead");
  await setClock("2026-09-22");
  await registerObjection(supervision, title, subjects.culture);
  await closeNoticeRefused(head, title, subjects.transport, "公示须满 5 个工作日");
  await setClock("2026-09-24");
  await closeNotice(head, title, subjects.transport);
  await closeNoticeRefused(head, title, subjects.culture, "还有 1 件没有办结");
  await concludeObjection(supervision, title, subjects.culture);
  await closeNotice(head, title, subjects.culture);
  await expect(await caseRow(staff, title, subjects.culture)).toContainText("任职");
  expect(await quotaSums(staff, title)).toEqual(sumsBefore);
});

test("2 are appointed and 1 removed by a paper of 2 and 3 lines; not before the talk", async () => {
  await setClock("2026-09-28");
  const staff = await people.as("cadreSection");
  const head = await people.as("departmentHead");
  const paper = { number: "云泽委干〔2026〕101号", on: "2026-09-28", appointed: 2, removed: 3 };
  await recordTalk(staff, title, subjects.transport, "2026-09-28");
  await draftPaperRefused(staff, title, { ...paper, removed: 2 }, /条数|3/);
  await draftPaper(staff, title, paper);
  await issuePaperRefused(head, title, paper.number, "任职谈话");
  await recordTalk(staff, title, subjects.culture, "2026-09-28");
  await issuePaper(head, title, paper.number);
  for (const name of [subjects.transport, subjects.culture])
    await expect(await caseRow(staff, title, name)).toContainText("试用期");
  await expect(await caseRow(staff, title, leaver)).toContainText("办结");
  expect(await quotaSums(staff, title)).toEqual({
    ...sumsBefore,
    云泽市交通运输局: "3 3 0 0",
    云泽市文化广电和旅游局: "3 3 0 0",
    云泽市水利局: "3 2 0 0",
  });
});

test("the deferred one is decided at a later meeting", async () => {
  await setClock("2026-10-12");
  const head = await people.as("departmentHead");
  await holdMeeting(head, { kind: "常委会", on: "2026-10-12", matters: [] });
  await goToDecision(head, title, subjects.education);
  await listAgain(head, "2026.10.12");
  await recordVote(head, { agree: 7, defer: 4 });
  await expect(await caseRow(head, title, subjects.education)).toContainText("公示");
});

test("a count corrected by two people from 7 to 5 of 11 breaks the decision; put right to 6, it holds again", async () => {
  const staff = await people.as("cadreSection");
  const supervision = await people.as("supervisionSection");
  await requestCorrection(staff, title, subjects.education, "讨论决定", { 同意: "5", 缓议: "6" });
  await confirmCorrection(supervision, title, subjects.education);
  await expect(part(supervision, "更正")).toContainText("不再成立");
  await expect(await caseRow(staff, title, subjects.education)).toContainText("暂停");
  await requestCorrection(staff, title, subjects.education, "讨论决定", { 同意: "6", 缓议: "5" });
  await confirmCorrection(supervision, title, subjects.education);
  await resume(staff, title, subjects.education);
  await expect(await caseRow(staff, title, subjects.education)).toContainText("办理中");
});

test("the deferred one is announced and appointed by a second paper: quota sums are those of the posts", async () => {
  const staff = await people.as("cadreSection");
  const head = await people.as("departmentHead");
  await setClock("2026-10-13");
  const notice = { number: "云泽公示〔2026〕102号", from: "2026-10-13", names: [subjects.education], workingDays: 5 };
  await draftNotice(staff, title, notice);
  await publishNotice(head, title, notice.number);
  await setClock("2026-10-20");
  await closeNotice(head, title, subjects.education);
  await recordTalk(staff, title, subjects.education, "2026-10-20");
  const paper = { number: "云泽委干〔2026〕102号", on: "2026-10-20", appointed: 1, removed: 1 };
  await draftPaper(staff, title, paper);
  await issuePaper(head, title, paper.number);
  expect(await quotaSums(staff, title)).toEqual(sumsAfter);
});

test("a year later the two are assessed and confirmed", async () => {
  test.slow();
  await setClock("2027-09-28");
  const staff = await people.as("cadreSection");
  const assessor = await people.as("assessmentOffice");
  for (const name of [subjects.transport, subjects.culture]) {
    await goToProbation(assessor, title, name);
    await openAssessment(assessor, "2027-09-28");
    await enterAssessment(assessor, "第一次");
    await goToProbation(staff, title, name);
    await enterAssessment(staff, "第二次");
    await writeReports(staff, "2027-09-28");
    await confirm(await people.as("departmentHead"), title, name);
  }
  expect(await quotaSums(staff, title)).toEqual(sumsAfter);
});

test("the form of the whole process prints on one page of A4", async () => {
  const head = await people.as("departmentHead");
  await goToCase(head, title, subjects.culture);
  await head.getByRole("link", { name: "全程纪实表" }).click();
  await expect(head.getByRole("heading", { level: 2, name: /纪实/ })).toBeVisible();
  const pdf = await head.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(1);
});

test("the record holds: 0 faults", async () => {
  const { code, output } = await runNode(typescriptProgram("scripts/verify.ts"), { capture: true });
  expect(output).toContain("holds");
  expect(code).toBe(0);
});

/** Pages of a PDF as the browser writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
