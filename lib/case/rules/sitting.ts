import { atLeast, moreThan, smallestAtLeast, smallestMoreThan } from "@/lib/kernel/ratio";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { computed, judged, notApplicable, notMet } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import { bodiesOf } from "@/lib/meetings/rules";
import type { MeetingAt, MeetingKind, MemberAt } from "@/lib/meetings/types";
import type { WithKin } from "@/lib/people/rules/avoidance";
import { concernedAmong } from "@/lib/people/rules/avoidance";

export const voteForms = ["oral", "showOfHands", "secretBallot"] as const;
export type VoteForm = (typeof voteForms)[number];

/** Counts of a vote, in persons. */
export type VoteCounts = {
  readonly agree: number;
  readonly disagree: number;
  readonly defer: number;
  readonly abstain: number;
};

/** A meeting as the rules of decision see it for one item: who withdrew counts neither as present nor states an opinion. */
export type SittingFacts = {
  readonly meetingKind: MeetingKind;
  readonly on: LegalDate;
  readonly members: readonly Pick<MemberAt, "id" | "cadreId" | "isPrincipal" | "present">[];
  /** members concerned or with a declared relative concerned (DEC-08): ids of members */
  readonly concerned: readonly string[];
  /** members who left the item, the concerned ones and any other */
  readonly withdrawn: readonly string[];
  /** local parameter: a withdrawn member is taken off those who should attend */
  readonly recusalReducesShouldAttend: boolean;
};

/**
 * The sitting of a meeting on the matter of a person: he himself and his declared relatives leave the item, and whoever else is named
 * (`leaving`, ids of members). Only who is there can leave (DEC-08). Several people voted on together are one matter.
 */
export function sittingFactsOf(
  { kind, on, members }: Pick<MeetingAt, "kind" | "on" | "members">,
  subject: WithKin | readonly WithKin[],
  { recusalReducesShouldAttend }: Pick<RuleSetValues, "recusalReducesShouldAttend">,
  leaving: readonly string[] = [],
): SittingFacts {
  const cadreIds = new Set([subject].flat().flatMap((one) => concernedAmong(members.flatMap(({ cadreId }) => cadreId ?? []), one)));
  const concerned = members.flatMap(({ id, cadreId }) => (cadreId !== null && cadreIds.has(cadreId) ? [id] : []));
  const withdrawn = members.flatMap(({ id, present }) => (present && [...concerned, ...leaving].includes(id) ? [id] : []));
  return { meetingKind: kind, on, members, concerned, withdrawn, recusalReducesShouldAttend };
}

/** Counts of a sitting for one item, in persons. */
export type Sitting = {
  readonly shouldAttend: number;
  readonly present: number;
  readonly withdrawn: number;
  /** fewest present for a valid decision */
  readonly quorum: number;
  /** fewest votes in favour for a decision */
  readonly needed: number;
};

/**
 * The counts of one item. A withdrawn member is not present for it; those who should attend stay the same unless the local
 * scheme says otherwise. At a plenary the members concerned withdraw from the deliberation and then take part in the ballot
 * (全委会表决办法 第五条, 释义), so they count as present there.
 */
export function sittingOf(facts: SittingFacts): Sitting {
  const withdrawn = facts.members.filter((member) => facts.withdrawn.includes(member.id));
  const reduced = facts.recusalReducesShouldAttend && facts.meetingKind !== "plenaryCommittee" ? withdrawn.length : 0;
  const shouldAttend = facts.members.length - reduced;
  const present = membersAt(facts).length;
  return {
    shouldAttend,
    present,
    withdrawn: withdrawn.length,
    quorum: smallestAtLeast(shouldAttend, quorumShare(facts.meetingKind, facts.on)),
    needed: smallestMoreThan(shouldAttend, parameter("decisionMajority", facts.on)),
  };
}

/** Members who are present for the item and may state an opinion and vote, in the roster's order. */
export function membersAt<M extends { readonly id: string; readonly present: boolean }>(
  facts: Pick<SittingFacts, "meetingKind" | "withdrawn"> & { readonly members: readonly M[] },
): readonly M[] {
  const votes = (member: M) => facts.meetingKind === "plenaryCommittee" || !facts.withdrawn.includes(member.id);
  return facts.members.filter((member) => member.present && votes(member));
}

/**
 * DEC-01 「必须有三分之二以上成员到会，并保证与会成员有足够时间听取情况介绍、充分发表意见。」 以上 includes the bound. A decision without
 * quorum does not stand. Plenary: DEC-12 instead.
 */
export function judgeQuorum({ shouldAttend, present }: Pick<Sitting, "shouldAttend" | "present">, on: LegalDate): Finding {
  return quorumFinding("DEC-01", shouldAttend, present, "standingCommittee", on);
}

/** DEC-12 「全委会表决时，必须有三分之二以上的委员到会。委员可以投同意票、不同意票或者弃权票，但不得另提他人。」 No vote to defer. */
export function judgePlenaryBallot(
  { shouldAttend, present }: Pick<Sitting, "shouldAttend" | "present">,
  vote: Pick<VoteCounts, "defer"> | null,
  facts: Pick<SittingFacts, "meetingKind" | "on">,
): Finding {
  if (facts.meetingKind !== "plenaryCommittee") return notApplicable("DEC-12", "block", "no-plenary");
  const quorum = quorumFinding("DEC-12", shouldAttend, present, facts.meetingKind, facts.on);
  if (vote === null || vote.defer === 0 || quorum.outcome !== "met") return quorum;
  return notMet("DEC-12", "block", { ...quorum.inputs, defer: vote.defer }, quorum.outputs);
}

function quorumFinding(rule: "DEC-01" | "DEC-12", shouldAttend: number, present: number, kind: MeetingKind, on: LegalDate): Finding {
  const share = quorumShare(kind, on);
  const inputs = { shouldAttend, present };
  const outputs = { needed: smallestAtLeast(shouldAttend, share) };
  return judged(rule, "block", shouldAttend > 0 && atLeast(present, shouldAttend, share), inputs, outputs);
}

function quorumShare(kind: MeetingKind, on: LegalDate) {
  return parameter(kind === "plenaryCommittee" ? "plenaryQuorum" : "quorum", on);
}

/**
 * DEC-04 「进行表决，以党委（党组）应到会成员超过半数同意形成决定。」 Strictly more than half of those who should attend, whoever is present;
 * exactly half is not passed. Computed: it stops nothing, it says what was decided.
 */
export function judgeMajority(agree: number, shouldAttend: number, on: LegalDate): Finding {
  const share = parameter("decisionMajority", on);
  return computed(
    "DEC-04",
    "calc",
    { agree, shouldAttend },
    { needed: smallestMoreThan(shouldAttend, share), passed: moreThan(agree, shouldAttend, share) },
  );
}

/** DEC-09, 释义：不得以书记办公会、传阅会签或者个人决定代替会议集体讨论。 Only the committee's own meeting, from its record. */
export function judgeBody(meetingKind: MeetingKind): Finding {
  return judged("DEC-09", "block", bodiesOf.decision.includes(meetingKind), { meetingKind });
}

/**
 * DEC-06 「党委（党组）有关干部任免的决定，需要复议的，应当经党委（党组）超过半数成员同意后方可进行。」 Base: all members, present or not.
 *
 * @param inFavour - members in favour of opening the decision again
 * @param members - all members of the committee
 */
export function judgeReconsideration(inFavour: number, members: number, on: LegalDate): Finding {
  const share = parameter("reconsiderationMajority", on);
  return computed(
    "DEC-06",
    "calc",
    { inFavour, members },
    { needed: smallestMoreThan(members, share), allowed: moreThan(inFavour, members, share) },
  );
}
