import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { readConcernedNamesIn } from "@/lib/meetings/queries/supervisors";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { OpenedPlace } from "./queries";
import { readObjectsIn, readPlaceIn } from "./queries";
import { judgeAttending } from "./rules";
import type { EnterSupervisor, WithdrawSupervisor } from "./schema";
import type { AttendancePlace, SupervisorRefusal } from "./types";

type Refused = SupervisorRefusal | AccessRefusal;
type Done = Promise<Result<{ supervisorId: string }, Refusals<Refused | RecordedRefusal>>>;

/** Registers that an invited supervisor attended (SED-19), while the meeting is held or the case stands in the stage. Returns the id of the entry. */
export function enterSupervisor(input: EnterSupervisor, author: Author): Done {
  return recorded<{ supervisorId: string }, Refused>(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { place, members } = opened.value;
    const at = targetOf(place);
    const standing = await tx.invitedSupervisor.findMany({ where: { ...at, act: place.act, on: legalDateToDb(input.on), withdrawnOn: null }, select: { who: true } });
    const concerned = await readConcernedNamesIn(tx, await readObjectsIn(tx, place));
    const today = legalDateOf(author.now);
    const [first, ...rest] = judgeAttending(input, place, { standing: standing.map(({ who }) => who), members, concerned }, today);
    if (first !== undefined) return refuse(first, ...rest);
    const { act, attendee, capacity, on, remark, namesake } = input;
    const { id } = await tx.invitedSupervisor.create({
      data: { ...at, act, who: attendee, capacity, on: legalDateToDb(on), remark, namesake, enteredById: author.actor.userId, enteredOn: legalDateToDb(today) },
      select: { id: true },
    });
    return worked({ supervisorId: id }, event(place, "supervisor.entered", { supervisor: id, act, capacity, on, namesake }));
  });
}

/** Takes back an entry made by mistake, while the act goes on; it stays on file with the reason. */
export function withdrawSupervisor(input: WithdrawSupervisor, author: Author): Done {
  return recorded<{ supervisorId: string }, Refused>(author, async (tx) => {
    const opened = await openIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { place } = opened.value;
    const id = input.supervisorId;
    const found = await tx.invitedSupervisor.findFirst({ where: { id, act: place.act, ...targetOf(place) }, select: { withdrawnOn: true } });
    if (found === null) return refuse({ code: "supervisor.entry-not-found" });
    if (found.withdrawnOn !== null) return refuse({ code: "supervisor.withdrawn" });
    await tx.invitedSupervisor.update({ where: { id }, data: { withdrawnOn: legalDateToDb(legalDateOf(author.now)), withdrawnReason: input.reason } });
    return worked({ supervisorId: id }, { ...event(place, "supervisor.withdrawn", { supervisor: id }), reason: input.reason });
  });
}

/** The place, if the author may enter attendance there now and has seen its present version. */
async function openIn(tx: WriteTx, seen: Pick<EnterSupervisor, "act" | "targetId" | "version">, { actor }: Author): Promise<Result<OpenedPlace, Refusals<Refused>>> {
  const opened = await readPlaceIn(tx, actor, seen.act, seen.targetId);
  if (opened === null) return refused([{ code: "supervisor.not-found" }]);
  const { hindrance, version, open } = opened.place;
  if (hindrance !== null) return refused([{ code: hindrance }]);
  if (version !== seen.version) return refused([{ code: "supervisor.stale" }]);
  return open ? ok(opened) : refused([{ code: "supervisor.not-open" }]);
}

function targetOf({ act, targetId }: AttendancePlace): { readonly meetingId: string } | { readonly caseId: string } {
  return act === "meeting" ? { meetingId: targetId } : { caseId: targetId };
}

function event({ act, targetId }: AttendancePlace, type: NewEvent["type"], data: NewEvent["data"]): NewEvent {
  return { stream: streamOf(act === "meeting" ? "meeting" : "case", targetId), type, data };
}
