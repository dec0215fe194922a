import "server-only";
import { readLocalCodesIn } from "@/lib/codes/queries";
import { codeBook } from "@/lib/formats/code-tables/code-table";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { PersonWorkRefusal } from "@/lib/people/commands/person-in-hand";
import { touchPersonIn } from "@/lib/people/commands/person-in-hand";
import type { PersonHead } from "@/lib/people/queries/person";
import type { BulkRow } from "@/lib/platform/db/bulk";
import { insertRowsIn, newId, updateRowsIn } from "@/lib/platform/db/bulk";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { digestOfRows, readGridRowsIn, readPersonToEditIn } from "../queries/grid";
import type { GridRow, ReadRow, StoredRow } from "../rules/grid-cells";
import type { GridDifferences } from "../rules/grid-differences";
import { differencesOf, isUnchanged } from "../rules/grid-differences";
import { cellRefusals, judgeGrid, judgeWhole } from "../rules/grid-judge";
import type { GridKind } from "../rules/grid-kinds";
import type { GridRules } from "../rules/grid-rules";
import { gridRules } from "../rules/grid-kinds";
import { levelLinesOf, secondmentRefusals } from "../rules/grid-secondment";
import type { ArchiveRefusal } from "../types";

/** A grid to be saved; `seen`: the rows its page was made of, as `digestOfRows` says them. */
export type RowsToEdit = {
  readonly cadreId: string;
  readonly kind: GridKind;
  readonly seen: string;
  readonly rows: readonly GridRow[];
  readonly reason: string;
};

export type EditedRows = { readonly added: number; readonly changed: number; readonly removed: number };

/**
 * Saves a grid: the rows of one kind of one person, as one recorded change that names every row and column it touches. Rows the grid
 * does not name stay. Refused with every reason at once: each cell that is not understood, rows of somebody else, a grid that was
 * changed meanwhile, a correction of grades without its reason, any correction of sanctions.
 */
export function editRows(
  input: RowsToEdit,
  author: Author,
): Promise<Result<EditedRows, Refusals<ArchiveRefusal | PersonWorkRefusal | RecordedRefusal>>> {
  return recorded<EditedRows, ArchiveRefusal | PersonWorkRefusal>(author, async (tx) => {
    const { cadreId, kind, rows } = input;
    const today = legalDateOf(author.now);
    const rules = gridRules[kind];
    const person = await readPersonToEditIn(tx, input, author.actor, today);
    if (!person.ok) return refuse({ code: person.refusal });
    const stored = await readGridRowsIn(tx, cadreId, kind, today);
    const whole = judgeWhole(kind, rows, stored);
    if (digestOfRows(stored) !== input.seen) return refuse({ code: "archive.grid-stale" });
    const { read, problems } = judgeGrid(kind, rows, stored, { today, book: codeBook(await readLocalCodesIn(tx)) });
    const differences = differencesOf(rules, rows, read, stored);
    const ruled = kind === "experience" ? await secondmentsRefusedIn(tx, person.value, { read, stored }, today) : [];
    const hindrances = [...ruled, ...correctionRefused(rules, differences), ...reasonMissing(rules, differences, input)];
    const [first, ...rest] = [...whole, ...cellRefusals(rules, problems), ...hindrances];
    if (first !== undefined) return refuse(first, ...rest);
    if (isUnchanged(differences)) return refuse({ code: "archive.grid-unchanged" });
    if (!(await touchPersonIn(tx, { cadreId, version: person.value.version }))) return refuse({ code: "people.stale" });
    const added = differences.added.map((values): BulkRow => ({ ...values, id: newId(author.now) }));
    await writeIn(tx, cadreId, rules, { ...differences, added });
    const { changed, removed } = differences;
    return worked(
      { added: added.length, changed: changed.length, removed: removed.length },
      eventOf(input, { ...differences, added }),
    );
  });
}

/** SED-09 on secondments arranged now. One more statement: the résumé says which level the person had when they began. */
async function secondmentsRefusedIn(
  tx: WriteTx,
  { cadreId, level, levelSince }: PersonHead,
  { read, stored }: { readonly read: readonly ReadRow[]; readonly stored: readonly StoredRow[] },
  today: LegalDate,
): Promise<readonly Refusal<ArchiveRefusal>[]> {
  const lines = levelLinesOf(await readGridRowsIn(tx, cadreId, "career", today));
  return secondmentRefusals(read, stored, { level, levelSince, lines }, today);
}

/** A sanction bars from promotion: who could change it alone could lift a bar and put the name himself. */
function correctionRefused(
  { addOnly }: GridRules,
  { changed, removed }: GridDifferences,
): readonly Refusal<ArchiveRefusal>[] {
  return addOnly && changed.length + removed.length > 0 ? [{ code: "archive.grid-add-only" }] : [];
}

/** Grades decide who may be promoted: what was recorded is corrected for a stated reason. */
function reasonMissing(
  { needsReason }: GridRules,
  { changed, removed }: GridDifferences,
  { reason }: RowsToEdit,
): readonly Refusal<ArchiveRefusal>[] {
  const corrects = changed.length > 0 || removed.length > 0;
  return needsReason && corrects && reason === "" ? [{ code: "archive.grid-needs-reason", field: "reason" }] : [];
}

type Written = Omit<GridDifferences, "added"> & { readonly added: readonly BulkRow[] };

/** Removed rows go first, and numbers no two rows share are moved out of the way before they are written anew. */
async function writeIn(
  tx: WriteTx,
  cadreId: string,
  { table, unique }: GridRules,
  { added, changed, removed }: Written,
): Promise<void> {
  if (removed.length > 0) {
    await tx.$executeRawUnsafe(
      `delete from "${table}" where "cadreId" = $1::uuid and id = any($2::uuid[])`,
      cadreId,
      removed,
    );
  }
  if (unique !== null) {
    const moved = changed.filter(({ values }) => unique in values);
    const aside = moved.map(({ id }, place) => ({ id, [unique]: -1 - place }));
    await updateRowsIn(tx, table, aside, "unversioned");
  }
  for (const { id, values } of changed) await updateRowsIn(tx, table, [{ ...values, id }], "unversioned");
  await insertRowsIn(
    tx,
    table,
    added.map((row) => ({ ...row, cadreId })),
  );
}

/** Which rows and columns, never their contents; the contents before and after stand in the versions of the archive. */
function eventOf({ cadreId, kind, reason }: RowsToEdit, { added, changed, removed }: Written): NewEvent {
  return {
    stream: streamOf("cadre", cadreId),
    type: "cadre.rowsEdited",
    data: {
      part: kind,
      added: added.map(({ id }) => id),
      changed: changed.map(({ id, values }) => `${id}:${Object.keys(values).sort().join(",")}`),
      removed: [...removed],
    },
    ...(reason === "" ? {} : { reason }),
  };
}
