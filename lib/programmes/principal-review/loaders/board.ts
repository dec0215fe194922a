import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor, may } from "@/lib/access/policy";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { AuthorityName } from "@/lib/authority/types";
import { isId } from "@/lib/formats/ids";
import { addYears, legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readLocalValuesIn } from "@/lib/posts/queries/seats";
import type { CoveredHead, Coverage, Head } from "../queries/coverage";
import { readAddableIn, readCoverageIn } from "../queries/coverage";
import type { ListedReview, Plenary, Round } from "../queries/reviews";
import { readPlenariesIn, readReviewsIn, readRoundIn, readRoundsIn, valuesOf } from "../queries/reviews";
import { findingsOf } from "../rules/findings";
import { openProposal } from "../rules/judge";
import type { BoardQuery } from "../schema";
import { boardQuerySchema, roundQuerySchema } from "../schema";
import type { OpenProposal } from "../types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };

const rowsPerPage = 50;
/** Heads offered at once to be put into a round; more are found by name or post. */
const mostOffered = 60;
/** A head whose last day is within this many years stands among those who are soon due. */
const soonYears = 1;

export type BoardPage = {
  readonly query: BoardQuery;
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly today: LegalDate;
  readonly everyYears: number;
  readonly exampleOnly: boolean;
  readonly coverage: Coverage;
  readonly heads: readonly CoveredHead[];
  readonly rounds: readonly Round[];
  readonly roundCount: number;
  readonly rowCount: number;
  readonly rowsPerPage: number;
  /** meetings a new round may name; null where the visitor opens none */
  readonly plenaries: readonly Plenary[] | null;
};

/** Who is reviewed within the years of the scheme and who is not, or the rounds; a refusal for who may not see them. At most five statements. */
export async function loadBoard(params: SearchParams): Promise<BoardPage | Refused> {
  const { actor, now } = await requireVisit();
  const query = boardQuerySchema.parse(params);
  const today = legalDateOf(now);
  const own = authoritiesFor(actor, "principalReview.view");
  const [first] = own;
  if (first === undefined) return { refusal: "access.not-your-role" };
  return reading(actor, async (tx) => {
    const authorities = await readAuthoritiesIn(tx, own);
    const authorityId = own.includes(query.authority) ? query.authority : (authorities[0]?.id ?? first);
    const local = await readLocalValuesIn(tx, authorityId, today);
    const { everyYears } = valuesOf(local?.values ?? null);
    const page = { limit: rowsPerPage, offset: (query.page - 1) * rowsPerPage };
    const show = query.show === "rounds" ? "overdue" : query.show;
    const covered = await readCoverageIn(tx, actor, { authorityId, today, soonUntil: addYears(today, soonYears), everyYears, show, find: query.find }, page);
    const { rounds, count: roundCount } = await readRoundsIn(tx, actor, authorityId, query.show === "rounds" ? page : { limit: 1, offset: 0 });
    const opens = may(actor, "principalReview.record", { authorityId }).allowed;
    return {
      query,
      authorities,
      authorityId,
      today,
      everyYears,
      exampleOnly: local?.exampleOnly ?? true,
      ...covered,
      rounds,
      roundCount,
      rowCount: query.show === "rounds" ? roundCount : covered.rowCount,
      rowsPerPage,
      plenaries: opens ? await readPlenariesIn(tx, authorityId, today) : null,
    };
  });
}

/** A head in the list of a round: how far the counting is, and what the result points at. No figures. */
export type RoundReview = Pick<ListedReview, "id" | "name" | "postName" | "step" | "withdrawn"> & { readonly open: OpenProposal };

export type RoundPage = {
  readonly round: Round;
  readonly reviews: readonly RoundReview[];
  readonly reviewCount: number;
  readonly page: number;
  readonly rowsPerPage: number;
  readonly find: string;
  /** heads that may be added; null where the visitor adds none */
  readonly addable: { readonly heads: readonly Head[]; readonly count: number } | null;
};

/** One round with its heads; null when there is none, a refusal when it is closed to the visitor. Four statements. */
export async function loadRound(roundId: string, params: SearchParams): Promise<RoundPage | Refused | null> {
  if (!isId(roundId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const { find, page } = roundQuerySchema.parse(params);
  return reading(actor, async (tx) => {
    const round = await readRoundIn(tx, actor, roundId);
    if (round === null) return null;
    const { authorityId } = round;
    const permission = may(actor, "principalReview.view", { authorityId });
    if (!permission.allowed) return { refusal: permission.reason };
    const { reviews, count } = await readReviewsIn(tx, actor, roundId, { limit: rowsPerPage, offset: (page - 1) * rowsPerPage });
    const adds = may(actor, "principalReview.record", { authorityId }).allowed;
    const ruleSet = round.ruleSetId === null ? null : await tx.ruleSet.findUnique({ where: { id: round.ruleSetId }, select: { values: true } });
    const values = valuesOf(ruleSet?.values ?? null);
    const listed = reviews.map(({ standing, counts, corrections, decisions, ...shown }) => {
      const findings = findingsOf({ heldOn: round.heldOn, standing, counts, corrections, values }, today);
      return { ...shown, open: openProposal(findings, standing, corrections, decisions) };
    });
    return { round, reviews: listed, reviewCount: count, page, rowsPerPage, find, addable: adds ? await readAddableIn(tx, actor, round, { find, limit: mostOffered }) : null };
  });
}
