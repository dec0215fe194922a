import "server-only";
import { z } from "zod";
import { levels } from "@/lib/access/actor";
import type { SittingFacts } from "@/lib/case/rules/sitting";
import { sittingFactsOf } from "@/lib/case/rules/sitting";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { MeetingAt } from "@/lib/meetings/types";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import type { PeopleScope } from "@/lib/people/queries/within-reach";
import { shownTo } from "@/lib/people/queries/within-reach";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { readLocalValuesIn } from "@/lib/posts/queries/seats";
import { Prisma } from "@/prisma/generated/client";
import { departureKinds, departureMeans, stepKinds, stepOutcomes } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const day = z.string().transform(legalDate);

const departureShape = z.object({
  id: z.string(),
  number: z.string(),
  cadreId: z.string(),
  name: z.string(),
  authorityId: z.string(),
  holdingId: z.string(),
  postId: z.string(),
  postName: z.string(),
  level: z.enum(levels),
  kind: z.enum(departureKinds),
  ground: z.string(),
  facts: z.string(),
  document: z.string(),
  remindedBefore: z.boolean(),
  means: z.enum(departureMeans).nullable(),
  state: z.enum(["running", "ended", "kept"]),
  openedOn: day,
  openedById: z.string(),
  leftFrom: day.nullable(),
  version: z.int(),
  steps: z.array(
    z.object({
      kind: z.enum(stepKinds),
      on: day,
      outcome: z.enum(stepOutcomes).nullable(),
      meetingName: z.string().nullable(),
      conclusion: z.string(),
      words: z.string(),
      enteredById: z.string(),
      enteredBy: z.string(),
    }),
  ),
});

/** A departure with its person, post and steps. */
export type ListedDeparture = z.infer<typeof departureShape>;

const columns = Prisma.sql`d.id, d.number, d."cadreId", c.name, d."authorityId", d."holdingId", p.id as "postId", u.name || p.title as "postName",
  c.level, d.kind, d.ground, d.facts, d.document, d."remindedBefore", d.means, d.state, d."openedOn"::text, d."openedById", d."leftFrom"::text, d.version,
  coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'on', s."on", 'outcome', s.outcome, 'meetingName', m.number,
      'conclusion', coalesce(i.conclusion, ''), 'words', s.words, 'enteredById', s."enteredById", 'enteredBy', a."displayName") order by s."order")
    from departure_step s join app_user a on a.id = s."enteredById" left join meeting_item i on i.id = s."itemId"
      left join meeting m on m.id = coalesce(i."meetingId", s."meetingId")
    where s."departureId" = d.id), '[]') as steps`;

const from = Prisma.sql`from departure d join cadre c on c.id = d."cadreId" join post_holding h on h.id = d."holdingId"
  join post p on p.id = h."postId" join unit u on u.id = p."unitId"`;

/** One departure, or null. One statement. */
export async function readDepartureIn(tx: QueryTx, id: string): Promise<ListedDeparture | null> {
  const [row] = await tx.$queryRaw<unknown[]>`select ${columns} ${from} where d.id = ${id}::uuid`;
  return row === undefined ? null : departureShape.parse(row);
}

const mostListed = 200;

/** Departures of people within the reach, the latest first, at most 200. One statement. */
export async function readDeparturesIn(tx: QueryTx, scope: PeopleScope, show: "running" | "closed", today: LegalDate): Promise<readonly ListedDeparture[]> {
  const state = show === "running" ? Prisma.sql`d.state = 'running'` : Prisma.sql`d.state <> 'running'`;
  const rows = await tx.$queryRaw<unknown[]>`select ${columns} ${from}
    where ${state} and ${shownTo(scope, today)} order by d."openedOn" desc, d.number desc limit ${mostListed}`;
  return rows.map((row) => departureShape.parse(row));
}

/** Departures of one person, the latest first. One statement. */
export async function readDeparturesOfIn(tx: QueryTx, cadreId: string): Promise<readonly ListedDeparture[]> {
  const rows = await tx.$queryRaw<unknown[]>`select ${columns} ${from} where d."cadreId" = ${cadreId}::uuid order by d."openedOn" desc, d.number desc`;
  return rows.map((row) => departureShape.parse(row));
}

export type OpenPost = { readonly holdingId: string; readonly postName: string; readonly concurrent: boolean };

/** The posts the person holds, the main one first. One statement. */
export async function readOpenPostsIn(tx: QueryTx, cadreId: string): Promise<readonly OpenPost[]> {
  return tx.$queryRaw<OpenPost[]>`
    select h.id as "holdingId", u.name || p.title as "postName", h.concurrent
    from post_holding h join post p on p.id = h."postId" join unit u on u.id = p."unitId"
    where h."cadreId" = ${cadreId}::uuid and h."to" is null order by h.concurrent, h."from", h.id`;
}

/** Who sits on the item of a departure: members concerned (the person, declared relatives) have withdrawn (DEC-08). Two statements. */
export async function readSittingFactsIn(tx: QueryTx, at: Pick<ListedDeparture, "cadreId" | "authorityId">, meeting: MeetingAt): Promise<SittingFacts> {
  const person = present((await readCandidateFactsIn(tx, [at.cadreId])).get(at.cadreId), "the person");
  const local = await readLocalValuesIn(tx, at.authorityId, meeting.on);
  return sittingFactsOf(meeting, person, local === null ? defaultRuleSetValues : parseRuleSetValues(local.values));
}
