import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { personClassesFor } from "@/lib/access/field-classes";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import { writingHindrance } from "@/lib/people/queries/open-person";
import type { PersonHead } from "@/lib/people/queries/person";
import { managingObjectsOf, readPersonHeadIn } from "@/lib/people/queries/person";
import { isMinorOn } from "@/lib/people/rules/ages";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { StoredRow } from "../rules/grid-cells";
import type { GridKind } from "../rules/grid-kinds";
import type { StoredValues } from "../rules/grid-rules";
import { gridRules } from "../rules/grid-kinds";
import type { ArchiveRefusal } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

const storedShape = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/**
 * The rows of one kind in their order: the columns of the grid, and the place where people say it. Of a minor only the relation and
 * the month of birth. One statement.
 */
export async function readGridRowsIn(
  tx: QueryTx,
  cadreId: string,
  kind: GridKind,
  today: LegalDate,
): Promise<readonly StoredRow[]> {
  const { table, columns, order, ordered } = gridRules[kind];
  const names = [...Object.keys(columns), ...(ordered ? ["order"] : [])];
  const pairs = names.map((name) => `'${name}', t."${name}"`).join(", ");
  const rows = await tx.$queryRaw<unknown[]>`
    select t.id, jsonb_build_object(${Prisma.raw(pairs)}) as values from ${Prisma.raw(`"${table}"`)} t
    where t."cadreId" = ${cadreId}::uuid order by ${Prisma.raw(order)}`;
  const stored = rows.map((row) => storedShape.parse(row));
  return kind === "family"
    ? stored.map(({ id, values }) => ({ id, values: withoutMinorsDetails(values, today) }))
    : stored;
}

function withoutMinorsDetails(values: StoredValues, today: LegalDate): StoredValues {
  const { birth } = values;
  if (typeof birth !== "string" || !isMinorOn(legalDate(birth), today)) return values;
  return { ...values, name: null, politicalStatus: null, employerAndPost: null };
}

/** Says whether two readings of a kind's rows are the same: SHA-256 over ids and values. */
export function digestOfRows(rows: readonly StoredRow[]): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/**
 * The person whose rows of a kind the actor wants to change, or why he may not: unknown, not his to edit (managed by another
 * authority, as with imports; level, himself or a relative), columns of a class he may not see, retired or left. One statement.
 */
export async function readPersonToEditIn(
  tx: QueryTx,
  { cadreId, kind }: { readonly cadreId: string; readonly kind: GridKind },
  actor: Actor,
  today: LegalDate,
): Promise<
  Result<PersonHead, "people.not-found" | AccessRefusal | Extract<ArchiveRefusal, "archive.grid-person-left">>
> {
  const person = await readPersonHeadIn(tx, cadreId, today);
  if (person === null) return refused("people.not-found");
  const hindered = writingHindrance(actor, "people.edit", person);
  if (hindered !== null) return refused(hindered);
  const sees = managingObjectsOf(person).some((object) => personClassesFor(actor, object).has(gridRules[kind].fieldClass));
  if (!sees) return refused("access.not-your-role");
  const gone = person.status === "retired" || person.status === "left";
  return gone ? refused("archive.grid-person-left") : ok(person);
}
