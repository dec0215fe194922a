import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { reachOf } from "@/lib/access/reach";
import { legalDate } from "@/lib/kernel/dates";
import { valuesOf } from "@/lib/programmes/principal-review/queries/reviews";
import { correctionsDue } from "@/lib/programmes/principal-review/rules/judge";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../case/queries/matters";
import { visibleTo } from "../../case/queries/visible";
import type { ReadTx } from "../../platform/db/transaction";
import type { ClockFact, ClockKind } from "../types";

const day = z.string().transform(legalDate);
const count = z.int();

const reviewShape = z.object({
  subject: z.string(),
  authorityId: z.string(),
  level: z.enum(levels),
  cadreId: z.string(),
  postId: z.string(),
  unitId: z.string(),
  name: z.string(),
  about: z.string(),
  heldOn: day,
  values: z.unknown(),
  standing: z.object({ issued: count, returned: count, invalid: count, satisfied: count, basicallySatisfied: count, dissatisfied: count }),
  entries: z.array(z.object({ order: count, kind: z.enum(["demanded", "checked"]), on: day, effective: z.boolean().nullable(), stillSerious: z.boolean().nullable() })),
});

const kindOf = { first: "reviewCorrectionFirst", second: "reviewCorrectionSecond" } as const satisfies Record<string, ClockKind>;

/** Most reviews whose correction is looked at once; a correction is over within months. */
const most = 1000;

/**
 * Days by which somebody has to look at the correction after a review of a head (SED-03), for reviews the actor may see: of those whose
 * votes cross a line or who were asked to put something right. One statement.
 */
export async function readReviewClocksIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor): Promise<readonly ClockFact[]> {
  if (reachOf(actor, "principalReview.view").length === 0) return [];
  const columns = { authority: Prisma.sql`v."authorityId"`, level: Prisma.sql`v.level`, cadre: Prisma.sql`v."cadreId"` };
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('subject', v.id, 'authorityId', v."authorityId", 'level', v.level, 'cadreId', c.id, 'postId', p.id, 'unitId', u.id,
      'name', c.name, 'about', ${postWords}, 'heldOn', o."heldOn", 'values', s.values, 'standing', to_jsonb(t),
      'entries', coalesce((select jsonb_agg(to_jsonb(e) order by e."order") from principal_review_correction e where e."reviewId" = v.id), '[]')) as row
    from principal_review v join principal_review_round o on o.id = v."roundId" join cadre c on c.id = v."cadreId" join post p on p.id = v."postId"
      join unit u on u.id = p."unitId" join principal_review_count t on t."reviewId" = v.id and t.number = v.standing and t.place = 1
      left join rule_set s on s.id = o."ruleSetId"
    where v.standing is not null and (t.dissatisfied > 0 or exists (select from principal_review_correction e where e."reviewId" = v.id))
      and not coalesce((select e.effective from principal_review_correction e where e."reviewId" = v.id and e.kind = 'checked' order by e."order" desc limit 1), false)
      and ${visibleTo(actor, "principalReview.view", columns)}
    order by o."heldOn" desc, v.id limit ${most}`;
  return rows.flatMap(({ row }) => {
    const { heldOn, values, standing, entries, ...place } = reviewShape.parse(row);
    return correctionsDue({ heldOn, standing, entries }, valuesOf(values)).map(({ time, due }) => ({
      ...place,
      kind: kindOf[time],
      caseId: null,
      motionId: null,
      from: heldOn,
      dueOn: due,
      workingDays: null,
    }));
  });
}
