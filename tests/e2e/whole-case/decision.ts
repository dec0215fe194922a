import { expect, test } from "@playwright/test";
import { setClock, withEmptySeat } from "../steps/clock";
import { confirmCorrection, requestCorrection, resume } from "../steps/correction";
import { expectNoVote, goToDecision, listAgain, recordDeferral, recordVote } from "../steps/decision";
import { deliberate } from "../steps/deliberation";
import { part } from "../steps/form";
import { closeMeeting, holdMeeting, withdrawItem } from "../steps/meeting";
import { caseRow, quotaSums } from "../steps/motion";
import type { People } from "../steps/people";
import { leaver, subjects, sumsBefore, title } from "./invented";

/** The head of the department consults, on 15 September. */
export async function deliberateOnEverybody(people: People): Promise<void> {
  await setClock("2026-09-15");
  const head = await people.as("departmentHead");
  for (const name of [...Object.values(subjects), leaver]) {
    await deliberate(head, title, name, "2026-09-15");
    await expect(await caseRow(head, title, name)).toContainText("讨论决定");
  }
}

/** Two meetings of a standing committee with an empty seat, on 16 and 17 September. */
export async function decide(people: People): Promise<void> {
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
}

/** The standing committee of 12 October, all 11 seats taken. */
export async function decideOnTheDeferred(people: People): Promise<void> {
  await setClock("2026-10-12");
  const head = await people.as("departmentHead");
  await holdMeeting(head, { kind: "常委会", on: "2026-10-12", matters: [] });
  await goToDecision(head, title, subjects.education);
  await listAgain(head, "2026.10.12");
  await recordVote(head, { agree: 7, defer: 4 });
  await expect(await caseRow(head, title, subjects.education)).toContainText("公示");
}

/** Two corrections, each asked for by the section and confirmed by the supervision section. */
export async function correctCount(people: People): Promise<void> {
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
}
