import type { Level } from "@/lib/access/actor";
import type { AccessRefusal } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";

export const poolKinds = ["principal", "deputy", "youngTalent"] as const;
export type PoolKind = (typeof poolKinds)[number];

export const memberStates = ["normal", "underInspection", "used", "withdrawn"] as const;
export type MemberState = (typeof memberStates)[number];

/** States of somebody who stands in the pool, and those in which he leaves it. */
export const standingStates = ["normal", "underInspection"] as const;
export const leavingStates = ["used", "withdrawn"] as const;

export type PoolAt = {
  readonly id: string;
  readonly authorityId: string;
  readonly committeeName: string;
  readonly title: string;
  readonly kind: PoolKind;
  readonly level: Level;
  readonly version: number;
};

/** A member as far as commands judge it. */
export type MemberAt = {
  readonly id: string;
  readonly poolId: string;
  readonly cadreId: string;
  readonly state: MemberState;
  readonly enteredOn: LegalDate;
  readonly leftOn: LegalDate | null;
  readonly version: number;
};

/** Posts of the pool's level the authority manages. */
export type PoolPosts = { readonly heads: number; readonly deputies: number };

/** What is judged of one member. */
export type PoolMemberFacts = {
  readonly birth: LegalDate;
  readonly level: Level;
  readonly education: "doctorate" | "master" | "bachelor" | "juniorCollege" | "secondary" | null;
};

/** A pool in numbers: who stands in it, how many are ready in the near term, women and people outside the Party as sums, posts. */
export type PoolNumbers = PoolPosts & { readonly members: number; readonly nearTerm: number; readonly women: number; readonly nonParty: number };

/** Somebody who is to enter a pool. */
export type Entrant = {
  readonly status: "inPost" | "underInspection" | "retired" | "left";
  readonly managedByAuthority: boolean;
  readonly alreadyMember: boolean;
};

export type ReservePoolRefusal =
  | AccessRefusal
  | "pool.not-found"
  | "pool.stale"
  | "pool.title-twice"
  | "pool.cadre-not-found"
  | "pool.cadre-not-in-post"
  | "pool.cadre-not-managed"
  | "pool.already-member"
  | "pool.day-in-future"
  | "pool.left-before-entered"
  | "pool.has-left"
  | "pool.same-state";
