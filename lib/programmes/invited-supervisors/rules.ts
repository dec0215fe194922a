import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { plainName } from "@/lib/meetings/rules";
import type { EnterSupervisor } from "./schema";
import type { AttendancePlace, SupervisorRefusal } from "./types";

/** Names an entry is held against: who attended already, who votes, whose matter it is with their declared relatives. */
export type KnownNames = { readonly standing: readonly string[]; readonly members: readonly string[]; readonly concerned: readonly string[] };

/**
 * Why an attendance may not be entered; empty when it may (SED-19, 释义：特邀监督员可以列席，不参加表决). Who is concerned, or a declared
 * relative, does not attend; a namesake does when somebody has checked that he is one.
 */
export function judgeAttending(input: EnterSupervisor, place: AttendancePlace, names: KnownNames, today: LegalDate): readonly Refusal<SupervisorRefusal>[] {
  const { attendee, capacity, on, remark, namesake } = input;
  const among = (known: readonly string[]) => known.some((name) => plainName(name) === plainName(attendee));
  return [
    ...(isAfter(on, today) ? [{ code: "supervisor.in-future", field: "on" } as const] : []),
    ...(isBefore(on, place.from) ? [{ code: "supervisor.too-early", field: "on", params: { from: place.from } } as const] : []),
    ...(place.fixedOn !== null && on !== place.fixedOn ? [{ code: "supervisor.other-day", field: "on", params: { on: place.fixedOn } } as const] : []),
    ...(capacity === "other" && remark === "" ? [{ code: "supervisor.capacity-words", field: "remark" } as const] : []),
    ...(among(names.standing) ? [{ code: "supervisor.already", field: "attendee" } as const] : []),
    ...(among(names.members) && !namesake ? [{ code: "supervisor.is-member", field: "attendee" } as const] : []),
    ...(among(names.concerned) && !namesake ? [{ code: "supervisor.concerned", field: "attendee" } as const] : []),
  ];
}
