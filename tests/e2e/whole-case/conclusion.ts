import { expect, test } from "@playwright/test";
import { runNode, typescriptProgram } from "@/scripts/lib/processes.mjs";
import { enterAssessment, openAssessment } from "../steps/assessment";
import { setClock } from "../steps/clock";
import { goToCase, quotaSums } from "../steps/motion";
import type { People } from "../steps/people";
import { confirm, goToProbation, writeReports } from "../steps/probation";
import { subjects, sumsAfter, title } from "./invented";

/** Assessment, reports and confirmation, on 28 September 2027. */
export async function confirmAYearLater(people: People): Promise<void> {
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
}

/** Prints as the browser does. */
export async function printTheForm(people: People): Promise<void> {
  const head = await people.as("departmentHead");
  await goToCase(head, title, subjects.culture);
  await head.getByRole("link", { name: "全程纪实表" }).click();
  await expect(head.getByRole("heading", { level: 2, name: /纪实/ })).toBeVisible();
  const pdf = await head.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(1);
}

/** Verifies the record of everything done so far, in a process of its own. */
export async function verifyTheRecord(): Promise<void> {
  const { code, output } = await runNode(typescriptProgram("scripts/verify.ts"), { capture: true });
  expect(output).toContain("holds");
  expect(code).toBe(0);
}

/** Pages of a PDF as the browser writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}
