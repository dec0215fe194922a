import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { takesPost } from "@/lib/case/rules/kinds";
import { readCaseIn, readCasesIn } from "@/lib/case/queries/cases";
import { readListedCasesIn, readMotionHeadIn } from "@/lib/case/queries/listed-cases";
import type { ListedCase, MotionHead } from "@/lib/case/queries/listed-cases";
import { figuresFor, withFiguresSeen } from "@/lib/case/rules/lights";
import { policyObjectOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import type { DocumentModel } from "@/lib/documents/model";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import { readPlacesIn, readPostsIn } from "@/lib/people/queries/places";
import { planEffect } from "@/lib/people/rules/effect";
import type { EffectPlan } from "@/lib/people/rules/effect";
import type { PlaceAt, PostAt } from "@/lib/people/types";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import { buildPaper } from "./document";
import { readAppointmentFactsIn } from "./queries/facts";
import { readPaperIn, readPapersOfCasesIn, readPreparationsIn } from "./queries/papers";
import { readTaskOwnersIn, readTasksIn } from "./queries/tasks";
import { judgeAppointment, startOfTimeInPost, startsProbation } from "./rules/appointment";
import { electedOn } from "./rules/election";
import { linesFor, moveOf } from "./rules/lines";
import type { FilingAt, NominationAt, PaperAt, TalkAt, TaskAt, TaskOwner } from "./types";

/** One case at the appointment: its person's place, what is recorded, what still stands in the way, what would change. */
export type AppointmentLine = {
  readonly at: CaseAt;
  readonly person: ListedCase;
  readonly place: PlaceAt;
  readonly posts: ReadonlyMap<string, PostAt>;
  readonly talk: TalkAt | null;
  readonly filing: FilingAt | null;
  readonly filingRequired: boolean;
  /** nominations for an elected post with their results, in order */
  readonly nominations: readonly NominationAt[];
  readonly probation: boolean;
  readonly paper: PaperAt | null;
  readonly findings: readonly Finding[];
  /** null when it has taken effect, or while the start of the time in post is not known */
  readonly plan: EffectPlan | null;
};

export type CaseAppointment = AppointmentLine & {
  readonly today: LegalDate;
  readonly preparing: Hindrance;
  /** after the appointment took effect, in the order of their deadlines */
  readonly tasks: readonly (TaskAt & { readonly mine: boolean })[];
  /** to whom a task may be given; empty for who gives none */
  readonly taskOwners: readonly TaskOwner[];
  /** elections not won after which nobody is put again (APT-04) */
  readonly electionLimit: number;
};

/** The appointment of one case; null when it does not exist or is closed to the visitor. */
export const loadCaseAppointment = cache(async (caseId: string): Promise<CaseAppointment | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const [line] = (await readLinesIn(tx, [at], await readPapersOfCasesIn(tx, [at.id]), today)).map((one) => shownTo(actor, one));
    if (line === undefined) return null;
    const preparing = hindrance(actor, "appointment.prepare", policyObjectOf(at));
    const tasks = (await readTasksIn(tx, at.id)).map((task) => ({ ...task, mine: task.ownerId === actor.userId }));
    const taskOwners = preparing === null ? await readTaskOwnersIn(tx, at.authorityId, today) : [];
    return { ...line, today, tasks, taskOwners, electionLimit: parameter("electionsNotWon", today), preparing };
  });
});

export type MotionAppointment = {
  readonly motion: MotionHead;
  readonly today: LegalDate;
  /** cases that stand at the appointment, in official order */
  readonly lines: readonly AppointmentLine[];
  readonly papers: readonly { readonly paper: PaperAt; readonly preparedByVisitor: boolean }[];
  readonly preparing: Hindrance;
  readonly issuing: Hindrance;
};

/** The appointments of a motion; null when it does not exist or is closed to the visitor. */
export const loadMotionAppointment = cache(async (motionId: string): Promise<MotionAppointment | null> => {
  if (!isId(motionId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const motion = await readMotionHeadIn(tx, motionId);
    const object = { authorityId: motion?.authorityId ?? null };
    if (motion === null || !may(actor, "motion.view", object).allowed) return null;
    const ids = (await readListedCasesIn(tx, { motionId })).map((one) => one.id);
    const visible = (await readCasesIn(tx, ids)).filter((at) => may(actor, "case.view", policyObjectOf(at)).allowed);
    const papers = await readPapersOfCasesIn(tx, ids);
    const seen = new Set(visible.map((at) => at.id));
    return {
      motion,
      today,
      lines: (await readLinesIn(tx, visible.filter((at) => at.stage === "appointment" && at.state !== "finished"), papers, today)).map((line) => shownTo(actor, line)),
      papers: papers
        .filter((paper) => paper.lines.every((line) => seen.has(line.caseId)))
        .map((paper) => ({ paper, preparedByVisitor: paper.preparedById === actor.userId })),
      preparing: hindrance(actor, "appointment.prepare", object),
      issuing: hindrance(actor, "appointment.issue", object),
    };
  });
});

/** A paper as it prints; null when it does not exist or is closed to the visitor. */
export const loadPaper = cache(async (paperId: string): Promise<{ readonly paper: PaperAt; readonly document: DocumentModel } | null> => {
  if (!isId(paperId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const paper = await readPaperIn(tx, paperId);
    if (paper === null) return null;
    const cases = await readCasesIn(tx, paper.lines.map((line) => line.caseId));
    if (!cases.every((at) => may(actor, "case.view", policyObjectOf(at)).allowed)) return null;
    const { committeeName } = await tx.authority.findUniqueOrThrow({ where: { id: paper.authorityId }, select: { committeeName: true } });
    return { paper, document: buildPaper({ ...paper, committee: committeeName }) };
  });
});

/** The line with the figures of its findings the visitor has a right to. */
function shownTo(actor: Actor, line: AppointmentLine): AppointmentLine {
  const seen = figuresFor(actor, policyObjectOf(line.at));
  return { ...line, findings: line.findings.map((finding) => withFiguresSeen(finding, seen)) };
}

async function readLinesIn(
  tx: ReadTx,
  cases: readonly CaseAt[],
  papers: readonly PaperAt[],
  today: LegalDate,
): Promise<readonly AppointmentLine[]> {
  const ids = cases.map((at) => at.id);
  const people = await readListedCasesIn(tx, { ids });
  const places = await readPlacesIn(tx, cases.map((at) => at.cadreId));
  const held = [...places.values()].flatMap((place) => place.holdings.map((holding) => holding.postId));
  const posts = await readPostsIn(tx, [...cases.map((at) => at.postId), ...held], today);
  const preparations = await readPreparationsIn(tx, ids);
  const paperOf = new Map(papers.flatMap((paper) => paper.lines.map((line) => [line.caseId, paper] as const)));
  const linesOf = (at: CaseAt, place: PlaceAt) =>
    paperOf.get(at.id)?.lines.filter((line) => line.caseId === at.id) ??
    linesFor(at, place, posts, { keep: new Set(), concurrent: false, actOn: electedOn(preparations.get(at.id)?.nominations ?? []), removedElsewhere: new Set() }).map((line, order) => ({ ...line, order }));
  const byId = new Map(cases.map((at) => [at.id, at]));
  const open = cases.filter((at) => at.stage === "appointment" && at.state !== "finished");
  const allLines = open.flatMap((at) => linesOf(at, present(places.get(at.cadreId), "the person")));
  const noticeDays = [...new Set(papers.filter((paper) => paper.state === "draft").map((paper) => paper.probationNoticeOn))];
  const probationNoticeOn = noticeDays.length === 1 ? (noticeDays[0] ?? today) : today;
  const facts = await readAppointmentFactsIn(tx, open, { lines: allLines, issuedOn: null, probationNoticeOn }, { places, posts, preparations }, today);
  return people.flatMap((person): readonly AppointmentLine[] => {
    const at = byId.get(person.id);
    const place = at === undefined ? undefined : places.get(at.cadreId);
    if (at === undefined || place === undefined) return [];
    const known = facts.get(at.id);
    const since = known === undefined || !takesPost(at.kind) ? null : startOfTimeInPost(known.way, known.decidedOn, known.actOn);
    const ready = known !== undefined && (!takesPost(at.kind) || since !== null);
    return [{
      at, person, place, posts,
      talk: preparations.get(at.id)?.talk ?? null,
      filing: preparations.get(at.id)?.filing ?? null,
      nominations: preparations.get(at.id)?.nominations ?? [],
      filingRequired: typeof posts.get(at.postId)?.management?.filedWithId === "string",
      probation: startsProbation(at),
      paper: paperOf.get(at.id) ?? null,
      findings: known === undefined ? [] : withOverrides(judgeAppointment(at, known, today), at.overridden),
      plan: ready ? planEffect(place, moveOf(linesOf(at, place), posts, since, known.decidedOn), posts) : null,
    }];
  });
}
