import { expect, it, vi } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { loadCaseAppointment, loadMotionAppointment } from "@/lib/stages/appointment/loaders";
import { outcomesUpToNotice } from "../support/builders/appointment";
import { candidateWith } from "../support/builders/sitting";
import { foundTown, morningOf, putCaseAt } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

/* What the pages of a stage say of a person to whoever may see the case, but neither protected nor closed data. */

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({ requireVisit: () => Promise.resolve({ actor: visitor.actor, now: morningOf("2026-03-12"), sessionId: "s", clockIsSet: true }) }));

useTestDatabase();

it("SED-29, DSQ-06 of 1 case at the appointment: the cadre section sees the day of the exam and the end of the bar, the assessment office and supervisors 0 figures of either", async () => {
  const town = await foundTown({ preAppointmentExamMonths: 12 });
  const exams = { create: [{ on: legalDateToDb(legalDate("2025-03-11")), subject: "combined" as const, passed: true }] };
  const sanctions = { create: [{ kind: "partySeriousWarning" as const, body: "市纪委", document: "云纪处〔2026〕1号", effectiveOn: legalDateToDb(legalDate("2026-01-09")), reason: "违纪" }] };
  const at = await putCaseAt(town, { cadreId: await candidateWith(town, { exams, sanctions }), postId: town.bureau.deputyPostId, kind: "promotion", stage: "appointment", outcomes: outcomesUpToNotice(town) });
  const figuresFor = async (role: Role) => {
    visitor.actor = { userId: town.staff.clerk.userId, cadreId: null, name: "", closedCadreIds: [], grants: [{ role, authorityId: town.authorityId, unitId: null, upToLevel: null }] };
    const lines = [await loadCaseAppointment(at.id), ...((await loadMotionAppointment(town.motionId))?.lines ?? [])];
    return lines.map((line) => (line?.findings ?? []).filter(({ rule, outcome }) => (rule === "SED-29" || rule === "DSQ-06") && outcome === "not-met").map(({ rule, inputs }) => `${rule} ${String(Object.keys(inputs).length > 0)}`));
  };
  const [own] = await figuresFor("cadreSection");
  expect(own).toEqual(["DSQ-06 true", "SED-29 true"]);
  const bare = ["DSQ-06 false", "SED-29 false"];
  for (const role of ["assessmentOffice", "supervisor"] as const) expect(await figuresFor(role), role).toEqual([bare, bare]);
});
