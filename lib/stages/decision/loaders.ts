import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import type { Sitting } from "@/lib/case/rules/sitting";
import { judgeMajority, judgePlenaryBallot, judgeQuorum, membersAt, sittingFactsOf, sittingOf } from "@/lib/case/rules/sitting";
import { policyObjectOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { readItemIn, readItemsOfCaseIn, readMeetingsForIn } from "@/lib/meetings/queries/meetings";
import type { ItemAt, MeetingAt, MemberAt } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { Matter, PastItem, Subject } from "./queries";
import { readMatterIn, readVotesIn } from "./queries";
import { judgeCandidateOnDay } from "./rules/candidate";
import { suspensionDueOn } from "./rules/decision";

/** An open item with its counts, computed from the attendance as it was fixed. */
export type OpenSitting = {
  readonly item: ItemAt;
  readonly sitting: Sitting;
  /** members who may state an opinion, in the order in which they do: the principal last */
  readonly speaking: readonly MemberAt[];
  /** ids of the members who withdraw because they are concerned */
  readonly concerned: readonly string[];
  readonly quorum: Finding;
  /** how many votes a decision needs; nothing is counted yet */
  readonly majority: Finding;
  /** latest day for taking up a suspended vote */
  readonly latestDue: LegalDate;
};

export type PastSitting = { readonly item: ItemAt; readonly past: PastItem };

export type DecisionPage = {
  readonly at: CaseAt;
  readonly subject: Subject;
  readonly today: LegalDate;
  /** why the visitor may not record here; null when he may */
  readonly recording: Hindrance;
  /** person and approvals judged on the day of the meeting; null for who may not read closed data */
  readonly gates: readonly Finding[] | null;
  readonly preReportCase: boolean;
  readonly plenaryPost: boolean;
  /** items on agendas of meetings not held yet */
  readonly planned: readonly ItemAt[];
  readonly open: OpenSitting | null;
  readonly past: readonly PastSitting[];
  /** whether the case may go (again) on an agenda */
  readonly listable: boolean;
  readonly meetings: readonly MeetingAt[];
  readonly reconsideration: OpenSitting | null;
  readonly reconsiderable: boolean;
};

/** The decision on one case; null when it does not exist or is closed to the visitor. */
export const loadDecision = cache(async (caseId: string): Promise<DecisionPage | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const items = (await readItemsOfCaseIn(tx, at.id)).filter((item) => item.kind === "decision" || item.kind === "reconsideration");
    const decisions = items.filter((item) => item.kind === "decision");
    const reopenings = items.filter((item) => item.kind === "reconsideration");
    const votes = await readVotesIn(tx, items.flatMap((item) => (item.state === "open" ? [] : [item.id])));
    const openItem = items.find((item) => item.kind === "decision" && isOpen(item) && item.meeting.state === "held");
    const reopening = items.find((item) => item.kind === "reconsideration" && isOpen(item) && item.meeting.state === "held");
    const closedData = may(actor, "people.viewClosed", policyObjectOf(at)).allowed;
    const day = openItem?.meeting.on ?? today;
    const matter = await readMatterIn(tx, at, day);
    const listable = isListable(at, decisions);
    const reconsiderable = decisions.some((item) => item.state === "decided") && at.state !== "finished" && !matter.onPaper;
    return {
      at,
      subject: matter.subject,
      today,
      recording: hindrance(actor, "decision.record", policyObjectOf(at)),
      gates: closedData && at.stage === "decision" ? withOverrides(judgeCandidateOnDay(matter.on(day)), at.overridden) : null,
      preReportCase: matter.preReportCase,
      plenaryPost: matter.plenaryPost,
      planned: items.filter((item) => isOpen(item) && item.meeting.state === "planned"),
      open: openItem === undefined ? null : openSittingOf(openItem, at, matter),
      past: items.flatMap((item) => {
        const past = votes.get(item.id);
        return item.state === "open" || past === undefined ? [] : [{ item, past }];
      }),
      listable,
      meetings: listable || reconsiderable ? await readMeetingsForIn(tx, "decision", at.authorityId) : [],
      reconsideration: reopening === undefined ? null : openSittingOf(reopening, at, matter),
      reconsiderable: reconsiderable && !reopenings.some(isOpen),
    };
  });
});

export type SlipsPage = {
  readonly at: CaseAt;
  readonly subject: Subject;
  readonly committeeName: string;
  readonly item: ItemAt;
  /** who votes is counted here; planned meetings count the whole roster less those concerned */
  readonly sitting: Sitting;
};

/** Voting slips and tally sheet of an item that is to be decided (DEC-03); null where there is nothing to vote on or the visitor records no decision. */
export const loadSlips = cache(async (meetingId: string, itemId: string): Promise<SlipsPage | null> => {
  if (!isId(meetingId) || !isId(itemId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const item = await readItemIn(tx, itemId);
    if (item?.caseId == null || item.meeting.id !== meetingId || item.kind !== "decision" || !isOpen(item)) return null;
    const at = await readCaseIn(tx, item.caseId);
    if (at === null || !may(actor, "decision.record", policyObjectOf(at)).allowed) return null;
    const matter = await readMatterIn(tx, at, item.meeting.on);
    const { committeeName } = await tx.authority.findUniqueOrThrow({ where: { id: at.authorityId }, select: { committeeName: true } });
    return { at, subject: matter.subject, committeeName, item, sitting: openSittingOf(item, at, matter).sitting };
  });
});

function isOpen(item: ItemAt): boolean {
  return item.state === "open" && item.meeting.state !== "closed";
}

function isListable(at: CaseAt, decisions: readonly ItemAt[]): boolean {
  if (at.stage !== "decision" || decisions.some(isOpen)) return false;
  if (at.state === "running") return true;
  return decisions.findLast((item) => item.state !== "withdrawn")?.state === at.state;
}

function openSittingOf(item: ItemAt, at: CaseAt, matter: Matter): OpenSitting {
  const { meeting } = item;
  const facts = sittingFactsOf(meeting, matter.candidate, at.ruleSet.values);
  const sitting = sittingOf(facts);
  const attending = membersAt({ ...facts, members: meeting.members });
  return {
    item,
    sitting,
    concerned: facts.withdrawn,
    speaking: [...attending.filter((member) => !member.isPrincipal), ...attending.filter((member) => member.isPrincipal)],
    quorum: meeting.kind === "plenaryCommittee" ? judgePlenaryBallot(sitting, null, facts) : judgeQuorum(sitting, meeting.on),
    majority: judgeMajority(0, sitting.shouldAttend, meeting.on),
    latestDue: suspensionDueOn(meeting.on, at.ruleSet.values),
  };
}
