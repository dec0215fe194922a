import { expect, test } from "@playwright/test";
import { enterAssessment, openAssessment } from "../steps/assessment";
import { setClock } from "../steps/clock";
import { part } from "../steps/form";
import {
  checkSignature,
  enterReply,
  enterSignature,
  fourMusts,
  goToInspection,
  planTask,
  propose,
  proposeRefused,
  sendLetters,
  startTask,
  writeMaterial,
} from "../steps/inspection";
import { holdMeeting } from "../steps/meeting";
import { goToBatch } from "../steps/motion";
import type { People } from "../steps/people";
import { subjects, title } from "./invented";

/** The relative tries the address of the case. */
export async function hideCaseFromRelative(people: People): Promise<void> {
  const staff = await people.as("cadreSection");
  await goToInspection(staff, title, subjects.education);
  const relative = await people.as("cadreSectionSecond");
  const answer = await relative.goto(staff.url());
  expect(answer?.status()).toBe(404);
  await goToBatch(relative, title);
  await expect(relative.getByRole("table", { name: "选任事项" })).toContainText(subjects.culture);
  await expect(relative.getByText(subjects.education)).toHaveCount(0);
}

/** Letters and notice on 8 September, the first day of the inspection on 10 September. */
export async function startInspection(people: People): Promise<void> {
  const staff = await people.as("cadreSection");
  await setClock("2026-09-08");
  await planTask(staff, title, { noticeOn: "2026-09-08", startsOn: "2026-09-10" });
  await sendLetters(staff, title, "2026-09-08");
  await setClock("2026-09-10");
  await startTask(staff, title);
}

/** Section, discipline liaison and assessment office enter what they have, on 11 September. */
export async function inspectEverybody(people: People): Promise<void> {
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
}

/** Signatures are entered by the section and checked by the supervision section, on 14 September. */
export async function signMaterials(people: People): Promise<void> {
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
}
