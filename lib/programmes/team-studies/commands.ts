import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { isAfter, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { readTeamScopeIn } from "@/lib/posts/queries/team";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { mayOnTeam } from "@/lib/posts/policy";
import type { EnterStudy, WithdrawStudy } from "./schema";
import type { StudyRefusal } from "./types";

type Answer<T> = Promise<Result<T, Refusals<StudyRefusal | AccessRefusal | RecordedRefusal>>>;

/**
 * Enters an analysis of a team or a research visit (MOT-01). A visit says how many people were talked to; neither lies in the future.
 * Returns the id of the study.
 */
export function enterStudy(input: EnterStudy, author: Author): Answer<{ readonly studyId: string }> {
  return recorded(author, async (tx) => {
    const today = legalDateOf(author.now);
    const team = await readTeamScopeIn(tx, input.unitId, today);
    if (team === null) return refuse({ code: "study.not-found" });
    const permission = mayOnTeam(author.actor, "study.enter", team);
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (isAfter(input.on, today)) return refuse({ code: "study.in-future", field: "on" });
    if (input.kind === "visit" && input.talked === null) return refuse({ code: "study.visit-needs-talked", field: "talked" });
    const { id } = await tx.teamStudy.create({
      data: {
        ...input,
        talked: input.kind === "visit" ? input.talked : null,
        on: legalDateToDb(input.on),
        enteredOn: legalDateToDb(today),
        enteredById: author.actor.userId,
      },
      select: { id: true },
    });
    return worked({ studyId: id }, studyEvent("study.entered", input.unitId, { studyId: id, kind: input.kind, on: input.on }));
  });
}

/** Withdraws a study that was entered by mistake; it stays on file with the reason. */
export function withdrawStudy(input: WithdrawStudy, author: Author): Answer<{ readonly studyId: string }> {
  return recorded(author, async (tx) => {
    const today = legalDateOf(author.now);
    const study = await tx.teamStudy.findUnique({ where: { id: input.studyId }, select: { id: true, unitId: true } });
    const team = study === null ? null : await readTeamScopeIn(tx, study.unitId, today);
    if (study === null || team === null) return refuse({ code: "study.not-found" });
    const permission = mayOnTeam(author.actor, "study.enter", team);
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { count } = await tx.teamStudy.updateMany({
      where: { id: study.id, withdrawnOn: null },
      data: { withdrawnOn: legalDateToDb(today), withdrawnReason: input.reason },
    });
    if (count === 0) return refuse({ code: "study.withdrawn" });
    return worked({ studyId: study.id }, { ...studyEvent("study.withdrawn", study.unitId, { studyId: study.id }), reason: input.reason });
  });
}

function studyEvent(type: "study.entered" | "study.withdrawn", unitId: string, data: Readonly<Record<string, string>>): NewEvent {
  return { stream: streamOf("unit", unitId), type, data };
}
