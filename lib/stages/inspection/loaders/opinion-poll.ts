import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import type { PollAt, PollTally } from "@/lib/case/rules/opinion-poll";
import { isPromotion, judgeOpinionPoll } from "@/lib/case/rules/opinion-poll";
import type { CaseAt, CaseExceptions, VoteAnalysis } from "@/lib/case/types";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../../platform/db/transaction";
import { readCaseIn } from "../../../case/queries/cases";
import { readExceptionsIn } from "../../../case/queries/exceptions";
import { readPollOfCaseIn } from "../../../case/queries/opinion-polls";
import { policyObjectOf } from "../../../case/rules/step";
import { reading } from "../../../platform/db/reading";
import { requireVisit } from "../../../platform/session";
import { readPersonLinesIn, readPostTitlesIn } from "../queries/pages";
import type { PersonLine } from "../queries/pages";

/** The opinion poll of a promotion as its page shows it. */
export type ShownPoll = {
  /** null: the scheme has no share, the rule does not apply */
  readonly line: RuleSetValues["opinionVetoBelow"];
  readonly poll: Pick<PollAt, "id" | "heldOn" | "place" | "groups" | "state" | "version"> | null;
  readonly entries: number;
  /** what the visitor entered himself; the other person's numbers are not here */
  readonly own: PollTally | null;
  /** two have entered in this attempt and do not agree; where is told to nobody */
  readonly differs: boolean;
  /** an attempt before this one ended with two comparisons that failed: both enter anew */
  readonly anew: boolean;
  /** null until confirmed, and for who may not receive totals */
  readonly tally: PollTally | null;
  readonly below: boolean;
  /** overrides asked for, newest first */
  readonly overrides: CaseExceptions["overrides"];
  readonly entering: Hindrance;
  readonly asking: Hindrance;
};

/** What the inspection page shows of the poll; null for who is not proposed for promotion. One statement where votes lie below the line. */
export async function shownPollIn(tx: Pick<ReadTx, "$queryRaw">, at: CaseAt, poll: PollAt | null, actor: Actor): Promise<ShownPoll | null> {
  if (!isPromotion(at)) return null;
  const object = policyObjectOf(at);
  const entering = hindrance(actor, "assessment.enterCount", object);
  const withTotals = entering === null || may(actor, "people.viewClosed", object).allowed;
  const below = judgeOpinionPoll(at, poll, at.ruleSet.values).outcome === "not-met";
  const exceptions = below && withTotals ? await readExceptionsIn(tx, at) : null;
  const own = poll?.entries.find((entry) => entry.enteredById === actor.userId)?.tally ?? null;
  return {
    line: at.ruleSet.values.opinionVetoBelow,
    poll: poll === null ? null : { id: poll.id, heldOn: poll.heldOn, place: poll.place, groups: poll.groups, state: poll.state, version: poll.version },
    entries: poll?.entries.length ?? 0,
    own,
    differs: poll !== null && poll.state !== "confirmed" && poll.entries.length > 1,
    anew: poll !== null && poll.state !== "confirmed" && poll.entries.length < 2 && poll.attempt > 1,
    tally: withTotals ? (poll?.tally ?? null) : null,
    below,
    overrides: (exceptions?.overrides ?? []).filter(({ rule }) => rule === "SED-02"),
    entering,
    asking: hindrance(actor, "case.requestOverride", object),
  };
}

/** Votes below the line with their analysis, for the committee's secretary. */
export type VotesToSign = {
  readonly id: string;
  readonly person: PersonLine;
  readonly post: string;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly tally: PollTally;
  readonly line: NonNullable<RuleSetValues["opinionVetoBelow"]>;
  readonly reason: string;
  readonly analysis: VoteAnalysis;
  readonly requestedBy: string;
  readonly requestedOn: LegalDate;
  readonly answered: { readonly approved: boolean; readonly on: LegalDate } | null;
};

const analysisSchema = z.object({ asked: z.string(), spread: z.string(), standing: z.string(), talks: z.string() });

/** One request to go on below the line of an opinion poll; null when it does not exist or is not for the visitor to sign. */
export async function loadVotesToSign(overrideId: string): Promise<VotesToSign | null> {
  if (!isId(overrideId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const row = await tx.override.findUnique({ where: { id: overrideId, rule: "SED-02" } });
    const at = row?.caseId == null ? null : await readCaseIn(tx, row.caseId);
    if (row === null || at === null || !may(actor, "case.signOffVotes", policyObjectOf(at)).allowed) return null;
    const poll = await readPollOfCaseIn(tx, at.id);
    const line = at.ruleSet.values.opinionVetoBelow;
    const person = (await readPersonLinesIn(tx, [at.cadreId], at.authorityId)).byId.get(at.cadreId);
    if (poll === null || poll.tally === null || line === null || person === undefined) return null;
    const clerk = await tx.user.findUnique({ where: { id: row.requestedById }, select: { displayName: true } });
    return {
      id: row.id,
      person,
      post: (await readPostTitlesIn(tx, [at.postId])).get(at.postId) ?? "",
      heldOn: poll.heldOn,
      place: poll.place,
      tally: poll.tally,
      line,
      reason: row.reason,
      analysis: analysisSchema.parse(row.analysis),
      requestedBy: clerk?.displayName ?? "",
      requestedOn: legalDateFromDb(row.requestedOn),
      answered: answeredOf(row),
    };
  });
}

function answeredOf({ approvedOn, refusedOn }: { readonly approvedOn: Date | null; readonly refusedOn: Date | null }): VotesToSign["answered"] {
  if (approvedOn !== null) return { approved: true, on: legalDateFromDb(approvedOn) };
  return refusedOn === null ? null : { approved: false, on: legalDateFromDb(refusedOn) };
}
