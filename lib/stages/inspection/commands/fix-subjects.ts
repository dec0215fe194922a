import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseRefusal, MotionPostAt } from "@/lib/case/types";
import { opensAt, traitsOf } from "@/lib/case/rules/kinds";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { Result } from "@/lib/kernel/result";
import type { Finding } from "@/lib/law/finding";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { MeetingsRefusal } from "@/lib/meetings/types";
import type { Exceptional, ExceptionalGround } from "@/lib/people/rules/exceptional";
import { levelOn } from "@/lib/people/rules/ages";
import { judgePerson } from "@/lib/people/rules/person";
import type { CandidateFacts } from "@/lib/people/types";
import { storeFindingsIn } from "../../../case/commands/findings";
import { openCaseIn } from "../../../case/commands/open";
import { readElectionsLostIn } from "../../../case/queries/elections";
import { readMotionPostIn } from "../../../case/queries/motion-posts";
import type { ElectionsLost } from "../../../case/rules/elections";
import { judgeElectionsLost } from "../../../case/rules/elections";
import { judgeRecognition, judgeRecommendation, recommendationOutcomeOf } from "../../../case/rules/recommendation";
import { refusalsOf, withOverrides } from "../../../case/rules/step";
import { concludeItemIn } from "../../../meetings/commands/items";
import { readItemIn } from "../../../meetings/queries/meetings";
import { judgeItem } from "../../../meetings/rules";
import type { ItemAt } from "../../../meetings/types";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../../../people/queries/candidate";
import type { WriteTx } from "../../../platform/db/transaction";
import { readTermsOfHoldersIn } from "../../../posts/queries/terms";
import type { TermFacts } from "../../../posts/rules/terms";
import { judgeRenomination } from "../../../posts/rules/terms";
import type { NewEvent } from "../../../record/event";
import { streamOf } from "../../../record/event";
import type { Author, Worked } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import { judgeFixedAtMeeting, judgeMoreThanPosts, judgeReasonGiven } from "../rules/subjects";
import type { FixSubjectsInput } from "../schema/forms";
import type { InspectionRefusal } from "../types";

type Refused = InspectionRefusal | MeetingsRefusal | CaseRefusal | AccessRefusal;
export type InspectionAnswer<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

type Chosen = {
  readonly cadreId: string;
  readonly reason: string;
  readonly firstByVotes: boolean | null;
  /** asked for as an exceptional promotion (破格提拔); null: an ordinary one */
  readonly exceptional: { readonly ground: ExceptionalGround; readonly text: string } | null;
};

/**
 * Fixes the inspection subjects of a post as an item of a held meeting and opens a case for each. Judges the recommendation,
 * bars and eligibility on the day (of an exceptional promotion with its conditions, EXC-01 to EXC-05); a written reason for each subject, first by votes or not. Returns the ids of the cases.
 */
export function fixSubjects(input: FixSubjectsInput, author: Author): InspectionAnswer<readonly string[]> {
  return recorded<readonly string[], Refused>(author, async (tx) => {
    const post = await readMotionPostIn(tx, input.motionPostId);
    const item = await readItemIn(tx, input.itemId);
    if (post === null) return refuse({ code: "inspection.post-not-found" });
    if (item === null) return refuse({ code: "meeting.item-not-found", field: "itemId" });
    const chosen = input.candidates
      .filter((candidate) => candidate.chosen)
      .map(({ cadreId, reason, first, exceptionalGround, exceptionalText }) => ({
        cadreId,
        reason,
        firstByVotes: first === "none" ? null : first === "yes",
        exceptional: exceptionalGround === null ? null : { ground: exceptionalGround, text: exceptionalText },
      }));
    // Whoever is left out is concerned as much as whoever is chosen: a relative's name on the list closes the whole choice (AVD-04).
    const standing = post.nominees.filter((nominee) => !nominee.withdrawn).map((nominee) => nominee.cadreId);
    const concerns = [...standing, ...chosen.map((one) => one.cadreId)];
    const permission = may(author.actor, "inspection.fixSubject", { authorityId: post.authorityId, level: post.level, concerns });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const [first, ...rest] = stepRefusals(post, item, chosen, input.version);
    if (first !== undefined) return refuse(first, ...rest);
    return openCasesIn(tx, { post, item, chosen, conclusion: input.conclusion }, author);
  });
}

function stepRefusals(
  post: MotionPostAt,
  item: ItemAt,
  chosen: readonly Chosen[],
  seenVersion: number,
): readonly Refusal<InspectionRefusal | MeetingsRefusal | CaseRefusal>[] {
  const refusals: Refusal<InspectionRefusal | MeetingsRefusal | CaseRefusal>[] = [...judgeItem(item, "fixSubject")];
  if (item.motionPostId !== post.id) refusals.push({ code: "meeting.item-elsewhere", field: "itemId" });
  if (post.version !== seenVersion) refusals.push({ code: "case.stale" });
  const traits = traitsOf(post.kind, post.ruleSet.values);
  if (opensAt(traits) !== "subjectsFixed") refusals.push({ code: "inspection.kind-without-subjects" });
  if (traits.move?.exceptional !== true && chosen.some((one) => one.exceptional !== null)) refusals.push({ code: "inspection.no-exception-for-kind" });
  if (post.motionOutcome === null) refusals.push({ code: "inspection.plan-not-adopted" });
  if (post.state === "subjectsFixed" || post.state === "stopped") refusals.push({ code: "inspection.already-fixed" });
  if (chosen.length === 0) refusals.push({ code: "inspection.nobody-chosen" });
  const standing = post.nominees.filter((nominee) => !nominee.withdrawn).map((nominee) => nominee.cadreId);
  if (chosen.some((one) => !standing.includes(one.cadreId))) refusals.push({ code: "inspection.not-a-nominee" });
  return refusals;
}

type Fixing = { readonly post: MotionPostAt; readonly item: ItemAt; readonly chosen: readonly Chosen[]; readonly conclusion: string };

async function openCasesIn(tx: WriteTx, fixing: Fixing, author: Author): Promise<Worked<readonly string[], Refused>> {
  const { post, item, chosen, conclusion } = fixing;
  const on = item.meeting.on;
  const judged = await judgeFixingIn(tx, fixing, on, legalDateOf(author.now));
  const findings = new Map(judged.map((one) => [one.cadreId, one.findings]));
  const [first, ...rest] = refusalsOf([...findings.values()].flat());
  if (first !== undefined) return refuse(first, ...rest);
  const motionOutcome = post.motionOutcome;
  if (motionOutcome === null) return refuse({ code: "inspection.plan-not-adopted" });
  const open = await tx.case.count({
    where: { cadreId: { in: chosen.map((one) => one.cadreId) }, postId: post.postId, state: { notIn: ["stopped", "finished"] } },
  });
  if (open > 0) return refuse({ code: "case.already-open" });

  const events: NewEvent[] = [];
  const ids: string[] = [];
  for (const one of chosen) {
    const levelBefore = present(judged.find(({ cadreId }) => cadreId === one.cadreId), "a judged person").levelBefore;
    const { id, event } = await openCaseIn(tx, newCaseOf(post, item, one, levelBefore), on);
    await storeFindingsIn(tx, { caseId: id }, "inspection", "fixSubject", findings.get(one.cadreId) ?? [], post.ruleSet.version, on);
    ids.push(id);
    events.push(event, {
      stream: streamOf("case", id),
      type: "subject.fixed",
      data: { item: item.id, firstByVotes: one.firstByVotes, subjects: chosen.length, exceptional: one.exceptional?.ground ?? null },
      reason: one.reason,
    });
  }
  const { count } = await tx.motionPost.updateMany({
    where: { id: post.id, version: post.version },
    data: { state: "subjectsFixed", stateSince: legalDateToDb(on), version: post.version + 1 },
  });
  if (count !== 1) throw new Error(`motion post ${post.id} changed under a serializable transaction`);
  events.push({
    stream: streamOf("motion", post.motionId),
    type: "recommendation.closed",
    data: { motionPost: post.id, subjects: ids.length },
  });
  const concluded = await concludeItemIn(tx, item, { state: "decided", conclusion }, author);
  return worked<readonly string[]>(ids, concluded, ...events);
}

function newCaseOf(post: MotionPostAt, item: ItemAt, one: Chosen, levelBefore: CandidateFacts["level"]) {
  return {
    motionId: post.motionId,
    motionNumber: post.motionNumber,
    motionPostId: post.id,
    cadreId: one.cadreId,
    postId: post.postId,
    kind: post.kind,
    handlerId: post.handlerId,
    ruleSetId: post.ruleSet.id,
    removalGround: null,
    levelBefore,
    fixItemId: item.id,
    fixReason: one.reason,
    firstByVotes: one.firstByVotes,
    ...(one.exceptional === null ? {} : { exceptionalGround: one.exceptional.ground, exceptionalText: one.exceptional.text }),
    outcomes: {
      ...(post.motionOutcome === null ? {} : { motion: post.motionOutcome }),
      ...(post.recommendation.takesPlace ? { recommendation: recommendationOutcomeOf(post.recommendation, one.cadreId) } : {}),
    },
  };
}

/** The exception as it stands when the subject is fixed: both approvals of the superior (EXC-06) come later and are judged then. */
function exceptionalOf({ exceptional }: Chosen): Exceptional | undefined {
  return exceptional === null ? undefined : { ...exceptional, approvedBeforeInspection: null, approvedBeforeMeeting: null };
}

type JudgedSubject = { readonly cadreId: string; readonly levelBefore: CandidateFacts["level"]; readonly findings: readonly Finding[] };

/** Each chosen person with his level on the day and his findings: the recommendation of the post, then what concerns him. */
async function judgeFixingIn(tx: WriteTx, { post, item, chosen }: Fixing, on: LegalDate, today: LegalDate): Promise<readonly JudgedSubject[]> {
  const { values } = post.ruleSet;
  const shared = [
    judgeFixedAtMeeting(on, today, item.meeting.state),
    judgeMoreThanPosts(chosen.length, 1),
    ...judgeRecommendation(post.recommendation, values, on).findings,
  ];
  const people = await readCandidateFactsIn(tx, chosen.map((one) => one.cadreId));
  const relatives = await readRelativesOfIn(tx, [...people.values()], { on, authorityId: post.authorityId });
  const target = present((await readTargetPostsIn(tx, [post.postId])).get(post.postId), `post ${post.postId}`);
  const { move, elected } = traitsOf(post.kind, values);
  const terms = elected ? await readTermsOfHoldersIn(tx, post.postId, [...people.keys()], on) : new Map<string, TermFacts>();
  const lost = elected ? await readElectionsLostIn(tx, post.postId, [...people.keys()], on) : new Map<string, ElectionsLost>();
  return chosen.map((one) => {
    const facts = present(people.get(one.cadreId), `cadre ${one.cadreId}`);
    const barFinding = post.nominees.find((nominee) => nominee.cadreId === one.cadreId)?.barFinding ?? null;
    const exceptional = exceptionalOf(one);
    const considered = { facts, target, relatives, values, human: { barFinding }, ...(exceptional === undefined ? {} : { exceptional }) };
    const findings = [
      ...shared,
      judgeReasonGiven(one.cadreId, one.reason, one.firstByVotes),
      ...judgeRecognition(post.recommendation, one.cadreId, values),
      ...(move === null ? [] : judgePerson(move, considered, on)),
      ...[lost.get(one.cadreId) ?? []].flat().map((elections) => judgeElectionsLost(elections, on)),
      ...[terms.get(one.cadreId) ?? []].flat().map((term) => judgeRenomination(term, on)),
    ];
    return { cadreId: one.cadreId, levelBefore: levelOn(facts, on).level, findings: withOverrides(findings, post.overridden) };
  });
}
