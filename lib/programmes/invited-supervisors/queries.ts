import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { hindrance, may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import { legalDateFromDb } from "@/lib/kernel/dates";
import { readAgendaIn, readMeetingIn } from "@/lib/meetings/queries/meetings";
import type { ItemObject } from "@/lib/meetings/types";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { AttendancePlace, AttendedAct, InvitedSupervisor } from "./types";

type Tx = Pick<ReadTx, "$queryRaw" | "meeting" | "case" | "invitedSupervisor" | "user">;

/** A place with the names of those who vote there. */
export type OpenedPlace = { readonly place: AttendancePlace; readonly members: readonly string[] };

const caseActs: Readonly<Record<Exclude<AttendedAct, "meeting">, { readonly stage: "deliberation" | "inspection"; readonly act: Act }>> = {
  consultation: { stage: "deliberation", act: "deliberation.record" },
  inspection: { stage: "inspection", act: "inspection.note" },
};

/** The meeting or case attendance is entered at, and what the actor may do there; null when it does not exist or is closed to him. */
export async function readPlaceIn(tx: ReadTx, actor: Actor, act: AttendedAct, targetId: string): Promise<OpenedPlace | null> {
  return act === "meeting" ? meetingPlaceIn(tx, actor, targetId) : casePlaceIn(tx, actor, act, targetId);
}

async function meetingPlaceIn(tx: ReadTx, actor: Actor, targetId: string): Promise<OpenedPlace | null> {
  const meeting = await readMeetingIn(tx, targetId);
  if (meeting === null) return null;
  const { authorityId, version, on, state, members } = meeting;
  if (!may(actor, "meeting.view", { authorityId }).allowed) return null;
  return {
    place: { act: "meeting", targetId, version, fixedOn: on, from: on, open: state === "held", hindrance: hindrance(actor, "meeting.hold", { authorityId }) },
    members: members.map(({ name }) => name),
  };
}

async function casePlaceIn(tx: ReadTx, actor: Actor, act: Exclude<AttendedAct, "meeting">, targetId: string): Promise<OpenedPlace | null> {
  const at = await readCaseIn(tx, targetId);
  if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
  const { stage, act: asked } = caseActs[act];
  return {
    place: {
      act,
      targetId,
      version: at.version,
      fixedOn: null,
      from: at.openedOn,
      open: at.state === "running" && at.stage === stage,
      hindrance: hindrance(actor, asked, policyObjectOf(at)),
    },
    members: [],
  };
}

/** What is dealt with at a place: everything on the agenda of the meeting, or the case. One statement at most. */
export async function readObjectsIn(tx: ReadTx, { act, targetId }: AttendancePlace): Promise<readonly ItemObject[]> {
  return act === "meeting" ? readAgendaIn(tx, targetId) : [{ motionId: null, motionPostId: null, caseId: targetId, departureId: null }];
}

/** Who attended, in the order of day and entry; withdrawn entries stay readable. Two statements. */
export async function readSupervisorsIn(tx: Tx, act: AttendedAct, targetId: string): Promise<readonly InvitedSupervisor[]> {
  const rows = await tx.invitedSupervisor.findMany({
    where: act === "meeting" ? { meetingId: targetId } : { act, caseId: targetId },
    orderBy: [{ on: "asc" }, { id: "asc" }],
  });
  const users = await tx.user.findMany({ where: { id: { in: rows.map(({ enteredById }) => enteredById) } }, select: { id: true, displayName: true } });
  const names = new Map(users.map(({ id, displayName }) => [id, displayName]));
  return rows.map(({ id, who, capacity, on, remark, namesake, enteredById, enteredOn, withdrawnOn, withdrawnReason }) => ({
    ...{ id, who, capacity, remark, namesake, withdrawnReason },
    on: legalDateFromDb(on),
    enteredBy: names.get(enteredById) ?? "",
    enteredOn: legalDateFromDb(enteredOn),
    withdrawnOn: withdrawnOn === null ? null : legalDateFromDb(withdrawnOn),
  }));
}
