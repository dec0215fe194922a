import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { judgeClocks } from "@/lib/programmes/departures/rules/clocks";
import { departureKinds, stepKinds, stepOutcomes } from "@/lib/programmes/departures/types";
import { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../../platform/db/transaction";
import { postWords } from "../../case/queries/matters";
import { clockOfDeparture } from "../rules/departures";
import type { Clock } from "../types";

const shape = z.object({
  departureId: z.string(),
  authorityId: z.string(),
  level: z.enum(levels),
  cadreId: z.string(),
  postId: z.string(),
  unitId: z.string(),
  name: z.string(),
  about: z.string(),
  kind: z.enum(departureKinds),
  steps: z.array(z.object({ kind: z.enum(stepKinds), on: z.string().transform(legalDate), outcome: z.enum(stepOutcomes).nullable() })),
});

/** Columns of a running departure d of a person c, for a condition on who is shown it. */
export const departureColumns = { authority: Prisma.sql`d."authorityId"`, level: Prisma.sql`c.level`, cadre: Prisma.sql`d."cadreId"` };

/** Most departures that are read at once. */
const most = 1000;

/** What is awaited of running resignations (RSG-01, 02, 04), of those `shown` admits: a condition on departure d and cadre c. One statement. */
export async function readDepartureClocksIn(tx: Pick<ReadTx, "$queryRaw">, shown: Prisma.Sql, today: LegalDate): Promise<readonly Clock[]> {
  const rows = await tx.$queryRaw<{ fact: unknown }[]>`
    select jsonb_build_object('departureId', d.id, 'authorityId', d."authorityId", 'level', c.level, 'cadreId', c.id, 'postId', p.id, 'unitId', u.id,
      'name', c.name, 'about', ${postWords}, 'kind', d.kind,
      'steps', coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s."on", 'outcome', s.outcome) order by s."order")
        from departure_step s where s."departureId" = d.id), '[]')) as fact
    from departure d join cadre c on c.id = d."cadreId" join post_holding h on h.id = d."holdingId" join post p on p.id = h."postId"
      join unit u on u.id = p."unitId"
    where d.state = 'running' and ${shown} order by d.id limit ${most}`;
  return rows.flatMap(({ fact }) => {
    const { kind, steps, ...place } = shape.parse(fact);
    return judgeClocks({ kind, steps }, today).flatMap((finding) => clockOfDeparture(place, finding) ?? []);
  });
}
