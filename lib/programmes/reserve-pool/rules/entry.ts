import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { Entrant, MemberAt, MemberState, ReservePoolRefusal } from "../types";

type PoolRefusals = readonly Refusal<ReservePoolRefusal>[];

/** Whether somebody may enter a pool on the day: in post, managed by the pool's authority, not in it already. */
export function judgeEntry(entrant: Entrant, enteredOn: LegalDate, today: LegalDate): PoolRefusals {
  const gone = entrant.status === "retired" || entrant.status === "left";
  const reasons: readonly (readonly [Refusal<ReservePoolRefusal>, boolean])[] = [
    [{ code: "pool.cadre-not-in-post", field: "cadreId" }, gone],
    [{ code: "pool.cadre-not-managed", field: "cadreId" }, !entrant.managedByAuthority],
    [{ code: "pool.already-member", field: "cadreId" }, entrant.alreadyMember],
    [{ code: "pool.day-in-future", field: "enteredOn" }, isAfter(enteredOn, today)],
  ];
  return reasons.filter(([, holds]) => holds).map(([refusal]) => refusal);
}

/** Whether a member's state may change: he still stands in the pool, and it is another state. */
export function judgeStateChange(member: MemberAt, to: MemberState): PoolRefusals {
  if (member.leftOn !== null) return [{ code: "pool.has-left" }];
  return member.state === to ? [{ code: "pool.same-state", field: "state" }] : [];
}

/** Whether a member may leave on the day: once, not before he entered, not in the future. */
export function judgeLeaving(member: MemberAt, leftOn: LegalDate, today: LegalDate): PoolRefusals {
  if (member.leftOn !== null) return [{ code: "pool.has-left" }];
  const reasons: readonly (readonly [Refusal<ReservePoolRefusal>, boolean])[] = [
    [{ code: "pool.day-in-future", field: "leftOn" }, isAfter(leftOn, today)],
    [{ code: "pool.left-before-entered", field: "leftOn" }, isBefore(leftOn, member.enteredOn)],
  ];
  return reasons.filter(([, holds]) => holds).map(([refusal]) => refusal);
}
