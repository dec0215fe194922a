import "server-only";
import { cache } from "react";
import type { AccessRefusal, Hindrance } from "@/lib/access/policy";
import { authoritiesFor, hindrance, may } from "@/lib/access/policy";
import type { Actor, Level } from "@/lib/access/actor";
import { withOverrides } from "@/lib/case/rules/step";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore, legalDateOf } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judgePerson } from "@/lib/people/rules/person";
import { traitsOf } from "@/lib/case/rules/kinds";
import type { ItemAt, MeetingAt } from "@/lib/meetings/types";
import { readMeetingsForIn, readOpenItemsIn } from "../../meetings/queries/meetings";
import { readCandidateFactsIn, readRelativesOfIn, readTargetPostsIn } from "../../people/queries/candidate";
import type { ListedPerson } from "../../people/queries/list";
import { readListedIn, readVisibleIdsIn } from "../../people/queries/list";
import type { Selection } from "../../people/queries/selection";
import { readSelection } from "../../people/queries/selection";
import { peopleScopeOf } from "../../people/queries/within-reach";
import { reading } from "../../platform/db/reading";
import type { ReadTx } from "../../platform/db/transaction";
import { requireVisit } from "../../platform/session";
import { openOpinions, policyObjectOfMotion, policyObjectOfPost } from "./policy";
import type { ListedCase, ListedEvent, ListedItem, ListedMotion } from "./queries/lists";
import { readCasesOfMotionIn, readEventsOfMotionIn, readItemsOfMotionIn, readMotionPageIn } from "./queries/lists";
import { readMotionIn, readQuotaLinesIn } from "./queries/motions";
import type { ListedAnnouncement, ListedNominee, PickableCadre, PickableHolding, PickablePost } from "./queries/names";
import { findPickableCadresIn, findPickableHoldingsIn, findPickablePostsIn, readAnnouncementsIn, readNomineesIn } from "./queries/names";
import type { OpenPost } from "./queries/open-posts";
import { readOpenPostsIn } from "./queries/open-posts";
import type { MotionHead, MotionOverride } from "./queries/heads";
import { readMotionHeadIn, readMotionOverridesIn } from "./queries/heads";
import { readPriorOpinionsIn } from "./queries/prior-opinions";
import { earliestAdoption, judgeMotion, withoutCoManagingOpinion } from "./rules";
import type { MotionQuery, WorkQuery } from "./schema";
import { motionQuerySchema, workQuerySchema } from "./schema";
import type { CoManagedPost, MotionAt, PriorOpinion, QuotaLine } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type MotionList = {
  readonly query: MotionQuery;
  readonly motions: readonly ListedMotion[];
  readonly motionCount: number;
  readonly today: LegalDate;
  readonly opening: boolean;
};

/** Batches of the authorities whose motions the visitor may see; null when there are none. One statement. */
export async function loadMotionList(params: SearchParams): Promise<MotionList | null> {
  const { actor, now } = await requireVisit();
  const authorityIds = authoritiesFor(actor, "motion.view");
  if (authorityIds.length === 0) return null;
  const query = motionQuerySchema.parse(params);
  return reading(actor, async (tx) => ({
    query,
    ...(await readMotionPageIn(tx, actor, authorityIds, query)),
    today: legalDateOf(now),
    opening: authoritiesFor(actor, "motion.open").length > 0,
  }));
}

export type NewMotion = {
  readonly today: LegalDate;
  readonly authorities: readonly { readonly id: string; readonly committeeName: string; readonly departmentName: string }[];
};

/** Authorities for which the visitor may open a batch; null when there are none. */
export async function loadNewMotion(): Promise<NewMotion | null> {
  const { actor, now } = await requireVisit();
  const ids = authoritiesFor(actor, "motion.open");
  if (ids.length === 0) return null;
  return reading(actor, async (tx) => ({
    today: legalDateOf(now),
    authorities: await tx.authority.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, committeeName: true, departmentName: true },
      orderBy: { order: "asc" },
    }),
  }));
}

/** A motion as far as the visitor may see it: people closed to him are taken out and counted. */
type VisibleMotion = { readonly motion: MotionAt; readonly withheld: number };
/** The same with all who leave: who is concerned by an opinion on the batch is asked of the whole. */
type WholeMotion = VisibleMotion & { readonly whole: MotionAt };

async function visibleMotionIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, motionId: string, on: LegalDate): Promise<WholeMotion | null> {
  const motion = await readMotionIn(tx, motionId, on);
  if (motion === null || !may(actor, "motion.view", { authorityId: motion.authorityId }).allowed) return null;
  const leavers = motion.leavers.filter((leaver) => !actor.closedCadreIds.includes(leaver.cadreId));
  return { whole: motion, motion: { ...motion, leavers }, withheld: motion.leavers.length - leavers.length };
}

/** Opinions asked before the motion; null for who may not read them. `unasked`: co-managed posts whose other side has not been heard. */
type Opinions = { readonly opinions: readonly PriorOpinion[] | null; readonly unasked: readonly CoManagedPost[] };

async function opinionsIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, motion: MotionAt, on: LegalDate): Promise<Opinions> {
  const { opinions, coManaged } = await readPriorOpinionsIn(tx, motion.id, on);
  return { opinions: openOpinions(actor, motion, opinions), unasked: withoutCoManagingOpinion(coManaged, opinions) };
}

export type MotionOverview = VisibleMotion & Opinions & {
  readonly head: MotionHead;
  readonly today: LegalDate;
  readonly quota: readonly QuotaLine[];
  readonly cases: readonly ListedCase[];
  readonly nominees: readonly Pick<ListedNominee, "motionPostId" | "name" | "cadreId">[];
  readonly items: readonly ListedItem[];
  readonly findings: readonly Finding[];
  /** null for those who may not read the record */
  readonly events: readonly ListedEvent[] | null;
};

/** The whole batch at a glance; null when it does not exist or is closed to the visitor. */
export const loadMotionOverview = cache(async (motionId: string): Promise<MotionOverview | null> => {
  if (!isId(motionId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const found = await visibleMotionIn(tx, actor, motionId, today);
    if (found === null) return null;
    const { whole, ...visible } = found;
    const quota = await readQuotaLinesIn(tx, motionId, today);
    const cases = await readCasesOfMotionIn(tx, motionId);
    const nominees = await readNomineesIn(tx, motionId);
    const items = await readItemsOfMotionIn(tx, motionId);
    const { motion } = visible;
    const shown = ({ cadreId, level }: { readonly cadreId: string | null; readonly level: Level | null }) =>
      (cadreId === null || !actor.closedCadreIds.includes(cadreId)) && may(actor, "motion.view", { authorityId: motion.authorityId, level }).allowed;
    const levelOf = new Map(motion.posts.map((post) => [post.id, post.level]));
    const open = cases.filter(shown);
    return {
      ...visible,
      ...(await opinionsIn(tx, actor, whole, today)),
      withheld: visible.withheld + cases.length - open.length,
      head: await readMotionHeadIn(tx, motion),
      today,
      quota,
      cases: open,
      nominees: nominees
        .filter(({ withdrawnOn, cadreId, motionPostId }) => withdrawnOn === null && shown({ cadreId, level: levelOf.get(motionPostId) ?? null }))
        .map(({ motionPostId, name, cadreId }) => ({ motionPostId, name, cadreId })),
      items: items.filter(shown),
      findings: withOverrides(judgeMotion(motion, motion, quota), motion.overridden),
      events: may(actor, "record.view", policyObjectOfMotion(motion)).allowed ? await readEventsOfMotionIn(tx, motionId) : null,
    };
  });
});

export type PutNamesPage = {
  /** null: nothing was chosen, or it has expired */
  readonly selection: Pick<Selection, "id" | "foundBy"> | null;
  /** in official order; whoever is no longer the visitor's to see is left out and counted */
  readonly people: readonly ListedPerson[];
  readonly outOfReach: number;
  readonly posts: readonly OpenPost[];
};

/** The visitor's selection with the posts that take names; a refusal for roles that put none. Four statements. */
export async function loadPutNames(): Promise<PutNamesPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const authorityIds = authoritiesFor(actor, "motion.nominate");
  if (authorityIds.length === 0) return { refusal: "access.not-your-role" };
  const selection = await readSelection(actor.userId, now);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const ids = selection === null ? [] : await readVisibleIdsIn(tx, peopleScopeOf(actor, "people.view"), selection.cadreIds, today);
    const posts = await readOpenPostsIn(tx, authorityIds);
    return {
      selection: selection === null ? null : { id: selection.id, foundBy: selection.foundBy },
      people: await readListedIn(tx, ids, today),
      outOfReach: (selection?.cadreIds.length ?? 0) - ids.length,
      posts: posts.filter((post) => may(actor, "motion.nominate", policyObjectOfPost(post, post)).allowed),
    };
  });
}

/** A name with what the pre-audit says; `findings` null for those who may not see it. */
export type AuditedNominee = ListedNominee & { readonly findings: readonly Finding[] | null };

export type MotionWork = VisibleMotion & Opinions & {
  readonly query: WorkQuery;
  readonly part: NonNullable<WorkQuery["part"]>;
  readonly today: LegalDate;
  readonly head: MotionHead;
  readonly quota: readonly QuotaLine[];
  readonly findings: readonly Finding[];
  readonly hindrances: Readonly<Record<"edit" | "freeze" | "nominate" | "adopt" | "requestOverride" | "approveOverride", Hindrance>>;
  readonly overrides: readonly MotionOverride[];
  readonly userId: string;
  /** results of searches; null: nothing was searched */
  readonly foundPosts: readonly PickablePost[] | null;
  readonly foundHoldings: readonly PickableHolding[] | null;
  readonly foundCadres: readonly PickableCadre[] | null;
  readonly nominees: readonly AuditedNominee[];
  /** posts whose names are closed to the visitor */
  readonly closedPostIds: readonly string[];
  readonly announcements: readonly ListedAnnouncement[];
  readonly items: readonly ItemAt[];
  readonly meetings: readonly MeetingAt[];
};

/** The work of the motion stage, one part at a time; null when it does not exist or is closed to the visitor. */
export async function loadMotionWork(motionId: string, params: SearchParams): Promise<MotionWork | null> {
  if (!isId(motionId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const query = workQuerySchema.parse(params);
  return reading(actor, async (tx) => {
    const found = await visibleMotionIn(tx, actor, motionId, today);
    if (found === null) return null;
    const { whole, ...visible } = found;
    const { motion } = visible;
    const part = query.part ?? usualPart(motion);
    const quota = await readQuotaLinesIn(tx, motionId, today);
    const object = policyObjectOfMotion(motion);
    const names = part === "names" ? await namesIn(tx, actor, motion, query, today) : noNames;
    const searching = { authorityId: motion.authorityId, on: today, closedCadreIds: actor.closedCadreIds };
    return {
      ...visible,
      ...(await opinionsIn(tx, actor, whole, today)),
      query,
      part,
      today,
      head: await readMotionHeadIn(tx, motion),
      quota,
      findings: withOverrides(judgeMotion(motion, motion, quota), motion.overridden),
      hindrances: {
        edit: hindrance(actor, "motion.edit", object),
        freeze: hindrance(actor, "motion.freezeConditions", object),
        nominate: hindrance(actor, "motion.nominate", { ...object, concerns: [] }),
        adopt: hindrance(actor, "motion.adoptPlan", object),
        requestOverride: hindrance(actor, "case.requestOverride", object),
        approveOverride: hindrance(actor, "case.approveOverride", object),
      },
      overrides: part === "plan" ? await readMotionOverridesIn(tx, motionId) : [],
      userId: actor.userId,
      foundPosts: part === "batch" && query.pq !== "" ? await findPickablePostsIn(tx, motion.authorityId, query.pq, today) : null,
      foundHoldings: part === "batch" && query.lq !== "" ? await findPickableHoldingsIn(tx, { ...searching, text: query.lq }) : null,
      ...names,
      items: part === "plan" ? await readOpenItemsIn(tx, "adoptPlan", motionId) : [],
      meetings: part === "plan" ? (await readMeetingsForIn(tx, "adoptPlan", motion.authorityId)).filter((meeting) => !isBefore(meeting.on, earliestAdoption(motion))) : [],
    };
  });
}

/** The part that is worked on in this state. */
function usualPart(motion: MotionAt): MotionWork["part"] {
  if (motion.state === "draft") return motion.scope === "" ? "proposal" : "batch";
  return motion.state === "conditionsFrozen" && motion.posts.some((post) => post.nomineeCadreIds.length === 0) ? "names" : "plan";
}

type Names = Pick<MotionWork, "nominees" | "announcements" | "foundCadres" | "closedPostIds">;

const noNames: Names = { nominees: [], announcements: [], foundCadres: null, closedPostIds: [] };

async function namesIn(tx: ReadTx, actor: Actor, motion: MotionAt, query: WorkQuery, today: LegalDate): Promise<Names> {
  const open = motion.posts.filter((post) => may(actor, "motion.view", policyObjectOfPost(motion, post)).allowed);
  const openIds = new Set(open.map((post) => post.id));
  const nominees = (await readNomineesIn(tx, motion.id)).filter((nominee) => openIds.has(nominee.motionPostId));
  const standing = nominees.filter((nominee) => nominee.withdrawnOn === null);
  const facts = await readCandidateFactsIn(tx, standing.map((nominee) => nominee.cadreId));
  const targets = await readTargetPostsIn(tx, open.map((post) => post.postId));
  const relatives = await readRelativesOfIn(tx, [...facts.values()], { on: today, authorityId: motion.authorityId });
  const { values } = motion.ruleSet;
  const postOf = new Map(motion.posts.map((post) => [post.id, post]));
  const auditing = may(actor, "motion.nominate", { authorityId: motion.authorityId }).allowed || may(actor, "people.viewProtected", { authorityId: motion.authorityId }).allowed;
  // the words of a search may say the sex or ethnicity of who was found: for those, and for who supervises such searches
  const toldHow = auditing || may(actor, "supervision.view", { authorityId: motion.authorityId }).allowed;
  const searched = query.post !== null && (query.nq !== "" || query.pool === "on");
  return {
    closedPostIds: motion.posts.filter((post) => !openIds.has(post.id)).map((post) => post.id),
    nominees: nominees.map((nominee) => {
      const fact = facts.get(nominee.cadreId);
      const post = postOf.get(nominee.motionPostId);
      const target = targets.get(post?.postId ?? "");
      const move = post === undefined ? null : traitsOf(post.kind, values).move;
      const findings =
        auditing && fact !== undefined && target !== undefined && move !== null && nominee.withdrawnOn === null
          ? judgePerson(move, { facts: fact, target, relatives, values, human: { barFinding: nominee.barFinding } }, today)
          : null;
      return { ...nominee, findings, barFinding: auditing ? nominee.barFinding : null, foundBy: toldHow ? nominee.foundBy : null };
    }),
    announcements: (await readAnnouncementsIn(tx, motion.id)).map((announcement) => ({
      ...announcement,
      recommendations: announcement.recommendations.filter((row) => !actor.closedCadreIds.includes(row.cadreId)),
    })),
    foundCadres: searched
      ? await findPickableCadresIn(tx, {
          authorityId: motion.authorityId,
          text: query.nq,
          on: today,
          closedCadreIds: actor.closedCadreIds,
          pool: query.pool === "on",
        })
      : null,
  };
}
