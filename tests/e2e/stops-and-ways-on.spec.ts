import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import type { Arranged } from "./steps/arranged";
import { arrangeCases } from "./steps/arranged";
import { setClock } from "./steps/clock";
import { listAgain, recordVote } from "./steps/decision";
import { choose, fill, formOf, part, press, send, sendRefused, unfold } from "./steps/form";
import { enterAttendance, planMeeting } from "./steps/meeting";
import { goToCase, goToBatch } from "./steps/motion";
import { People } from "./steps/people";
import { goToProbation } from "./steps/probation";

/** What stops a case and how it goes on: the pages on which people meet it. The way up to them is walked elsewhere. */

let people: People;
let arranged: Arranged;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  await setClock("2026-09-02");
  arranged = await arrangeCases();
});
test.afterAll(() => people.leave());
test.describe.configure({ timeout: 45_000 });

const clearing = "完成酝酿，提交会议";

/** The stage cannot be completed: the gate says what is missing, the button that it is shut. */
async function stopped(page: Page, sentence: string): Promise<void> {
  await expect(part(page, "上会前的关口")).toContainText(sentence);
  const button = page.getByRole("button", { name: clearing });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/关口未过/);
}

test("an exceptional promotion: 0 reports, then 1 without an answer do not go to the meeting; approved it does (EXC-06, RPT-03)", async () => {
  const head = await people.as("departmentHead");
  await head.goto(`/cases/${arranged.exceptional}/deliberation`);
  await stopped(head, "该事项属于破格、越级提拔或者不经民主推荐");
  const report = await unfold(part(head, "事先报告"), "登记事先报告");
  await send(report, "登记事先报告", { 报告事项: "破格提拔", 文号: "云泽组〔2026〕51号", 报告日期: "2026-09-02" });
  await expect(part(head, "事先报告")).toContainText("未答复，不得上会");
  await stopped(head, "未答复1件");
  const reply = await unfold(head, "登记云泽组〔2026〕51号的答复");
  await send(reply, "登记上级答复", { 答复日期: "2026-09-02", 答复: "同意", 答复内容: "同意破格提拔。" });
  await press(formOf(head, clearing), clearing);
  await head.goto(`/cases/${arranged.exceptional}/decision`);
  await expect(part(head, "列入会议").or(part(head, "人选和报批情况")).first()).toBeVisible();
});

test("a dual-management post: a letter of 2 September, silent until 1 October: stopped; from 2 October on it counts as consent (DEL-04)", async () => {
  const head = await people.as("departmentHead");
  await head.goto(`/cases/${arranged.dual}/deliberation`);
  const asking = await unfold(head, "登记征求意见");
  await send(asking, "登记征求意见", { 类别: "双重管理的协管方", 征求对象: "省厅", 方式: "书面", 征求日期: "2026-09-02", 函件文号: "云泽组函〔2026〕61号" });
  await setClock("2026-10-01");
  await head.reload();
  await stopped(head, "次日起视为同意");
  await setClock("2026-10-02");
  await head.reload();
  await press(formOf(head, clearing), clearing);
  await head.goto(`/cases/${arranged.dual}/deliberation`);
  await expect(head.getByRole("main")).toContainText("视为同意");
});

test("a vote is suspended until a later meeting takes it up; 5 of 11 do not open the decision again, 6 do (DEC-05, DEC-06)", async () => {
  await setClock("2026-09-09");
  const head = await people.as("departmentHead");
  const address = `/cases/${arranged.vote}/decision`;
  await head.goto(address);
  const suspension = await unfold(head, "暂缓表决");
  await send(suspension, "登记暂缓表决", { 理由类别: "意见分歧较大", 具体原因: "对分管领域的人选有不同意见。", 再次提交期限: "2026-09-20" });
  await head.goto(address);
  await listAgain(head, arranged.laterMeeting);
  await head.goto(address);
  await recordVote(head, { agree: 11 });
  for (const [inFavour, stands] of [["5", true], ["6", false]] as const) {
    await head.goto(address);
    const asking = await unfold(head, "提请复议");
    await choose(asking, "会议", arranged.laterMeeting);
    await press(asking, "列入复议议题");
    await head.goto(address);
    const vote = formOf(head, "登记复议表决");
    await fill(vote, { 汇报人: "祁景明", 复议理由: "出现新情况", 表决方式: "举手表决", 同意复议: inFavour, 不同意复议: String(11 - Number(inFavour)) });
    await press(vote, "登记复议表决");
    await head.goto(address);
    await expect(head.getByText("决定日期")).toHaveCount(stands ? 1 : 0);
  }
});

test("a report during the notice suspends the case: it cannot be closed; found groundless it goes on to the appointment (PUB-04, PUB-05)", async () => {
  const title = "两个副职岗位补充配备";
  await setClock("2026-09-10");
  const supervision = await people.as("supervisionSection");
  await goToBatch(supervision, title);
  const row = supervision.getByRole("table", { name: "选任事项" }).getByRole("row").filter({ hasText: "公示" }).first();
  const name = (await row.getByRole("link").first().innerText()).trim();
  await goToCase(supervision, title, name, "公示");
  await send(formOf(supervision, "登记查核结论"), "登记查核结论", { 查核情况: "招标程序待核实。", 结论: "暂缓任职，继续查核" });
  const head = await people.as("departmentHead");
  await head.goto(supervision.url());
  await expect(head.getByRole("main")).toContainText("暂停");
  await expect(part(head, "办结公示")).toContainText("有 1 件反映的结论为暂缓或取消任职");
  await sendRefused(formOf(head, "办结公示"), "办结公示", /暂停/);
  await supervision.reload();
  await send(formOf(supervision, "登记查核结论"), "登记查核结论", { 查核情况: "经查不实。", 结论: "不影响任职" });
  await head.reload();
  await press(formOf(head, "办结公示"), "办结公示");
  await expect(head.getByRole("status").filter({ hasText: "公示环节已办结" })).toBeVisible();
});

test("a failed probation: before its end only for a serious fault, by a meeting; the trial post ends and the case with it (PRB-05)", async () => {
  const title = "年中领导班子补充";
  await setClock("2026-09-11");
  const staff = await people.as("cadreSection");
  await goToBatch(staff, title);
  const row = staff.getByRole("table", { name: "选任事项" }).getByRole("row").filter({ hasText: "试用期" }).first();
  const name = (await row.getByRole("link").first().innerText()).trim();
  await planMeeting(staff, { kind: "部务会", on: "2026-09-11", matters: [name] });
  await enterAttendance(staff, []);
  const head = await people.as("departmentHead");
  await goToProbation(head, title, name);
  const form = await unfold(head, /^免去试任职务$/);
  await choose(form, "会议议题", name);
  const words = { 考核意见: "试用期内有严重失职。", 免职后的安排: "安排为四级调研员" };
  await sendRefused(form, "免去试任职务", /试用期/, words);
  await send(form, "免去试任职务", { ...words, "试用期内有严重过失，提前结束": true });
  await head.reload();
  await expect(head.getByRole("main")).toContainText("办结");
});
