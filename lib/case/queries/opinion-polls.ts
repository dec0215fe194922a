import "server-only";
import { z } from "zod";
import type { RecommendationOption, TallyHeader } from "@/lib/ballot/box/types";
import { headerFields, recommendationOptions } from "@/lib/ballot/box/types";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../../platform/db/transaction";
import type { PollAt, PollTally } from "../rules/opinion-poll";

type PollTx = Pick<ReadTx, "opinionPoll">;

const count = z.number().int().nonnegative();

function countsOf<K extends string>(names: readonly K[]): z.ZodType<Record<K, number>> {
  return z.object(Object.fromEntries(names.map((name) => [name, count]))) as unknown as z.ZodType<Record<K, number>>;
}

const header = countsOf<keyof TallyHeader>(headerFields);
const tallySchema: z.ZodType<PollTally> = z.object({
  header,
  groups: z.array(z.object({ id: z.string(), label: z.string(), header })),
  lines: z.array(z.object({ subjectId: z.string(), groupId: z.string(), counts: countsOf<RecommendationOption>(recommendationOptions) })),
});
const groupsSchema = z.array(z.object({ id: z.string(), label: z.string() }));
const stateSchema = z.enum(["open", "enteredOnce", "confirmed"]);

const withEntries = { entries: { orderBy: { enteredAt: "asc" } } } as const;

/** The poll in force of a case with its entries, or null: none, or all given up. */
export async function readPollOfCaseIn(tx: PollTx, caseId: string): Promise<PollAt | null> {
  const row = await tx.opinionPoll.findFirst({ where: { caseId, state: { not: "void" } }, include: withEntries });
  return row === null ? null : pollOf(row);
}

/** The same by its id; null, too, when it was given up. */
export async function readPollIn(tx: PollTx, id: string): Promise<PollAt | null> {
  const row = await tx.opinionPoll.findUnique({ where: { id, state: { not: "void" } }, include: withEntries });
  return row === null ? null : pollOf(row);
}

function pollOf(row: Prisma.OpinionPollGetPayload<{ include: { entries: true } }>): PollAt {
  return {
    id: row.id,
    caseId: row.caseId,
    heldOn: legalDateFromDb(row.heldOn),
    place: row.place,
    groups: groupsSchema.parse(row.groups),
    state: stateSchema.parse(row.state),
    entries: row.entries.filter(({ attempt }) => attempt === row.attempt).map(({ enteredById, tally }) => ({ enteredById, tally: tallySchema.parse(tally) })),
    tally: row.tally === null ? null : tallySchema.parse(row.tally),
    attempt: row.attempt,
    mismatches: row.mismatches,
    version: row.version,
  };
}
