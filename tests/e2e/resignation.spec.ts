import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { asOwner, setClock } from "./steps/clock";
import { choose, fill, formOf, part, send } from "./steps/form";
import { activate } from "./steps/hand";
import { enterAttendance, planMeeting } from "./steps/meeting";
import { People } from "./steps/people";

/** A resignation that is ordered and not handed in: its meeting, its days, and the removal it ends with. */

let people: People;
test.beforeAll(({ browser }) => {
  people = new People(browser);
});
test.afterAll(() => people.leave());
test.describe.configure({ timeout: 45_000 });

/** A deputy the city manages, in no case and on no committee. */
async function deputy(): Promise<{ readonly id: string; readonly name: string }> {
  const [row] = await asOwner(`select c.id, c.name from cadre c
    join cadre_management g on g."cadreId" = c.id and g."to" is null join authority a on a.id = g."managedById" and a."order" = 1
    where c.status = 'inPost' and c.level = 'countyDeputy' and exists (select from post_holding h where h."cadreId" = c.id and h."to" is null)
      and not exists (select from "case" k where k."cadreId" = c.id) and not exists (select from app_user u where u."cadreId" = c.id)
      and not exists (select from committee_member m where m."cadreId" = c.id) order by c."orderKey" desc, c.id limit 1`);
  return { id: String(row?.["id"]), name: String(row?.["name"]) };
}

/** Takes the awaited decision of the departure to a meeting of the day, where everybody agrees. */
async function decideAt(page: Page, departure: string, on: string, decision: string, outcome?: string): Promise<void> {
  await planMeeting(page, { kind: "常委会", on, matters: [] });
  const meeting = page.url();
  await page.goto(departure);
  const agenda = formOf(page, "列入会议议程");
  await choose(agenda, `${decision}的会议`, new RegExp(on.replaceAll("-", "\\.")));
  await send(agenda, "列入会议议程");
  await page.goto(meeting);
  await expect(part(page, "议程")).toContainText(decision);
  await enterAttendance(page, []);
  await page.goto(departure);
  const there = /实到 (\d+) 人/u.exec(await part(page, "下一步").innerText())?.[1] ?? "";
  const form = formOf(page, `登记：${decision}`);
  await fill(form, { 汇报人: "骆怀远", 表决方式: "举手表决", 同意: there });
  if (outcome !== undefined) await choose(form, "结果", outcome);
  await send(form, `登记：${decision}`);
}

test("an ordered resignation: 15 days on the page, the desk and among the deadlines; not handed in, day 16 is late, a removal follows and another person carries it out (RSG-04)", async () => {
  await setClock("2026-09-14");
  const { id, name } = await deputy();
  const staff = await people.as("cadreSection");
  await staff.goto(`/programmes/departures/new?cadre=${id}&kind=orderedResignation`);
  await send(formOf(staff, "启动责令辞职"), "启动责令辞职", { 依据文件: "云组〔2026〕60号", 事由: "经核实的事实。" });
  await activate(staff.getByRole("link", { name: "继续" }));
  await staff.waitForURL(/departures\/[0-9a-f-]{36}$/u);
  const departure = staff.url();
  await decideAt(staff, departure, "2026-09-14", "决定责令辞职", "同意");
  await staff.goto(`${departure}?step=notified`);
  await send(formOf(staff, "登记：书面通知本人"), "登记：书面通知本人", { 日期: "2026-09-14" });
  await staff.goto(departure);
  const days = part(staff, "期限");
  await expect(days).toContainText("2026.09.29");
  await expect(days).toContainText("还有 15 天");
  await staff.goto("/clocks?kind=orderedResignation");
  await expect(staff.getByRole("row").filter({ hasText: name })).toContainText("2026.09.29");
  await setClock("2026-09-30");
  await staff.goto(departure);
  await expect(days).toContainText("逾期 1 天");
  await staff.goto(`${departure}?step=refusedToApply`);
  await send(formOf(staff, "登记：本人拒不申请辞职"), "登记：本人拒不申请辞职", { 日期: "2026-09-30" });
  await staff.goto("/desk");
  await expect(staff.getByRole("main")).toContainText(name);
  await decideAt(staff, `${departure}?step=removalDecided`, "2026-09-30", "决定免职");
  const head = await people.as("departmentHead");
  await head.goto("/desk");
  const line = head.getByRole("row").or(head.getByRole("listitem")).filter({ hasText: "核对并落实免职" }).filter({ hasText: name }).last();
  await activate(line.getByRole("link").first());
  await head.goto(`${departure}?step=carriedOut`);
  await send(formOf(head, "登记：落实（免去职务）"), "登记：落实（免去职务）", { 日期: "2026-09-30" });
  await head.goto(departure);
  await expect(head.getByRole("main")).toContainText("已免去职务");
});
