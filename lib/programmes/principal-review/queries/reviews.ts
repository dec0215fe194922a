import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues, type RuleSetValues } from "@/lib/law/scheme";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleTo } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import type { CorrectionAt, CountAt, DecisionAt, Measure, ReviewAt } from "../types";
import { measures } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;
const day = z.string().transform(legalDate);

const countShape = z.object({
  number: z.int(),
  place: z.int(),
  issued: z.int(),
  returned: z.int(),
  invalid: z.int(),
  satisfied: z.int(),
  basicallySatisfied: z.int(),
  dissatisfied: z.int(),
  reason: z.string(),
  enteredById: z.string(),
  enteredBy: z.string(),
  enteredOn: day,
});
export type KeptCount = CountAt & { readonly reason: string; readonly enteredBy: string; readonly enteredOn: LegalDate };

const correctionShape = z.object({
  order: z.int(),
  kind: z.enum(["demanded", "checked"]),
  on: day,
  effective: z.boolean().nullable(),
  stillSerious: z.boolean().nullable(),
  words: z.string(),
  enteredBy: z.string(),
  enteredOn: day,
});
export type KeptCorrection = CorrectionAt & { readonly words: string; readonly enteredBy: string; readonly enteredOn: LegalDate };

const decisionShape = z.object({ standing: z.int(), corrections: z.int(), measure: z.enum(measures), reason: z.string(), decidedBy: z.string(), decidedOn: day });
export type KeptDecision = DecisionAt & { readonly measure: Measure; readonly reason: string; readonly decidedBy: string; readonly decidedOn: LegalDate };

const givenUpShape = z.object({ number: z.int(), reason: z.string(), givenUpBy: z.string(), givenUpOn: day });
/** A count under way that was ended, with who ended it and why. */
export type KeptGivenUp = z.output<typeof givenUpShape>;

const reviewShape = z.object({
  id: z.string(),
  roundId: z.string(),
  roundTitle: z.string(),
  authorityId: z.string(),
  cadreId: z.string(),
  name: z.string(),
  postName: z.string(),
  level: z.enum(levels),
  heldOn: day,
  standing: z.int().nullable(),
  addedOn: day,
  withdrawnOn: day.nullable(),
  withdrawnReason: z.string(),
  version: z.int(),
  ruleSet: z.object({ values: z.unknown(), version: z.int(), exampleOnly: z.boolean() }).nullable(),
  counts: z.array(countShape),
  corrections: z.array(correctionShape),
  decisions: z.array(decisionShape),
  givenUp: z.array(givenUpShape),
});

/** A review with everything entered for it, the numbers of the scheme of its day, and whether these are an example. */
export type KeptReview = ReviewAt & {
  readonly roundTitle: string;
  readonly name: string;
  readonly postName: string;
  readonly addedOn: LegalDate;
  readonly withdrawnReason: string;
  readonly values: RuleSetValues["principalReview"];
  readonly exampleOnly: boolean;
  readonly counts: readonly KeptCount[];
  readonly corrections: readonly KeptCorrection[];
  readonly decisions: readonly KeptDecision[];
  readonly givenUp: readonly KeptGivenUp[];
};

/** One review, or null. One statement. */
export async function readReviewIn(tx: Tx, id: string): Promise<KeptReview | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select v.id, v."roundId", o.title as "roundTitle", v."authorityId", v."cadreId", c.name, ${postWords} as "postName", v.level, o."heldOn"::text,
      v.standing, v."addedOn"::text, v."withdrawnOn"::text, v."withdrawnReason", v.version,
      (select jsonb_build_object('values', s.values, 'version', s.version, 'exampleOnly', s."exampleOnly") from rule_set s where s.id = o."ruleSetId") as "ruleSet",
      coalesce((select jsonb_agg(jsonb_build_object('number', t.number, 'place', t.place, 'issued', t.issued, 'returned', t.returned, 'invalid', t.invalid,
          'satisfied', t.satisfied, 'basicallySatisfied', t."basicallySatisfied", 'dissatisfied', t.dissatisfied, 'reason', t.reason,
          'enteredById', t."enteredById", 'enteredBy', a."displayName", 'enteredOn', t."enteredOn") order by t.number, t.place)
        from principal_review_count t join app_user a on a.id = t."enteredById" where t."reviewId" = v.id), '[]') as counts,
      coalesce((select jsonb_agg(jsonb_build_object('order', e."order", 'kind', e.kind, 'on', e."on", 'effective', e.effective, 'stillSerious', e."stillSerious",
          'words', e.words, 'enteredBy', a."displayName", 'enteredOn', e."enteredOn") order by e."order")
        from principal_review_correction e join app_user a on a.id = e."enteredById" where e."reviewId" = v.id), '[]') as corrections,
      coalesce((select jsonb_agg(jsonb_build_object('standing', d.standing, 'corrections', d.corrections, 'measure', d.measure, 'reason', d.reason,
          'decidedBy', a."displayName", 'decidedOn', d."decidedOn") order by d.id)
        from principal_review_decision d join app_user a on a.id = d."decidedById" where d."reviewId" = v.id), '[]') as decisions,
      coalesce((select jsonb_agg(jsonb_build_object('number', g.number, 'reason', g.reason, 'givenUpBy', a."displayName", 'givenUpOn', g."givenUpOn") order by g.number)
        from principal_review_given_up g join app_user a on a.id = g."givenUpById" where g."reviewId" = v.id), '[]') as "givenUp"
    from principal_review v join principal_review_round o on o.id = v."roundId" join cadre c on c.id = v."cadreId"
      join post p on p.id = v."postId" join unit u on u.id = p."unitId"
    where v.id = ${id}::uuid`;
  if (row === undefined) return null;
  const { ruleSet, ...review } = reviewShape.parse(row);
  return { ...review, values: valuesOf(ruleSet?.values ?? null), exampleOnly: ruleSet?.exampleOnly ?? true };
}

/** The numbers of a stored scheme; those the product ships where there is none. */
export function valuesOf(stored: unknown): RuleSetValues["principalReview"] {
  return (stored === null ? defaultRuleSetValues : parseRuleSetValues(stored)).principalReview;
}

const roundShape = z.object({
  id: z.string(),
  authorityId: z.string(),
  title: z.string(),
  heldOn: day,
  document: z.string(),
  meetingId: z.string().nullable(),
  ruleSetId: z.string().nullable(),
  meeting: z.string().nullable(),
  openedBy: z.string(),
  openedOn: day,
  reviews: z.int(),
  standing: z.int(),
});
/** A round with how many heads stand in it that the reader may see, and of how many the count stands. */
export type Round = z.output<typeof roundShape>;

const seen = (actor: Actor) =>
  visibleTo(actor, "principalReview.view", { authority: Prisma.sql`v."authorityId"`, level: Prisma.sql`v.level`, cadre: Prisma.sql`v."cadreId"` });

const roundRow = (actor: Actor) => Prisma.sql`jsonb_build_object('id', o.id, 'authorityId', o."authorityId", 'title', o.title, 'heldOn', o."heldOn",
    'document', o.document, 'meetingId', o."meetingId", 'ruleSetId', o."ruleSetId", 'meeting', (select m.number from meeting m where m.id = o."meetingId"),
    'openedBy', a."displayName", 'openedOn', o."openedOn",
    'reviews', (select count(*)::int from principal_review v where v."roundId" = o.id and v."withdrawnOn" is null and ${seen(actor)}),
    'standing', (select count(*)::int from principal_review v where v."roundId" = o.id and v."withdrawnOn" is null and v.standing is not null and ${seen(actor)}))`;

/** One round, or null. One statement. */
export async function readRoundIn(tx: Tx, actor: Actor, id: string): Promise<Round | null> {
  const [row] = await tx.$queryRaw<{ round: unknown }[]>`
    select ${roundRow(actor)} as round from principal_review_round o join app_user a on a.id = o."openedById" where o.id = ${id}::uuid`;
  return row === undefined ? null : roundShape.parse(row.round);
}

/** Rounds of an authority, the latest first, and how many there are. One statement. */
export async function readRoundsIn(tx: Tx, actor: Actor, authorityId: string, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly rounds: readonly Round[]; readonly count: number }> {
  const rows = await tx.$queryRaw<{ count: number; round: unknown }[]>`
    select count(*) over ()::int as count, ${roundRow(actor)} as round
    from principal_review_round o join app_user a on a.id = o."openedById" where o."authorityId" = ${authorityId}::uuid
    order by o."heldOn" desc, o.id desc limit ${page.limit} offset ${page.offset}`;
  return { rounds: rows.map(({ round }) => roundShape.parse(round)), count: rows[0]?.count ?? 0 };
}

const listedShape = z.object({
  id: z.string(),
  name: z.string(),
  postName: z.string(),
  step: z.enum(["none", "once", "recount", "stands"]),
  withdrawn: z.boolean(),
  standing: z.int().nullable(),
  /** one count of the pair that stands; none of another */
  counts: z.array(countShape.omit({ enteredBy: true })),
  corrections: z.array(correctionShape.omit({ enteredBy: true })),
  decisions: z.array(decisionShape.pick({ standing: true, corrections: true })),
});
export type ListedReview = z.output<typeof listedShape>;

/** Heads of a round the reader may see, in official order: how far each is, and what a proposal follows from. One statement. */
export async function readReviewsIn(tx: Tx, actor: Actor, roundId: string, page: { readonly limit: number; readonly offset: number }): Promise<{ readonly reviews: readonly ListedReview[]; readonly count: number }> {
  const rows = await tx.$queryRaw<{ count: number; review: unknown }[]>`
    select count(*) over ()::int as count, jsonb_build_object('id', v.id, 'name', c.name, 'postName', ${postWords}, 'withdrawn', v."withdrawnOn" is not null,
      'standing', v.standing,
      'counts', coalesce((select jsonb_agg(to_jsonb(t)) from principal_review_count t where t."reviewId" = v.id and t.number = v.standing and t.place = 1), '[]'),
      'corrections', coalesce((select jsonb_agg(to_jsonb(e) order by e."order") from principal_review_correction e where e."reviewId" = v.id), '[]'),
      'decisions', coalesce((select jsonb_agg(to_jsonb(d) order by d.id) from principal_review_decision d where d."reviewId" = v.id), '[]'),
      'step', case when v.standing is not null then 'stands' when t.entries is null then 'none' when t.entries % 2 = 1 then 'once' else 'recount' end) as review
    from principal_review v join cadre c on c.id = v."cadreId" join post p on p.id = v."postId" join unit u on u.id = p."unitId"
      left join lateral (select nullif(count(*), 0) as entries from principal_review_count t where t."reviewId" = v.id) t on true
    where v."roundId" = ${roundId}::uuid and ${seen(actor)}
    order by v."withdrawnOn" is not null, u."order", p.code, v.id limit ${page.limit} offset ${page.offset}`;
  return { reviews: rows.map(({ review }) => listedShape.parse(review)), count: rows[0]?.count ?? 0 };
}

export type Plenary = { readonly id: string; readonly number: string; readonly on: LegalDate };

/** Meetings of the full committee that were held by the day, the latest 20 first. One statement. */
export async function readPlenariesIn(tx: Tx, authorityId: string, today: LegalDate): Promise<readonly Plenary[]> {
  const rows = await tx.$queryRaw<{ id: string; number: string; on: string }[]>`
    select id, number, "on"::text from meeting where "authorityId" = ${authorityId}::uuid and kind = 'plenaryCommittee' and state <> 'planned' and "on" <= ${today}::date
    order by "on" desc, number desc limit 20`;
  return rows.map((row) => ({ ...row, on: legalDate(row.on) }));
}
