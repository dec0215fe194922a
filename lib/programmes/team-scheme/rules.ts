import { addYears, isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { TargetLine, TeamStructure } from "@/lib/posts/rules/team-structure";
import { compareWithTargets, smallestGroup, structureOf } from "@/lib/posts/rules/team-structure";
import type { TeamTargetFacts } from "@/lib/posts/types";
import type { Choice, SchemeMember, SchemePost, SchemeTeam, Seat } from "./types";

/**
 * Who is put in for each post: what somebody chose; a single name where nothing is said. Of several nobody is taken by itself:
 * the software never picks a person.
 */
export function choicesOf(posts: readonly SchemePost[], said: readonly Choice[]): readonly Choice[] {
  return posts.map(({ motionPostId, candidates }) => {
    const choice = said.find((one) => one.motionPostId === motionPostId);
    const [only, ...others] = candidates;
    const single = only !== undefined && others.length === 0 ? only.cadreId : null;
    if (choice === undefined) return { motionPostId, cadreId: single };
    const known = candidates.some(({ cadreId }) => cadreId === choice.cadreId);
    return { motionPostId, cadreId: known ? choice.cadreId : null };
  });
}

/** Ids of the team once the batch is carried out: without who leaves a post, with who is put in; each counted once. */
export function teamAfter(
  seats: readonly Seat[],
  leaving: readonly Seat[],
  posts: readonly SchemePost[],
  choices: readonly Choice[],
): readonly string[] {
  const staying = seats.filter(
    (seat) => !leaving.some(({ postId, cadreId }) => postId === seat.postId && cadreId === seat.cadreId),
  );
  const coming = choices
    .filter(({ motionPostId }) => posts.some((post) => post.motionPostId === motionPostId))
    .flatMap(({ cadreId }) => cadreId ?? []);
  return [...new Set([...staying.map(({ cadreId }) => cadreId), ...coming])];
}

export const tenureGroups = ["under2", "from2", "from5", "over10", "unknown"] as const;
export type TenureGroup = (typeof tenureGroups)[number];

/** Numbers of one side of the comparison; `structure.sums` null: fewer than five on either side, or not the reader's to see. */
export type SchemeSide = {
  readonly structure: TeamStructure;
  readonly tenure: Readonly<Record<TenureGroup, number>>;
  readonly grassroots: number;
  readonly frontLine: number;
  readonly targets: readonly TargetLine[];
};

export type SchemeComparison = { readonly before: SchemeSide; readonly after: SchemeSide };

/**
 * A team before and after the batch beside its documented targets (AY-01): numbers only, nobody is scored or ranked. Sex, ethnicity
 * and party are shown for five and more on both sides and to who may see them, because the difference of two numbers tells of one
 * person.
 */
export function compareTeams(
  before: SchemeTeam,
  after: SchemeTeam,
  options: { readonly targets: readonly TeamTargetFacts[]; readonly today: LegalDate; readonly showsProtected: boolean },
): SchemeComparison {
  const big = before.members.length >= smallestGroup && after.members.length >= smallestGroup;
  const shown = big && options.showsProtected;
  return { before: sideOf(before, options, shown), after: sideOf(after, options, shown) };
}

const protectedDimensions: readonly TeamTargetFacts["dimension"][] = ["womenMembers", "minorityMembers", "nonPartyMembers"];

function sideOf(
  { members, sums }: SchemeTeam,
  { targets, today }: { readonly targets: readonly TeamTargetFacts[]; readonly today: LegalDate },
  shown: boolean,
): SchemeSide {
  const structure = structureOf(members, sums, today);
  const hide = (line: TargetLine): TargetLine =>
    shown || !protectedDimensions.includes(line.target.dimension) ? line : { ...line, actual: null, met: null, missing: null };
  return {
    structure: shown ? structure : { ...structure, sums: null },
    tenure: tenureOf(members, today),
    grassroots: members.filter(({ grassroots }) => grassroots).length,
    frontLine: members.filter(({ frontLine }) => frontLine).length,
    targets: compareWithTargets(members, sums, targets, today).map(hide),
  };
}

function tenureOf(members: readonly SchemeMember[], today: LegalDate): Readonly<Record<TenureGroup, number>> {
  const groupOf = ({ levelSince }: SchemeMember): TenureGroup => {
    if (levelSince === null) return "unknown";
    if (isAfter(levelSince, addYears(today, -2))) return "under2";
    if (isAfter(levelSince, addYears(today, -5))) return "from2";
    return isAfter(levelSince, addYears(today, -10)) ? "from5" : "over10";
  };
  const count = (group: TenureGroup): number => members.filter((member) => groupOf(member) === group).length;
  return { under2: count("under2"), from2: count("from2"), from5: count("from5"), over10: count("over10"), unknown: count("unknown") };
}
