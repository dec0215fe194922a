import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { compareEntries } from "@/lib/ballot/box/rules/double-entry";
import type { RecommendationOption, Tally, TallyHeader } from "@/lib/ballot/box/types";
import { judgeRecognition, judgeRecommendation } from "@/lib/case/rules/recommendation";
import { withOverrides } from "@/lib/case/rules/step";
import type { MotionPostAt, RoundAt } from "@/lib/case/types";
import type { DocumentModel } from "@/lib/documents/model";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore, legalDateOf } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judgeBars } from "@/lib/people/rules/bars";
import { readMotionPostsIn } from "../../case/queries/motion-posts";
import { readCandidateFactsIn } from "../../people/queries/candidate";
import { reading } from "../../platform/db/reading";
import type { ReadTx } from "../../platform/db/transaction";
import { requireVisit } from "../../platform/session";
import { buildRecommendationNotice } from "./document";
import { maySeeTotals, policyObjectOfPost } from "./policy";
import type { ListedName, RecommendationHead, RoundRow } from "./queries/rounds";
import { readNamesIn, readNoticeRowsIn, readOmittedReasonIn, readRecommendationHeadIn, readRoundRowsIn } from "./queries/rounds";
import type { RoundFigures } from "./rules";
import { judgeOmission, namesOnList, roundFigures, shownDifferences } from "./rules";
import type { ShownDifference } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** A round as the page shows it: a result only when it is confirmed, and figures only for those who may receive them. */
export type RoundView = RoundAt & {
  readonly place: string;
  readonly scope: string;
  readonly counters: string;
  readonly supervisedBy: string;
  readonly header: TallyHeader | null;
  /** names on its papers, in official order */
  readonly names: readonly ListedName[];
  readonly enteredBy: readonly string[];
  /** the visitor's own entry */
  readonly ownEntry: Tally<RecommendationOption> | null;
  /** where the two entries differ; only for the two who entered */
  readonly differences: readonly ShownDifference[];
  readonly mayEnter: boolean;
};

/** One line of the result: talk and meeting side by side, never added together. */
export type ResultLine = {
  readonly name: ListedName;
  readonly withdrawn: boolean;
  readonly reference: boolean;
  readonly nomineeId: string;
  readonly interview: RoundFigures | null;
  readonly meeting: RoundFigures | null;
  /** low recognition by the local line (DSQ-02, only a warning) and bars */
  readonly findings: readonly Finding[] | null;
};

export type PostRecommendation = {
  readonly post: MotionPostAt;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly omission: Finding;
  /** why the meeting round was left out (REC-07); null when it was not */
  readonly omittedReason: string | null;
  readonly rounds: readonly RoundView[];
  readonly lines: readonly ResultLine[];
  readonly totals: boolean;
  readonly holding: Hindrance;
  readonly entering: Hindrance;
};

export type RecommendationPage = {
  readonly head: RecommendationHead;
  readonly today: LegalDate;
  /** every post of the batch with this stage; `closed`: a relative's name is put */
  readonly posts: readonly { readonly id: string; readonly title: string; readonly state: MotionPostAt["state"]; readonly closed: boolean }[];
  /** the post that is open; null when there is none, or it is closed to the visitor */
  readonly open: PostRecommendation | null;
  readonly openId: string | null;
};

/** The advance notice of a round as a paper; null where there is none, or one of its posts is closed to the visitor: it lists all of them. */
export async function loadRecommendationNotice(roundId: string): Promise<{ readonly motionId: string; readonly document: DocumentModel } | null> {
  if (!isId(roundId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const rows = await readNoticeRowsIn(tx, roundId);
    const [first] = rows;
    if (first === undefined) return null;
    const listed = new Set(rows.map((row) => row.motionPostId));
    const posts = (await readMotionPostsIn(tx, { motionId: first.motionId })).filter((post) => listed.has(post.id));
    if (posts.length !== listed.size || posts.some((post) => !may(actor, "motion.view", policyObjectOfPost(post)).allowed)) return null;
    return { motionId: first.motionId, document: buildRecommendationNotice({ ...first, posts: rows }) };
  });
}

/** The recommendation of a batch, one post at a time; null when it does not exist or is closed to the visitor. */
export async function loadRecommendation(motionId: string, params: SearchParams): Promise<RecommendationPage | null> {
  if (!isId(motionId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const head = await readRecommendationHeadIn(tx, motionId);
    if (head === null || !may(actor, "motion.view", { authorityId: head.authorityId }).allowed) return null;
    const posts = (await readMotionPostsIn(tx, { motionId })).filter((post) => post.recommendation.takesPlace);
    const isClosed = (post: MotionPostAt) => !may(actor, "motion.view", policyObjectOfPost(post)).allowed;
    const chosen = posts.find((post) => post.id === params.post) ?? posts.find((post) => !isClosed(post)) ?? posts[0];
    return {
      head,
      today,
      posts: posts.map((post) => ({ id: post.id, title: head.titles[post.id] ?? "", state: post.state, closed: isClosed(post) })),
      openId: chosen?.id ?? null,
      open: chosen === undefined || isClosed(chosen) ? null : await postRecommendationIn(tx, actor, chosen, head.titles[chosen.id] ?? "", today),
    };
  });
}

async function postRecommendationIn(tx: ReadTx, actor: Actor, post: MotionPostAt, title: string, today: LegalDate): Promise<PostRecommendation> {
  const object = policyObjectOfPost(post);
  const totals = maySeeTotals(actor, object);
  const names = await readNamesIn(tx, post.id);
  const rows = await readRoundRowsIn(tx, post.id);
  const facts = await readCandidateFactsIn(tx, totals ? names.map((name) => name.cadreId) : []);
  const byForm = (form: RoundAt["form"]) =>
    roundFigures(post.recommendation.rounds.findLast((round) => round.form === form && round.state === "confirmed") ?? null);
  const interview = byForm("interview");
  const meeting = byForm("meeting");
  const { values } = post.ruleSet;
  return {
    post: { ...post, recommendation: { ...post.recommendation, rounds: [] }, nominees: post.nominees.map((nominee) => ({ ...nominee, barFinding: null })) },
    title,
    findings: withOverrides(judgeRecommendation(post.recommendation, values, today).findings, post.overridden),
    omission: judgeOmission(post.recommendation, { fewPeople: true, sameCircle: true, concentrated: true }),
    omittedReason: post.recommendation.meetingOmitted ? await readOmittedReasonIn(tx, post.id) : null,
    rounds: post.recommendation.rounds.map((round) => roundView(post, round, rows.find((row) => row.id === round.id), names, { actor, totals, today })),
    lines: names.flatMap((name): readonly ResultLine[] => {
      const nominee = post.nominees.find((one) => one.cadreId === name.cadreId);
      if (nominee === undefined) return [];
      const known = facts.get(name.cadreId);
      return [
        {
          name,
          withdrawn: nominee.withdrawn,
          reference: nominee.reference,
          nomineeId: nominee.id,
          interview: totals ? (interview.get(name.cadreId) ?? null) : null,
          meeting: totals ? (meeting.get(name.cadreId) ?? null) : null,
          findings:
            known === undefined || nominee.withdrawn
              ? null
              : [...judgeBars(known, today, values, { barFinding: nominee.barFinding }), ...judgeRecognition(post.recommendation, name.cadreId, values)],
        },
      ];
    }),
    totals,
    holding: hindrance(actor, "recommendation.hold", object),
    entering: hindrance(actor, "recommendation.enterCount", object),
  };
}

function roundView(
  post: MotionPostAt,
  round: RoundAt,
  row: RoundRow | undefined,
  names: readonly ListedName[],
  { actor, totals, today }: { readonly actor: Actor; readonly totals: boolean; readonly today: LegalDate },
): RoundView {
  const entries = row?.entries ?? [];
  const own = entries.find((entry) => entry.enteredById === actor.userId)?.tally ?? null;
  const other = entries.find((entry) => entry.enteredById !== actor.userId)?.tally ?? null;
  const running = round.state === "open" || round.state === "enteredOnce";
  const listed = new Set(namesOnList(post.nominees, round.form).map((nominee) => nominee.cadreId));
  const differences = running && own !== null && other !== null ? shownDifferences(own, compareEntries(other, own)) : [];
  return {
    ...round,
    tally: totals ? round.tally : null,
    place: row?.place ?? "",
    scope: row?.scope ?? "",
    counters: row?.counters ?? "",
    supervisedBy: row?.supervisedBy ?? "",
    header: round.tally?.header ?? null,
    names: names.filter((name) => listed.has(name.cadreId)),
    enteredBy: entries.map((entry) => entry.enteredBy),
    ownEntry: running ? own : null,
    differences,
    mayEnter: running && !isBefore(today, round.heldOn) && !(own !== null && other === null) && !(own === null && entries.length >= 2),
  };
}
