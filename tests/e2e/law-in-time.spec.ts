import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { arrangeReform } from "./steps/arranged";
import { clockOfInstallation, setClock } from "./steps/clock";
import { choose, formOf, part, press, send } from "./steps/form";
import { activate } from "./steps/hand";
import { People } from "./steps/people";

/** A law that changes in the middle of a case: a national number on 1 January 2025 (RET-02), and the county's own scheme on 6 January. */

let people: People;
let before: string;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  before = await clockOfInstallation();
});
test.afterAll(async () => {
  await people.leave();
  await setClock(before);
});
test.describe.configure({ timeout: 45_000 });

const clearing = "完成酝酿，提交会议";
const drafting = "/system/schemes?part=draft";

/** The gate of the day, at the case of somebody near his retirement: whether he is past it. */
async function pastRetirement(page: Page, caseId: string, day: string): Promise<boolean> {
  await setClock(day);
  await page.goto(`/cases/${caseId}/deliberation`);
  await expect(page.getByRole("button", { name: clearing })).toBeVisible();
  return (await page.getByText(/^材料显示可能须事先报告：超过任职年龄继续留任$/).count()) > 0;
}

test("a case inspected on 20 December 2024 goes to the meeting on 10 January 2025: retirement and the notice's days changed in between (RET-02, PUB-02)", async () => {
  const arranged = await arrangeReform();
  const staff = await people.as("countyACadreSection");
  const head = await people.as("countyADepartmentHead");

  await setClock("2024-12-30");
  await staff.goto(drafting);
  const grounds = { 名称: "澜石县选任工作参数（2025年）", 起始日: "2025-01-06", 修改理由: "公示期延长" };
  await send(formOf(staff, "提交部长确认"), "提交部长确认", { ...grounds, "公示期（工作日，不少于五个）": "7" });
  await head.goto(drafting);
  const answer = formOf(head, "提交答复");
  await choose(answer, "通过的会议", arranged.meeting);
  await send(answer, "提交答复", { 答复: "会议已通过，确认", 制定文件: "澜石组〔2024〕30号", 议题: "第二项", "仍为示例，尚未与文件原文核对": true });

  // born on 31 December 1964: sixty on the day, and the law of the day puts nothing off
  expect(await pastRetirement(head, arranged.before, "2024-12-30")).toBe(false);
  expect(await pastRetirement(head, arranged.before, "2024-12-31")).toBe(true);
  // born on 10 January 1965: sixty on the day as well, but since 1 January he retires a month later
  expect(await pastRetirement(head, arranged.after, "2025-01-10")).toBe(false);
  await head.goto(`/cases/${arranged.after}`);
  await expect(part(head, "办理期间的制度变化")).toHaveCount(0);
  await head.goto(`/cases/${arranged.after}/deliberation`);
  await press(formOf(head, clearing), clearing);

  await head.goto(`/cases/${arranged.after}`);
  const rows = part(head, "办理期间的制度变化").getByRole("table").getByRole("row");
  const national = rows.filter({ hasText: "RET-02" });
  const local = rows.filter({ hasText: "PUB-02" });
  await expect(rows).toHaveCount(3);
  for (const words of ["全国规定", "2025.01.01", "酝酿（2025.01.10 完成）", "办理当日有效的规定"]) await expect(national).toContainText(words);
  for (const words of ["本级方案第 2 版", "2025.01.06", "启动时的第 1 版"]) await expect(local).toContainText(words);
  await activate(national.getByRole("link").first());
  await expect(head).toHaveURL(/\/rules\/RET-02/);
  await expect(part(head, "数字")).toContainText("至 2024.12.31");
  await expect(part(head, "数字")).toContainText("2025.01.01 起");
});
