import "server-only";
import { z } from "zod";
import { legalDateFromDb } from "../kernel/dates";
import type { AssessmentOption, Tally } from "../ballot/box/types";
import { assessmentOptions, headerFields } from "../ballot/box/types";
import type { Prisma } from "@/prisma/generated/client";
import type { ReadTx } from "../platform/db/transaction";
import type { SheetAt } from "./types";

const count = z.number().int().nonnegative();
const header = z.object(Object.fromEntries(headerFields.map((field) => [field, count])) as Record<(typeof headerFields)[number], typeof count>);

const tallySchema: z.ZodType<Tally<AssessmentOption>> = z.object({
  header,
  groups: z.array(z.object({ id: z.string(), label: z.string(), header })),
  lines: z.array(
    z.object({
      subjectId: z.string(),
      groupId: z.string(),
      counts: z.object(Object.fromEntries(assessmentOptions.map((option) => [option, count])) as Record<AssessmentOption, typeof count>),
    }),
  ),
});

const groupsSchema = z.array(z.object({ id: z.string(), label: z.string(), weight: z.number().int().positive() }));

type SheetTx = Pick<ReadTx, "assessmentSheet">;

/** A sheet with its entries, or null. */
export async function readSheetIn(tx: SheetTx, id: string): Promise<SheetAt | null> {
  const row = await tx.assessmentSheet.findUnique({ where: { id }, include: { entries: { orderBy: { enteredAt: "asc" } } } });
  return row === null ? null : sheetOf(row);
}

/** The sheets of a case for one purpose, oldest first. */
export async function readSheetsIn(tx: SheetTx, caseId: string, purpose: SheetAt["purpose"]): Promise<readonly SheetAt[]> {
  const rows = await tx.assessmentSheet.findMany({
    where: { caseId, purpose },
    include: { entries: { orderBy: { enteredAt: "asc" } } },
    orderBy: { heldOn: "asc" },
  });
  return rows.map(sheetOf);
}

type SheetRow = Prisma.AssessmentSheetGetPayload<{ include: { entries: true } }>;

function sheetOf(row: SheetRow): SheetAt {
  return {
    id: row.id,
    caseId: row.caseId,
    purpose: row.purpose,
    heldOn: legalDateFromDb(row.heldOn),
    place: row.place,
    groups: groupsSchema.parse(row.groups),
    state: row.state,
    entries: row.entries.map((entry) => ({ enteredById: entry.enteredById, tally: tallySchema.parse(entry.tally) })),
    tally: row.tally === null ? null : tallySchema.parse(row.tally),
    evaluationId: row.evaluationId,
    version: row.version,
  };
}
