import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { readCaseIn, readCasesIn } from "@/lib/case/queries/cases";
import type { Sitting } from "@/lib/case/rules/sitting";
import { judgeMajority, judgePlenaryBallot, judgeQuorum, membersAt, sittingFactsOf, sittingOf } from "@/lib/case/rules/sitting";
import { policyObjectOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { stops } from "@/lib/law/finding";
import { readAgendaIn, readItemIn, readItemsOfCaseIn, readMeetingsForIn } from "@/lib/meetings/queries/meetings";
import type { ItemAt, MeetingAt, MemberAt } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { CandidateFacts } from "@/lib/people/types";
import type { Matter, PastItem, Rival, Subject } from "./queries";
import { countAdoptedIn, readMatterIn, readRivalsIn, readVotesIn } from "./queries";
import { judgeCandidateOnDay } from "./rules/candidate";
import { judgeContestedGroup, vacanciesLeft } from "./rules/contested";
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
  /** people for the same post who may go on one agenda with this one, this one among them; null where no contested vote may be listed */
  readonly rivals: readonly Rival[] | null;
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
      open: openItem === undefined ? null : openSittingOf(openItem, at, [matter.candidate]),
      past: items.flatMap((item) => {
        const past = votes.get(item.id);
        return item.state === "open" || past === undefined ? [] : [{ item, past }];
      }),
      listable,
      meetings: listable || reconsiderable ? await readMeetingsForIn(tx, "decision", at.authorityId) : [],
      rivals: listable ? await readContestIn(tx, actor, at) : null,
      reconsideration: reopening === undefined ? null : openSittingOf(reopening, at, [matter.candidate]),
      reconsiderable: reconsiderable && !reopenings.some(isOpen),
    };
  });
});

/** One person of an item or a group, in the order of the agenda. */
export type SlipsLine = { readonly at: CaseAt; readonly subject: Subject; readonly item: ItemAt };

export type SlipsPage = {
  readonly lines: readonly [SlipsLine, ...SlipsLine[]];
  readonly meeting: MeetingAt;
  readonly committeeName: string;
  /** how many people a paper may agree to; null: a vote on one person */
  readonly atMost: number | null;
  /** who votes is counted here; planned meetings count the whole roster less those concerned */
  readonly sitting: Sitting;
};

/**
 * Voting slips and tally sheet of an item that is to be decided (DEC-03), with its contested group; null where there is nothing to vote
 * on, the group may not be voted on together (DEL-07), or the visitor records no decision.
 */
export const loadSlips = cache(async (meetingId: string, itemId: string): Promise<SlipsPage | null> => {
  if (!isId(meetingId) || !isId(itemId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const item = await readItemIn(tx, itemId);
    if (item?.caseId == null || item.meeting.id !== meetingId || item.kind !== "decision" || !isOpen(item)) return null;
    const { contestedGroup } = item;
    const items = contestedGroup === null ? [item] : await readGroupIn(tx, meetingId, contestedGroup);
    const lines = await readLinesIn(tx, items.filter(isOpen));
    const [first, ...rest] = lines;
    if (first === undefined || !lines.every((line) => may(actor, "decision.record", policyObjectOf(line.at)).allowed)) return null;
    const atMost = contestedGroup === null ? null : await vacanciesOfIn(tx, first.at);
    if (atMost !== null && stops(standingOf(lines, atMost))) return null;
    const { committeeName } = await tx.authority.findUniqueOrThrow({ where: { id: first.at.authorityId }, select: { committeeName: true } });
    const { sitting } = openSittingOf(item, first.at, subjectsOf(lines));
    return { lines: [first, ...rest], meeting: item.meeting, committeeName, atMost, sitting };
  });
});

export type ContestedLine = SlipsLine & {
  readonly gates: readonly Finding[] | null;
  readonly preReportCase: boolean;
  readonly vote: PastItem["vote"];
};

export type ContestedPage = {
  readonly meeting: MeetingAt;
  readonly group: string;
  /** in the order of the agenda, those taken off it among them */
  readonly lines: readonly [ContestedLine, ...ContestedLine[]];
  /** the sitting of the whole group; null when nothing is open or the meeting is not held yet */
  readonly open: OpenSitting | null;
  /** whether the group as it stands may be voted on with one ballot (DEL-07); null when nothing is open */
  readonly standing: Finding | null;
  readonly vacancies: number;
  readonly plenaryPost: boolean;
  readonly recording: Hindrance;
};

/** One contested group of a meeting; null when there is none, or one of its people is closed to the visitor. */
export const loadContested = cache(async (meetingId: string, group: string): Promise<ContestedPage | null> => {
  if (!isId(meetingId) || !isId(group)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const read = await readLinesIn(tx, await readGroupIn(tx, meetingId, group));
    if (!read.every((line) => may(actor, "case.view", policyObjectOf(line.at)).allowed)) return null;
    const votes = await readVotesIn(tx, read.flatMap(({ item }) => (item.state === "open" ? [] : [item.id])));
    const [first, ...rest] = read.map((line) => contestedLine(line, votes, may(actor, "people.viewClosed", policyObjectOf(line.at)).allowed));
    if (first === undefined) return null;
    const waiting = read.filter((line) => isOpen(line.item));
    const vacancies = await vacanciesOfIn(tx, first.at);
    const { meeting } = first.item;
    const [next] = waiting;
    return {
      meeting,
      group,
      lines: [first, ...rest],
      open: next === undefined || meeting.state !== "held" ? null : openSittingOf(next.item, next.at, subjectsOf(waiting)),
      standing: next === undefined ? null : standingOf(waiting, vacancies),
      vacancies,
      plenaryPost: read.some((line) => line.matter.plenaryPost),
      recording: read.map((line) => hindrance(actor, "decision.record", policyObjectOf(line.at))).find((one) => one !== null) ?? null,
    };
  });
});

type ReadLine = SlipsLine & { readonly matter: Matter };

async function readGroupIn(tx: ReadTx, meetingId: string, group: string): Promise<readonly ItemAt[]> {
  return (await readAgendaIn(tx, meetingId)).filter((item) => item.contestedGroup === group);
}

async function readLinesIn(tx: ReadTx, items: readonly ItemAt[]): Promise<readonly ReadLine[]> {
  const cases = new Map((await readCasesIn(tx, items.flatMap((item) => item.caseId ?? []))).map((at) => [at.id, at]));
  const lines: ReadLine[] = [];
  for (const item of items) {
    const at = cases.get(item.caseId ?? "");
    if (at === undefined) continue;
    const matter = await readMatterIn(tx, at, item.meeting.on);
    lines.push({ at, item, matter, subject: matter.subject });
  }
  return lines;
}

function subjectsOf(lines: readonly ReadLine[]): readonly CandidateFacts[] {
  return lines.map(({ matter }) => matter.candidate);
}

function standingOf(waiting: readonly ReadLine[], vacancies: number): Finding {
  return judgeContestedGroup({ allowed: waiting.every(({ at }) => at.ruleSet.values.contestedVotes), subjects: waiting.length, vacancies });
}

function contestedLine({ at, item, subject, matter }: ReadLine, votes: ReadonlyMap<string, PastItem>, closedData: boolean): ContestedLine {
  const judges = closedData && isOpen(item);
  return {
    at,
    item,
    subject,
    gates: judges ? withOverrides(judgeCandidateOnDay(matter.on(item.meeting.on)), at.overridden) : null,
    preReportCase: matter.preReportCase,
    vote: votes.get(item.id)?.vote ?? null,
  };
}

async function vacanciesOfIn(tx: ReadTx, at: CaseAt): Promise<number> {
  return at.motionPostId === null ? 0 : vacanciesLeft(await countAdoptedIn(tx, at.motionPostId));
}

/** Who may be listed together with this case: nobody without the scheme, and nobody when one of them is closed to the visitor. */
async function readContestIn(tx: ReadTx, actor: Actor, at: CaseAt): Promise<readonly Rival[] | null> {
  if (!at.ruleSet.values.contestedVotes || at.motionPostId === null) return null;
  const rivals = await readRivalsIn(tx, at.motionPostId);
  const closed = rivals.some((rival) => !may(actor, "decision.record", { ...policyObjectOf(at), concerns: [rival.cadreId] }).allowed);
  const standing = judgeContestedGroup({ allowed: true, subjects: rivals.length, vacancies: await vacanciesOfIn(tx, at) });
  return closed || standing.outcome !== "met" ? null : rivals;
}

function isOpen(item: ItemAt): boolean {
  return item.state === "open" && item.meeting.state !== "closed";
}

function isListable(at: CaseAt, decisions: readonly ItemAt[]): boolean {
  if (at.stage !== "decision" || decisions.some(isOpen)) return false;
  if (at.state === "running") return true;
  return decisions.findLast((item) => item.state !== "withdrawn")?.state === at.state;
}

function openSittingOf(item: ItemAt, at: CaseAt, subjects: readonly CandidateFacts[]): OpenSitting {
  const { meeting } = item;
  const facts = sittingFactsOf(meeting, subjects, at.ruleSet.values);
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
