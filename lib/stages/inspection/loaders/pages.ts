import "server-only";
import { cache } from "react";
import type { Level } from "@/lib/access/actor";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { opensAt, traitsOf } from "@/lib/case/rules/kinds";
import type { CaseAt, MotionPostAt } from "@/lib/case/types";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb, legalDateOf } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { oneAnswerPerRule } from "@/lib/law/finding";
import type { ItemAt } from "@/lib/meetings/types";
import type { SheetAt } from "@/lib/evaluation/types";
import type { Considered } from "@/lib/people/rules/person";
import { judgePerson } from "@/lib/people/rules/person";
import { judgeTeamAvoidance } from "@/lib/people/rules/avoidance";
import { readCaseIn } from "../../../case/queries/cases";
import { readPollOfCaseIn } from "../../../case/queries/opinion-polls";
import { readStandingRepliesIn } from "../../../case/queries/standing-replies";
import { readMotionPostsIn } from "../../../case/queries/motion-posts";
import { judgeRecommendation, recommendationOutcomeOf } from "../../../case/rules/recommendation";
import { withFiguresSeen } from "../../../case/rules/lights";
import { policyObjectOf, withOverrides } from "../../../case/rules/step";
import { readSheetsIn } from "../../../evaluation/queries";
import { readOpenItemsIn, readOpenItemsOfManyIn } from "../../../meetings/queries/meetings";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../../../people/queries/candidate";
import { reading } from "../../../platform/db/reading";
import { requireVisit } from "../../../platform/session";
import { readWorkingCalendarIn } from "../../../settings/queries/years";
import { readPersonLinesIn, readPostTitlesIn, readTasksIn } from "../queries/pages";
import type { PersonLine, TaskLine } from "../queries/pages";
import { readOpenApprovalsIn } from "../queries/approvals";
import { readInspectorsIn } from "../queries/inspectors";
import { readExtendedIn, readInterviewsIn } from "../queries/interviews";
import { readAnalysedIn } from "../queries/performance";
import { readSubjectOfCaseIn } from "../queries/subjects";
import { extentOf, hasStarted, judgeInspection } from "../rules/stage";
import { shownPollIn, type ShownPoll } from "./opinion-poll";
import { judgeExtended } from "../rules/inspectors";
import type { AnalysisAt, ExtendedAt, InspectorAt, InterviewAt, SubjectAt } from "../types";

export type CandidateLine = {
  readonly person: PersonLine;
  readonly findings: readonly Finding[];
  readonly agree: { readonly interview: number | null; readonly meeting: number | null };
};

/** A post whose subjects are to be fixed: its candidates in official order with what the rules say of each. */
export type PostToFix = {
  readonly post: MotionPostAt;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly candidates: readonly CandidateLine[];
  readonly items: readonly ItemAt[];
};

export type MotionInspection = {
  readonly motion: { readonly id: string; readonly number: string; readonly title: string };
  readonly today: LegalDate;
  readonly posts: readonly PostToFix[];
  readonly tasks: readonly (TaskLine & {
    /** of a task that has not started: what must be approved before it may (EXC-06), by subject */
    readonly approvals: readonly { readonly caseId: string; readonly name: string; readonly finding: Finding }[];
  })[];
  /** cases in inspection without a task */
  readonly waiting: readonly { readonly caseId: string; readonly person: PersonLine }[];
  readonly inspectors: readonly PersonLine[];
  /** the register, least used first; those on it are offered first */
  readonly register: readonly InspectorAt[];
  readonly fixing: Hindrance;
  readonly planning: Hindrance;
};

/** The inspection work of a motion; null when it does not exist or is closed to the visitor. */
export const loadMotionInspection = cache(async (motionId: string): Promise<MotionInspection | null> => {
  if (!isId(motionId)) return null;
  const { actor, now } = await requireVisit();
  const on = legalDateOf(now);
  return reading(actor, async (tx) => {
    const motion = await tx.motion.findUnique({ where: { id: motionId }, select: { id: true, number: true, title: true, authorityId: true } });
    if (motion === null || !may(actor, "motion.view", { authorityId: motion.authorityId }).allowed) return null;
    const auditing = (["motion.nominate", "people.viewProtected"] as const).some((act) => may(actor, act, { authorityId: motion.authorityId }).allowed);
    const withKin = may(actor, "people.viewProtected", { authorityId: motion.authorityId }).allowed;
    const reaches = (level: Level) => may(actor, "motion.view", { authorityId: motion.authorityId, level }).allowed;
    const posts = (await readMotionPostsIn(tx, { motionId })).filter((post) => opensAt(traitsOf(post.kind, post.ruleSet.values)) === "subjectsFixed" && reaches(post.level));
    const nominees = posts.flatMap((post) => post.nominees.filter((nominee) => !nominee.withdrawn).map((nominee) => nominee.cadreId));
    const open = nominees.filter((cadreId) => !actor.closedCadreIds.includes(cadreId));
    const facts = await readCandidateFactsIn(tx, open);
    const targets = await readTargetPostsIn(tx, posts.map((post) => post.postId));
    const relatives = await readRelativesOfIn(tx, [...facts.values()], { on, authorityId: motion.authorityId });
    const { tasks, waiting } = await readTasksIn(tx, motionId, { closedCadreIds: actor.closedCadreIds, reaches });
    const ahead = tasks.filter((task) => !hasStarted(task));
    const approvals = await readOpenApprovalsIn(tx, ahead, on);
    const register = await readInspectorsIn(tx, motion.authorityId, on);
    const people = await readPersonLinesIn(tx, [...open, ...waiting.map((one) => one.cadreId)], motion.authorityId);
    const titles = await readPostTitlesIn(tx, posts.map((post) => post.postId));
    const items = await readOpenItemsOfManyIn(tx, "fixSubject", posts.map((post) => post.id));
    return {
      motion,
      today: on,
      posts: posts.map((post) => ({
        post,
        title: titles.get(post.postId) ?? "",
        findings: withOverrides(judgeRecommendation(post.recommendation, post.ruleSet.values, on).findings, post.overridden),
        items: items.filter((item) => item.motionPostId === post.id),
        candidates: post.nominees.flatMap((nominee) => {
          const person = people.byId.get(nominee.cadreId);
          const fact = facts.get(nominee.cadreId);
          const target = targets.get(post.postId);
          if (nominee.withdrawn || person === undefined || fact === undefined || target === undefined) return [];
          const votes = recommendationOutcomeOf(post.recommendation, nominee.cadreId);
          return [
            {
              person,
              findings: judgeNominee(post, { facts: fact, target, relatives, barFinding: nominee.barFinding }, on).map((one) => withFiguresSeen(one, { closed: auditing, kin: withKin })),
              agree: { interview: votes.interview?.agree ?? null, meeting: votes.meeting?.agree ?? null },
            },
          ];
        }),
      })),
      tasks: tasks.map((task) => ({ ...task, approvals: approvals.get(task.id) ?? [] })),
      waiting: waiting.flatMap((one) => {
        const person = people.byId.get(one.cadreId);
        return person === undefined ? [] : [{ caseId: one.caseId, person }];
      }),
      inspectors: people.inspectors,
      register: register.filter((inspector) => inspector.endedOn === null),
      fixing: hindrance(actor, "inspection.fixSubject", { authorityId: motion.authorityId }),
      planning: hindrance(actor, "inspection.task", { authorityId: motion.authorityId }),
    };
  });
});

type NomineeFacts = Pick<Considered, "facts" | "target" | "relatives"> & { readonly barFinding: string | null };

function judgeNominee({ kind, ruleSet: { values } }: MotionPostAt, { barFinding, ...person }: NomineeFacts, on: LegalDate): readonly Finding[] {
  const { move } = traitsOf(kind, values);
  return move === null ? [] : judgePerson(move, { ...person, values, human: { barFinding } }, on);
}

export type CaseInspection = {
  readonly at: CaseAt;
  readonly person: PersonLine;
  readonly today: LegalDate;
  readonly userId: string;
  readonly extent: "full" | "checks";
  readonly fixed: { readonly on: LegalDate; readonly reason: string; readonly firstByVotes: boolean | null };
  readonly subject: SubjectAt | null;
  readonly interviews: readonly InterviewAt[];
  readonly extended: readonly ExtendedAt[];
  /** the analysis of results; the report may take it over once two have signed */
  readonly analysis: AnalysisAt | null;
  /** members of the team, who alone write and read what was said */
  readonly team: readonly { readonly cadreId: string; readonly name: string }[];
  /** the visitor is of the team and the task runs */
  readonly inTeam: boolean;
  /** the visitor is of the team and its task is over */
  readonly rightsEnded: boolean;
  readonly sheets: readonly SheetAt[];
  /** the opinion poll and what it is held to; null: none is asked for in this case */
  readonly poll: ShownPoll | null;
  readonly evaluation: { readonly display: number; readonly exampleOnly: boolean; readonly derivation: unknown } | null;
  readonly findings: readonly Finding[];
  readonly items: readonly ItemAt[];
  readonly reporting: Hindrance;
  readonly proposing: Hindrance;
};

/** The inspection of one case; null when it does not exist or is closed to the visitor. */
export const loadCaseInspection = cache(async (caseId: string): Promise<CaseInspection | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const on = legalDateOf(now);
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const people = await readPersonLinesIn(tx, [at.cadreId], at.authorityId);
    const person = people.byId.get(at.cadreId);
    const row = await tx.case.findUniqueOrThrow({
      where: { id: at.id },
      select: { openedOn: true, fixReason: true, firstByVotes: true },
    });
    const subject = await readSubjectOfCaseIn(tx, at.id);
    const interviews = subject === null ? [] : await readInterviewsIn(tx, subject.id);
    const extended = subject === null ? [] : await readExtendedIn(tx, subject.id);
    const members = subject?.task.memberCadreIds ?? [];
    const analysed = await readAnalysedIn(tx, at.id);
    const inTeam = analysed?.subject.inTeam ?? false;
    const allowed = (act: "people.viewProtected" | "people.viewClosed" | "assessment.enterCount") => may(actor, act, policyObjectOf(at)).allowed;
    const analysis = inTeam || allowed("people.viewProtected") ? (analysed?.analysis ?? null) : null;
    const withFigures = inTeam || allowed("people.viewClosed") || allowed("assessment.enterCount");
    const team = members.length === 0 ? [] : await tx.cadre.findMany({ where: { id: { in: [...members] } }, select: { id: true, name: true } });
    const sheets = await readSheetsIn(tx, at.id, "inspection");
    const evaluation = await tx.evaluationRecord.findFirst({ where: { caseId: at.id, purpose: "democraticAssessment" }, orderBy: { on: "desc" } });
    const target = (await readTargetPostsIn(tx, [at.postId])).get(at.postId);
    const facts = (await readCandidateFactsIn(tx, [at.cadreId])).get(at.cadreId);
    const calendar = await readWorkingCalendarIn(tx);
    const poll = await readPollOfCaseIn(tx, at.id);
    const replies = await readStandingRepliesIn(tx, at);
    if (person === undefined || target === undefined || facts === undefined) return null;
    const judged =
      subject === null
        ? []
        : [
            ...judgeInspection({ at, subject, poll, replies, auditRequired: target.auditRequired, calendar, values: at.ruleSet.values, on, extent: extentOf(at) }),
            ...judgeTeamAvoidance(subject.task.memberCadreIds, facts),
            judgeExtended(extended),
          ];
    return {
      at,
      person,
      today: on,
      userId: actor.userId,
      extent: extentOf(at),
      fixed: { on: legalDateFromDb(row.openedOn), reason: row.fixReason, firstByVotes: row.firstByVotes },
      subject,
      interviews,
      extended,
      analysis,
      team: team.map(({ id, name }) => ({ cadreId: id, name })),
      inTeam,
      rightsEnded: !inTeam && actor.cadreId !== null && members.includes(actor.cadreId),
      sheets,
      poll: await shownPollIn(tx, at, poll, actor),
      evaluation: evaluationOf(evaluation),
      findings: oneAnswerPerRule(withOverrides(judged, at.overridden)).map((one) => withFiguresSeen(one, { closed: withFigures, kin: inTeam || allowed("people.viewProtected") })),
      items: await readOpenItemsIn(tx, "proposal", at.id),
      reporting: hindrance(actor, "inspection.report", policyObjectOf(at)),
      proposing: hindrance(actor, "inspection.propose", policyObjectOf(at)),
    };
  });
});

function evaluationOf(row: { result: unknown; exampleOnly: boolean; derivation: unknown } | null): CaseInspection["evaluation"] {
  if (row === null) return null;
  const display = typeof row.result === "object" && row.result !== null && "display" in row.result ? Number(row.result.display) : 0;
  return { display, exampleOnly: row.exampleOnly, derivation: row.derivation };
}
