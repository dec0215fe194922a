import type { LegalDate } from "@/lib/kernel/dates";

/** What a person did for an appointment (ACC-03): who nominated, inspected, proposed, decided, overrode, confirmed. */
export const trailRoles = ["nominated", "inspected", "proposed", "decided", "overrode", "confirmed"] as const;
export type TrailRole = (typeof trailRoles)[number];

/** One act of one person for one case. */
export type TrailLine = {
  readonly role: TrailRole;
  readonly caseId: string;
  readonly caseNumber: string;
  /** whose appointment it is */
  readonly personId: string;
  readonly person: string;
  readonly post: string;
  /** who did it; null where only a name was entered */
  readonly actorId: string | null;
  readonly actor: string;
  readonly on: LegalDate;
  /** code of how: stance, capacity, source of the name */
  readonly how: string;
};

export type ResponsibilityRefusal = "responsibility.person-not-found";
