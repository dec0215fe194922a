import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import type { EndInspectorInput, EnterInspectorInput } from "../schema/fieldwork";
import type { InspectionRefusal } from "../types";

type Refused = InspectionRefusal | AccessRefusal;
type Done = Promise<Result<null, Refusals<Refused | RecordedRefusal>>>;

/** Puts an official on the register of inspectors, or enters a newer training of one who stands there; who had left comes back. */
export function enterInspector(input: EnterInspectorInput, author: Author): Done {
  return recorded<null, Refused>(author, async (tx) => {
    const { authorityId, cadreId, training, qualifiedOn, trainedOn } = input;
    const permission = may(author.actor, "inspectors.edit", { authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const today = legalDateOf(author.now);
    if (isAfter(qualifiedOn, today) || isAfter(trainedOn, today)) return refuse({ code: "inspection.in-future", field: "trainedOn" });
    const staff = await tx.user.count({ where: { cadreId, grants: { some: { authorityId, to: null } } } });
    if (staff === 0) return refuse({ code: "inspection.not-staff", field: "cadreId" });
    const days = { qualifiedOn: legalDateToDb(qualifiedOn), trainedOn: legalDateToDb(trainedOn), training };
    const before = await tx.inspector.findUnique({ where: { authorityId_cadreId: { authorityId, cadreId } } });
    if (before === null) {
      const { id } = await tx.inspector.create({ data: { authorityId, cadreId, ...days }, select: { id: true } });
      return worked(null, { stream: streamOf("inspector", id), type: "inspector.entered", data: { cadre: cadreId, qualifiedOn, trainedOn } });
    }
    await tx.inspector.update({ where: { id: before.id }, data: { ...days, endedOn: null, version: before.version + 1 } });
    return worked(null, { stream: streamOf("inspector", before.id), type: "inspector.trained", data: { cadre: cadreId, trainedOn } });
  });
}

/** Takes an inspector off the register from the day on; teams he is in stay. */
export function endInspector(input: EndInspectorInput, author: Author): Done {
  return recorded<null, Refused>(author, async (tx) => {
    const row = await tx.inspector.findUnique({ where: { id: input.inspectorId } });
    if (row === null || row.endedOn !== null) return refuse({ code: "inspection.inspector-not-found" });
    const permission = may(author.actor, "inspectors.edit", { authorityId: row.authorityId });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.version !== input.version) return refuse({ code: "inspection.inspector-not-found" });
    const today = legalDateOf(author.now);
    if (isBefore(today, legalDateFromDb(row.qualifiedOn))) return refuse({ code: "inspection.in-future" });
    await tx.inspector.update({ where: { id: row.id }, data: { endedOn: legalDateToDb(today), version: row.version + 1 } });
    return worked(null, { stream: streamOf("inspector", row.id), type: "inspector.ended", data: { cadre: row.cadreId, endedOn: today } });
  });
}
