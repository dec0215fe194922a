import { expect, test } from "@playwright/test";
import { setClock } from "../steps/clock";
import { fixSubject } from "../steps/inspection";
import { holdMeeting } from "../steps/meeting";
import { caseRow, quotaSums } from "../steps/motion";
import type { People } from "../steps/people";
import { enterRound, expectConfirmed, openRound } from "../steps/recommendation";
import { posts, subjects, sumsBefore, title } from "./invented";

/** Talks on 3 September, the meeting on 4 September; section and assessment office each enter the figures. */
export async function enterBothRounds(people: People): Promise<void> {
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
}

/** The department's meeting of 7 September. */
export async function fixSubjects(people: People): Promise<void> {
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
}
