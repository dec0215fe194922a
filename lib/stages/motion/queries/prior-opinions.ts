import "server-only";
import { z } from "zod";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import type { CoManagedPost, PriorOpinion } from "../types";
import { priorAnswers, priorCapacities, priorWays } from "../types";

const day = z.string().transform(legalDate);

const opinionShape = z.object({
  id: z.string(),
  postId: z.string().nullable(),
  post: z.string().nullable(),
  capacity: z.enum(priorCapacities),
  who: z.string(),
  title: z.string(),
  on: day,
  way: z.enum(priorWays),
  letterNumber: z.string(),
  answer: z.enum(priorAnswers),
  words: z.string(),
  enteredBy: z.string(),
  enteredOn: day,
  withdrawnOn: day.nullable(),
  withdrawnReason: z.string(),
}) satisfies z.ZodType<PriorOpinion>;

const coManagedShape = z.object({ postId: z.string(), post: z.string(), side: z.string() }) satisfies z.ZodType<CoManagedPost>;

export type PriorOpinions = { readonly opinions: readonly PriorOpinion[]; readonly coManaged: readonly CoManagedPost[] };

/** Opinions asked before the motion in the order they were given, and its posts that another side helps to manage on the day. One statement. */
export async function readPriorOpinionsIn(tx: Pick<ReadTx, "$queryRaw">, motionId: string, on: LegalDate): Promise<PriorOpinions> {
  const [row] = await tx.$queryRaw<{ opinions: unknown[]; coManaged: unknown[] }[]>`
    select coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'postId', o."postId", 'post', u.name || p.title, 'capacity', o.capacity,
          'who', o.who, 'title', o.title, 'on', o."on", 'way', o.way, 'letterNumber', o."letterNumber", 'answer', o.answer, 'words', o.words,
          'enteredBy', e."displayName", 'enteredOn', o."enteredOn", 'withdrawnOn', o."withdrawnOn", 'withdrawnReason', o."withdrawnReason")
          order by o."on", o.id)
        from prior_opinion o join app_user e on e.id = o."enteredById" left join post p on p.id = o."postId" left join unit u on u.id = p."unitId"
        where o."motionId" = ${motionId}::uuid), '[]') as opinions,
      coalesce((select jsonb_agg(jsonb_build_object('postId', p.id, 'post', u.name || p.title, 'side', a."departmentName") order by b."order")
        from motion_post b join post p on p.id = b."postId" join unit u on u.id = p."unitId"
          join post_management m on m."postId" = p.id and m."from" <= ${on}::date and (m."to" is null or m."to" >= ${on}::date)
          join authority a on a.id = m."coManagedById"
        where b."motionId" = ${motionId}::uuid and b.state <> 'stopped'), '[]') as "coManaged"`;
  return {
    opinions: (row?.opinions ?? []).map((opinion) => opinionShape.parse(opinion)),
    coManaged: (row?.coManaged ?? []).map((post) => coManagedShape.parse(post)),
  };
}
