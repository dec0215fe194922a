import "server-only";
import { may } from "@/lib/access/policy";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import { readCasesIn } from "@/lib/case/queries/cases";
import { judgeStep, policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { readPlacesIn, readPostsIn } from "@/lib/people/queries/places";
import type { PlaceAt, PostAt } from "@/lib/people/types";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { paperTitle } from "../document";
import { readPaperIn, readPapersOfCasesIn, readPreparationsIn } from "../queries/papers";
import { countsAgree, isDuring, startsProbation } from "../rules/appointment";
import { electedOn, judgeElected } from "../rules/election";
import { linesFor } from "../rules/lines";
import type { LineDraft } from "../rules/lines";
import type { DraftPaper } from "../schema";
import type { AppointmentAnswer, AppointmentCommandRefusal } from "./preparation";
import { decidedOnOf } from "./preparation";

type Refused = Refusal<AppointmentCommandRefusal>;
export type LeftOut = { readonly caseId: string; readonly refusals: Refusals<AppointmentCommandRefusal> };
export type DraftedPaper = { readonly paperId: string; readonly included: readonly string[]; readonly leftOut: readonly LeftOut[] };

/**
 * Drafts a paper for the selected cases that stand at the appointment; the others are named with their reasons. Its lines come
 * from the cases: the post taken, and the posts the appointee leaves. Refused when the lines are not as many as the paper says.
 */
export function draftPaper(input: DraftPaper, author: Author): AppointmentAnswer<DraftedPaper> {
  return recorded<DraftedPaper, AppointmentCommandRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const cases = await readCasesIn(tx, input.caseIds);
    if (cases.length === 0) return refuse({ code: "case.not-found" });
    const old = input.paperId === null ? null : await readPaperIn(tx, input.paperId);
    const elsewhere = new Set(
      (await readPapersOfCasesIn(tx, input.caseIds)).filter((paper) => paper.id !== input.paperId).flatMap((paper) => paper.lines.map((line) => line.caseId)),
    );
    const places = await readPlacesIn(tx, cases.map((at) => at.cadreId));
    const elections = await electionsIn(tx, cases);
    const judged = cases.map((at) => ({
      at,
      refusals: [
        ...judgeCase(at, input, present(places.get(at.cadreId), "the person"), elsewhere, author),
        ...electionRefusals(at, input, elections.get(at.id) ?? null),
      ],
    }));
    const included = judged.filter(({ refusals }) => refusals.length === 0).map(({ at }) => at);
    const leftOut = judged.flatMap(({ at, refusals: [first, ...rest] }) =>
      first === undefined ? [] : [{ caseId: at.id, refusals: [first, ...rest] as const }],
    );
    const posts = await readPostsIn(tx, [...cases.map((at) => at.postId), ...[...places.values()].flatMap(({ holdings }) => holdings.map(({ postId }) => postId))], today);
    const lines = draftLines(included, input, { places, posts, elections });
    const [firstCase] = included;
    const leftOutRefusals = leftOut.flatMap(({ refusals }) => refusals);
    if (firstCase === undefined) return refuse({ code: "appointment.nobody-left", field: "caseIds" }, ...leftOutRefusals);
    const [first, ...rest] = [
      ...(await judgePaperIn(tx, input, included, lines, old, author)),
      ...actRefusals(included, input, posts),
    ];
    if (first !== undefined) return refuse(first, ...rest, ...leftOutRefusals);
    const committee = await tx.authority.findUniqueOrThrow({ where: { id: firstCase.authorityId }, select: { committeeName: true } });
    const names = [...new Set(lines.map((line) => line.cadreId))].map((id) => present(places.get(id), "the person").name);
    const title = paperTitle(committee.committeeName, names, lines.map((line) => line.kind));
    const paperId = await storePaperIn(tx, input, { authorityId: firstCase.authorityId, title, lines, version: old?.version ?? null }, author);
    const data = { appoint: input.appointStated, remove: input.removeStated, cases: included.map((at) => at.id), issuedOn: input.issuedOn };
    return worked({ paperId, included: included.map((at) => at.id), leftOut }, { stream: streamOf("paper", paperId), type: "paper.drafted", data });
  });
}

function judgeCase(at: CaseAt, input: DraftPaper, place: PlaceAt, elsewhere: ReadonlySet<string>, author: Author): readonly Refused[] {
  const permission = may(author.actor, "appointment.prepare", policyObjectOf(at));
  if (!permission.allowed) return [{ code: permission.reason }];
  const refusals: Refused[] = [...judgeStep(at, "appointment", at.version)];
  const decidedOn = decidedOnOf(at);
  const holds = place.holdings.some(({ postId }) => postId === at.postId);
  if (at.motionId !== input.motionId) refusals.push({ code: "case.not-found" });
  if (elsewhere.has(at.id)) refusals.push({ code: "appointment.on-another-paper" });
  if (decidedOn === null) refusals.push({ code: "appointment.no-decision" });
  else if (isBefore(input.issuedOn, decidedOn)) refusals.push({ code: "appointment.before-decision", field: "issuedOn", params: { decidedOn } });
  else refusals.push(...judgeNoticeEnd(at, input));
  if (!takesPost(at.kind) && !holds) refusals.push({ code: "appointment.not-in-post" });
  if (takesPost(at.kind) && holds && !isElected(at.kind)) refusals.push({ code: "appointment.already-in-post" });
  return refusals;
}

/** Every day the paper bears lies after the last day of the notice (PUB-01). */
function judgeNoticeEnd(at: CaseAt, { issuedOn, probationNoticeOn }: DraftPaper): readonly Refused[] {
  const until = at.outcomes.notice?.until ?? null;
  if (until === null) return [];
  const early = { issuedOn, probationNoticeOn: startsProbation(at) ? probationNoticeOn : null };
  return Object.entries(early).flatMap(([field, day]) =>
    day !== null && isDuring({ until }, day) ? [{ code: "appointment.before-notice-end" as const, field, params: { until } }] : [],
  );
}

/** Days of elections won, by case id; null for an elected post whose election is not won yet. */
async function electionsIn(tx: WriteTx, cases: readonly CaseAt[]): Promise<ReadonlyMap<string, LegalDate | null>> {
  const elected = cases.filter((at) => isElected(at.kind)).map((at) => at.id);
  const preparations = await readPreparationsIn(tx, elected);
  return new Map(elected.map((id) => [id, electedOn(preparations.get(id)?.nominations ?? [])]));
}

/** An elected post is taken by the election (APT-03): the paper comes after it. */
function electionRefusals(at: CaseAt, input: DraftPaper, wonOn: LegalDate | null): readonly Refused[] {
  if (!isElected(at.kind)) return [];
  if (wonOn === null) return [{ code: "election.not-elected", finding: judgeElected(true, []) }];
  return isBefore(input.issuedOn, wonOn) ? [{ code: "election.paper-before", field: "issuedOn", params: { electedOn: wonOn } }] : [];
}

type Drafting = {
  readonly places: ReadonlyMap<string, PlaceAt>;
  readonly posts: ReadonlyMap<string, PostAt>;
  readonly elections: ReadonlyMap<string, LegalDate | null>;
};

function draftLines(cases: readonly CaseAt[], input: DraftPaper, { places, posts, elections }: Drafting): readonly LineDraft[] {
  return cases.flatMap((at) =>
    linesFor(at, present(places.get(at.cadreId), "the person"), posts, {
      keep: new Set(input.keep.filter((kept) => kept.caseId === at.id).map((kept) => kept.postId)),
      concurrent: input.concurrent.includes(at.id),
      actOn: isElected(at.kind) ? (elections.get(at.id) ?? null) : actOnOf(input, at.id),
      removedElsewhere: new Set(cases.filter((other) => !takesPost(other.kind) && other.cadreId === at.cadreId).map((other) => other.postId)),
    }),
  );
}

function actOnOf(input: DraftPaper, caseId: string): LegalDate | null {
  return input.acts.find((act) => act.caseId === caseId)?.actOn ?? null;
}

/** Where time in post does not start with the decision, the day of the other act must be given and lie after it (APT-02). */
function actRefusals(cases: readonly CaseAt[], input: DraftPaper, posts: ReadonlyMap<string, PostAt>): readonly Refused[] {
  return cases.flatMap((at): readonly Refused[] => {
    if (!takesPost(at.kind) || isElected(at.kind) || posts.get(at.postId)?.appointmentWay === "committeeDecision") return [];
    const index = input.acts.findIndex((act) => act.caseId === at.id);
    const field = `acts.${Math.max(index, 0)}.actOn`;
    const actOn = actOnOf(input, at.id);
    const decidedOn = decidedOnOf(at);
    if (actOn === null) return [{ code: "appointment.act-day-missing", field }];
    return decidedOn !== null && isBefore(actOn, decidedOn) ? [{ code: "appointment.act-day-impossible", field, params: { decidedOn } }] : [];
  });
}

async function judgePaperIn(
  tx: WriteTx,
  input: DraftPaper,
  cases: readonly CaseAt[],
  lines: readonly LineDraft[],
  old: Awaited<ReturnType<typeof readPaperIn>>,
  author: Author,
): Promise<readonly Refused[]> {
  const refusals: Refused[] = [];
  if (input.paperId !== null && old === null) refusals.push({ code: "appointment.paper-not-found" });
  if (old !== null && old.version !== input.version) refusals.push({ code: "appointment.paper-stale" });
  if (old?.state === "issued") refusals.push({ code: "appointment.already-issued" });
  const replaced = old === null ? [] : [{ authorityId: old.authorityId }, ...(await readCasesIn(tx, old.lines.map((line) => line.caseId))).map(policyObjectOf)];
  const [hindered] = replaced.map((object) => may(author.actor, "appointment.prepare", object)).filter((one) => !one.allowed);
  if (hindered !== undefined) refusals.push({ code: hindered.reason });
  const sameNumber = await tx.paper.findUnique({ where: { number: input.number }, select: { id: true } });
  if (sameNumber !== null && sameNumber.id !== input.paperId) refusals.push({ code: "appointment.number-taken", field: "number" });
  if (!countsAgree({ appoint: input.appointStated, remove: input.removeStated }, lines)) {
    const appoint = lines.filter((line) => line.kind === "appoint").length;
    const { appointStated, removeStated } = input;
    const params = { appointStated, removeStated, appoint, remove: lines.length - appoint };
    refusals.push({ code: "appointment.count-differs", field: "appointStated", params });
  }
  const onProbation = cases.filter(startsProbation);
  const noticeOn = input.probationNoticeOn;
  if (onProbation.length > 0 && noticeOn === null) refusals.push({ code: "appointment.probation-day-missing", field: "probationNoticeOn" });
  for (const at of onProbation) {
    const decidedOn = decidedOnOf(at);
    if (noticeOn !== null && decidedOn !== null && isAfter(decidedOn, noticeOn)) {
      refusals.push({ code: "appointment.before-decision", field: "probationNoticeOn", params: { decidedOn } });
    }
  }
  return refusals;
}

async function storePaperIn(
  tx: WriteTx,
  input: DraftPaper,
  paper: { readonly authorityId: string; readonly title: string; readonly lines: readonly LineDraft[]; readonly version: number | null },
  author: Author,
): Promise<string> {
  const { number, appointStated, removeStated, probationNoticeOn } = input;
  const columns = {
    number, appointStated, removeStated,
    authorityId: paper.authorityId,
    title: paper.title,
    issuedOn: legalDateToDb(input.issuedOn),
    probationNoticeOn: probationNoticeOn === null ? null : legalDateToDb(probationNoticeOn),
    preparedById: author.actor.userId,
  };
  const create = paper.lines.map((line, index) => ({ ...line, order: index + 1, actOn: line.actOn === null ? null : legalDateToDb(line.actOn) }));
  if (input.paperId === null || paper.version === null) {
    return (await tx.paper.create({ data: { ...columns, lines: { create } }, select: { id: true } })).id;
  }
  await tx.paperLine.deleteMany({ where: { paperId: input.paperId } });
  await tx.paper.update({ where: { id: input.paperId }, data: { ...columns, version: paper.version + 1, lines: { create } } });
  return input.paperId;
}
