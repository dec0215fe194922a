import "server-only";
import { present } from "@/lib/kernel/assert";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Finding } from "@/lib/law/finding";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { ItemAt } from "@/lib/meetings/types";
import { sittingOf } from "../../../case/rules/sitting";
import { refusalsOf } from "../../../case/rules/step";
import type { CaseAt } from "../../../case/types";
import { readAgendaIn } from "../../../meetings/queries/meetings";
import type { WriteTx } from "../../../platform/db/transaction";
import type { NewEvent } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { countAdoptedIn, readMatterIn, readRivalsIn } from "../queries";
import { judgeContestedBallot, judgeContestedChoice, judgeContestedGroup, vacanciesLeft } from "../rules/contested";
import type { PutContested, RecordContested, RecordDecision, SuspendContested } from "../schema";
import { judgeSuspending, listIn, suspendIn } from "./agenda";
import type { DecisionAnswer, Refused } from "./opening";
import { openCaseForDecisionIn, openForVoteIn } from "./opening";
import type { JudgedVote, Vote } from "./voting";
import { carryOutVoteIn, judgeVote } from "./voting";

type Place = { readonly meetingId: string; readonly group: string };

/**
 * Puts several people for one post on one agenda, to be voted on together (DEL-07): only where the pinned scheme allows it, with more
 * people than vacancies. The items follow each other in official order. Whoever may not record the decision on one of them may not
 * list the group.
 */
export function putContestedOnAgenda(input: PutContested, author: Author): DecisionAnswer<Place> {
  return recorded<Place, Refused>(author, async (tx) => {
    const chosen = input.cases.filter((one) => one.chosen);
    const cases: CaseAt[] = [];
    for (const { caseId } of chosen) {
      const opened = await openCaseForDecisionIn(tx, caseId, author);
      if (!opened.ok) return refuse(...opened.refusal);
      cases.push(opened.value);
    }
    const grouped = await judgeGroupIn(tx, cases);
    if (!grouped.ok) return refuse(...grouped.refusal);
    const order = (await readRivalsIn(tx, grouped.value.motionPostId)).map((rival) => rival.caseId);
    const versions = new Map(chosen.map(({ caseId, version }) => [caseId, version]));
    const group = crypto.randomUUID();
    const events: NewEvent[] = [];
    for (const at of cases.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))) {
      const version = present(versions.get(at.id), "the version that was seen");
      const listed = await listIn(tx, { at, version, meetingId: input.meetingId, contestedGroup: group }, author);
      if (!listed.ok) return refuse(...listed.refusal);
      events.push(...listed.value.events);
    }
    const [event, ...more] = events;
    return worked({ meetingId: input.meetingId, group }, present(event, "an item on the agenda"), ...more);
  });
}

type Grouped = { readonly motionPostId: string; readonly vacancies: number; readonly finding: Finding };

/** The group as DEL-07 sees it; refused when it is about different posts, or none. */
async function judgeGroupIn(tx: WriteTx, cases: readonly CaseAt[]): Promise<Result<Grouped, Refusals<Refused>>> {
  const motionPostId = cases[0]?.motionPostId ?? null;
  const distinct = new Set(cases.map((at) => at.id)).size;
  if (motionPostId === null || distinct !== cases.length || cases.some((at) => at.motionPostId !== motionPostId)) {
    return refused([{ code: "decision.contested-other-post", field: "cases" }]);
  }
  const vacancies = vacanciesLeft(await countAdoptedIn(tx, motionPostId));
  const finding = judgeContestedGroup({ allowed: cases.every((at) => at.ruleSet.values.contestedVotes), subjects: cases.length, vacancies });
  const [first, ...rest] = refusalsOf([finding]);
  return first === undefined ? ok({ motionPostId, vacancies, finding }) : refused([first, ...rest]);
}

export type ContestedDecided = { readonly passed: number; readonly subjects: number };

/**
 * Records one ballot on all people of a contested group: each by the rules of a single vote (DEC-01 to DEC-12), the group by DEL-07.
 * Whoever withdraws withdraws from the whole group. Adopted is who has more than half of those who should attend; nobody is chosen by
 * rank. Everybody else is put off, returned or stopped as people say; put off only while the post is still to be filled.
 */
export function recordContestedDecision(input: RecordContested, author: Author): DecisionAnswer<ContestedDecided> {
  return recorded<ContestedDecided, Refused>(author, async (tx) => {
    const opened = await openGroupIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const { lines, grouped } = opened.value;
    const votes = (await withMattersIn(tx, input, lines)).map(judgeVote);
    const ballot = judgeBallot(votes, grouped.vacancies);
    const passed = votes.filter((vote) => vote.passed).length;
    const [first, ...rest] = refusalsOfGroup(votes, ballot, grouped.vacancies - passed);
    if (first !== undefined) return refuse(first, ...rest);
    const events: NewEvent[] = [];
    for (const vote of votes) events.push(...(await carryOutVoteIn(tx, { ...vote, findings: [...vote.findings, grouped.finding, ballot] }, author)));
    const [event, ...more] = events;
    return worked({ passed, subjects: votes.length }, present(event, "a vote"), ...more);
  });
}

/** Suspends the vote on the whole group (DEC-05). */
export function suspendContested(input: SuspendContested, author: Author): DecisionAnswer<{ subjects: number }> {
  return recorded<{ subjects: number }, Refused>(author, async (tx) => {
    const opened = await openGroupIn(tx, input, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const judged = opened.value.lines.map((line) => ({ ...line, input, ...judgeSuspending(input, line.at, line.item) }));
    const [first, ...rest] = different(judged.flatMap((line) => line.refusals));
    if (first !== undefined) return refuse(first, ...rest);
    const events: NewEvent[] = [];
    for (const line of judged) events.push(...(await suspendIn(tx, line, author)));
    const [event, ...more] = events;
    return worked({ subjects: judged.length }, present(event, "a suspended vote"), ...more);
  });
}

type Line = { readonly at: CaseAt; readonly item: ItemAt };
type SeenGroup = Pick<SuspendContested, "group" | "lines">;

/** Every case of the group at its open item, in the order of the agenda, exactly those that were seen; and the group by DEL-07. */
async function openGroupIn(tx: WriteTx, seen: SeenGroup, author: Author): Promise<Result<{ readonly lines: readonly Line[]; readonly grouped: Grouped }, Refusals<Refused>>> {
  const lines: Line[] = [];
  for (const line of seen.lines) {
    const opened = await openForVoteIn(tx, line, author, seen.group);
    if (!opened.ok) return opened;
    lines.push(opened.value);
  }
  const meetingId = present(lines[0], "a line").item.meeting.id;
  const open = (await readAgendaIn(tx, meetingId)).filter((item) => item.contestedGroup === seen.group && item.state === "open");
  if (open.map((item) => item.id).join() !== lines.map((line) => line.item.id).join()) return refused([{ code: "decision.contested-changed" }]);
  const grouped = await judgeGroupIn(tx, lines.map((line) => line.at));
  return grouped.ok ? ok({ lines, grouped: grouped.value }) : grouped;
}

/** The votes as if each stood alone, with everybody in the group as the subject: whoever is concerned by one of them is out. */
async function withMattersIn(tx: WriteTx, input: RecordContested, lines: readonly Line[]): Promise<readonly Vote[]> {
  const withMatter = [];
  for (const line of lines) withMatter.push({ ...line, matter: await readMatterIn(tx, line.at, line.item.meeting.on) });
  const subjects = withMatter.map(({ matter }) => matter.candidate);
  return withMatter.map((line, index) => ({ ...line, subjects, input: singleOf(input, index) }));
}

function singleOf(input: RecordContested, index: number): RecordDecision {
  const line = present(input.lines[index], "a line");
  const opinions = input.opinions.map(({ memberId, stances, words }) => ({ memberId, stance: stances[index] ?? null, words }));
  return { ...line, presenter: input.presenter, withdrawn: input.withdrawn, form: input.form, opinions };
}

function judgeBallot(votes: readonly JudgedVote[], vacancies: number): Finding {
  const { facts } = present(votes[0], "a vote");
  return judgeContestedBallot({
    form: facts.form,
    present: sittingOf(facts).present,
    vacancies,
    votes: votes.map((vote) => vote.facts.vote),
    opinions: votes.map((vote) => vote.facts.opinions),
    adopted: votes.filter((vote) => vote.passed).length,
  });
}

/** All reasons at once, each said once; one about a field of the form names the line. */
function refusalsOfGroup(votes: readonly JudgedVote[], ballot: Finding, left: number): readonly Refusal<Refused>[] {
  const ofLines = votes.flatMap((vote, index) => {
    const choices = vote.passed ? [] : judgeContestedChoice(vote.input.whenNotPassed, left);
    return [...vote.refusals, ...choices].map((refusal) => (refusal.field === undefined ? refusal : { ...refusal, field: `lines.${index}.${refusal.field}` }));
  });
  return different([...ofLines, ...refusalsOf([ballot])]);
}

function different(refusals: readonly Refusal<Refused>[]): readonly Refusal<Refused>[] {
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}
