import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { stages } from "@/lib/case/stage-order";
import { legalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";
import { visibleCases, visibleTo } from "../../../case/queries/visible";
import type { ReadTx } from "../../../platform/db/transaction";
import type { SupervisionQuery } from "../schema";
import { supervisionPageSize } from "../schema";

type Tx = Pick<ReadTx, "$queryRaw">;
const act = "supervision.view";
const day = z.string().transform(legalDate);

/** A list with the number of its lines on all pages. */
export type Page<T> = { readonly count: number; readonly lines: readonly T[] };

/** The matter a line is about; `name` is null for a batch. */
const matter = { id: z.string(), href: z.string(), name: z.string().nullable(), title: z.string(), number: z.string() };

const overrideShape = z.object({
  ...matter,
  rule: z.string(),
  reason: z.string(),
  askedBy: z.string().nullable(),
  askedOn: day,
  answeredBy: z.string().nullable(),
  approvedOn: day.nullable(),
  refusedOn: day.nullable(),
});
const correctionShape = z.object({
  ...matter,
  stage: z.enum(stages),
  reason: z.string(),
  state: z.enum(["requested", "confirmed", "refused"]),
  askedBy: z.string().nullable(),
  askedOn: day,
  answeredBy: z.string().nullable(),
  answeredOn: day.nullable(),
});
const objectionShape = z.object({
  ...matter,
  received: z.string(),
  receivedOn: day,
  way: z.string(),
  realName: z.boolean(),
  closedOn: day.nullable(),
  conclusion: z.enum(["doesNotAffect", "suspend", "cancel"]).nullable(),
  /** day two people had cleared the person of it; null: not cleared */
  clearedOn: day.nullable(),
  /** null: closed data the visitor does not handle */
  substance: z.string().nullable(),
});
const holdShape = z.object({
  ...matter,
  stage: z.enum(stages),
  state: z.enum(["deferred", "suspended", "returned"]),
  reason: z.string(),
  since: day,
  dueOn: day.nullable(),
});

export type OverrideLine = z.output<typeof overrideShape>;
export type CorrectionLine = z.output<typeof correctionShape>;
export type ObjectionLine = z.output<typeof objectionShape>;
export type HoldLine = z.output<typeof holdShape>;

const caseColumns = Prisma.sql`'/cases/' || k.id as href, c.name, ${postWords} as title, k.number`;
const caseTables = Prisma.sql`"case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
  join post p on p.id = k."postId" join unit u on u.id = p."unitId"`;

/** Overrides (特批), newest first. One statement. */
export async function readOverridesIn(tx: Tx, actor: Actor, query: SupervisionQuery): Promise<Page<OverrideLine>> {
  const columns = Prisma.sql`o.id, o.rule, o.reason, o."requestedById" as asked, o."requestedOn" as "askedOn", o."approvedById" as answered,
    o."approvedOn", o."refusedOn"`;
  return pageOf(tx, query, overrideShape, {
    lines: Prisma.sql`
      select ${columns}, ${caseColumns} from override o join ${caseTables} on k.id = o."caseId" where ${visibleCases(actor, act)}
      union all
      select ${columns}, '/motions/' || m.id, null, m.title, m.number from override o join motion m on m.id = o."motionId"
        where ${visibleTo(actor, act, { authority: Prisma.sql`m."authorityId"` })}`,
    open: Prisma.sql`"approvedOn" is null and "refusedOn" is null`,
    order: Prisma.sql`"askedOn" desc, id`,
  });
}

/** Corrections (更正), newest first. One statement. */
export async function readCorrectionsIn(tx: Tx, actor: Actor, query: SupervisionQuery): Promise<Page<CorrectionLine>> {
  return pageOf(tx, query, correctionShape, {
    lines: Prisma.sql`
      select x.id, x.stage, x.reason, x.state, x."requestedById" as asked, x."requestedOn" as "askedOn", x."confirmedById" as answered,
        x."confirmedOn" as "answeredOn", ${caseColumns}
      from correction x join ${caseTables} on k.id = x."caseId" where ${visibleCases(actor, act)}`,
    open: Prisma.sql`state = 'requested'`,
    order: Prisma.sql`"askedOn" desc, id`,
  });
}

/** Reports during notices, oldest open first; what they say only for those who handle them. One statement. */
export async function readObjectionsIn(tx: Tx, actor: Actor, query: SupervisionQuery): Promise<Page<ObjectionLine>> {
  return pageOf(tx, query, objectionShape, {
    lines: Prisma.sql`
      select j.id, j.number as received, j."receivedOn", j.way, j."realName", j."closedOn", j.conclusion,
        (select x."clearedOn" from name_clearing x where x."objectionId" = j.id and x.state = 'confirmed') as "clearedOn",
        case when ${visibleCases(actor, "notice.objection")} then j.substance end as substance,
        null::uuid as asked, null::uuid as answered, '/cases/' || k.id || '/notice' as href, c.name, ${postWords} as title, k.number
      from objection j join ${caseTables} on k.id = j."caseId" where ${visibleCases(actor, act)}`,
    open: Prisma.sql`"closedOn" is null`,
    order: Prisma.sql`"closedOn" is not null, "receivedOn", id`,
  });
}

/** Cases deferred, suspended or returned, longest first. One statement. */
export async function readHoldsIn(tx: Tx, actor: Actor, query: SupervisionQuery): Promise<Page<HoldLine>> {
  return pageOf(tx, { ...query, state: "all" }, holdShape, {
    lines: Prisma.sql`
      select k.id, k.stage, k.state, k."stateReason" as reason, k."dueOn",
        coalesce((select max(h."from") from case_hold h where h."caseId" = k.id and h."to" is null), k."stageSince") as since,
        null::uuid as asked, null::uuid as answered, ${caseColumns}
      from ${caseTables} where k.state in ('deferred', 'suspended', 'returned') and ${visibleCases(actor, act)}`,
    open: Prisma.sql`true`,
    order: Prisma.sql`since, number`,
  });
}

type Parts = { readonly lines: Prisma.Sql; readonly open: Prisma.Sql; readonly order: Prisma.Sql };

/** One page of lines with the names of the two persons; `asked` and `answered` are users. */
async function pageOf<S extends z.ZodType>(tx: Tx, query: SupervisionQuery, shape: S, parts: Parts): Promise<Page<z.output<S>>> {
  const wanted = { all: Prisma.sql`true`, open: parts.open, done: Prisma.sql`not (${parts.open})` }[query.state];
  const rows = await tx.$queryRaw<{ all: number; line: unknown }[]>`
    with line as (${parts.lines}),
      page as (select l.*, (count(*) over ())::int as "all", row_number() over (order by ${parts.order}) as place from line l where ${wanted}
        order by place limit ${supervisionPageSize} offset ${(query.page - 1) * supervisionPageSize})
    select p."all", to_jsonb(p) || jsonb_build_object('askedBy', a."displayName", 'answeredBy', b."displayName") as line
    from page p left join app_user a on a.id = p.asked left join app_user b on b.id = p.answered order by p.place`;
  return { count: rows[0]?.all ?? 0, lines: rows.map((row) => shape.parse(row.line)) };
}
