import type { LegalDate } from "@/lib/kernel/dates";
import type { TeamMemberFacts, TeamSums, TeamTargetFacts } from "@/lib/posts/types";

/** A member of a team as counted, with the day of the present level and the kinds of typed experience. */
export type SchemeMember = TeamMemberFacts & {
  readonly levelSince: LegalDate | null;
  readonly grassroots: boolean;
  readonly frontLine: boolean;
};

/** People of a team as counted; what is protected is summed up and never stands at a person. */
export type SchemeTeam = { readonly members: readonly SchemeMember[]; readonly sums: TeamSums };

/** Who sits where in the team now; retained treatment is not among them. */
export type Seat = { readonly postId: string; readonly cadreId: string };

export type Candidate = { readonly cadreId: string; readonly name: string };

/** A post of the team in the batch: subjects once they are fixed, names put before. */
export type SchemePost = {
  readonly motionPostId: string;
  readonly postId: string;
  readonly title: string;
  readonly subjectsFixed: boolean;
  /** in official order; empty where they are closed to the reader */
  readonly candidates: readonly Candidate[];
  /** the names are his own or his relatives': not shown, not counted in */
  readonly closed: boolean;
};

/** Who is put in for a post: a person, nobody, or nothing said yet. */
export type Choice = { readonly motionPostId: string; readonly cadreId: string | null };

export type SchemeTargets = readonly TeamTargetFacts[];
