import type { LegalDate } from "@/lib/kernel/dates";

/** What a person did for an appointment (ACC-03): who nominated, inspected, proposed, decided, overrode, confirmed. */
export const trailRoles = ["nominated", "inspected", "proposed", "decided", "overrode", "confirmed"] as const;
export type TrailRole = (typeof trailRoles)[number];

/** One act of one person for one case. `exact`: found by the person himself; otherwise by the same name, to be checked. */
export type TrailLine = {
  readonly role: TrailRole;
  readonly caseId: string;
  readonly caseNumber: string;
  /** whose appointment it is */
  readonly person: string;
  readonly post: string;
  /** who did it */
  readonly actor: string;
  readonly exact: boolean;
  readonly on: LegalDate;
  /** code of how: stance, capacity, source of the name */
  readonly how: string;
};

export type ResponsibilityRefusal = "responsibility.person-not-found";
