import { expect } from "@playwright/test";
import { draftPaper, draftPaperRefused, issuePaper, issuePaperRefused, recordTalk } from "../steps/appointment";
import { setClock } from "../steps/clock";
import { caseRow, quotaSums } from "../steps/motion";
import { closeNotice, draftNotice, publishNotice } from "../steps/notice";
import type { People } from "../steps/people";
import { leaver, subjects, sumsAfter, sumsBefore, title } from "./invented";

/** Talks and the first paper, on 28 September. */
export async function appointTwo(people: People): Promise<void> {
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
}

/** Notice, talk and the second paper, from 13 to 20 October. */
export async function appointTheDeferred(people: People): Promise<void> {
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
}
