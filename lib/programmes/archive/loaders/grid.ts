import "server-only";
import { cache } from "react";
import type { FieldClass } from "@/lib/access/field-classes/field-class";
import type { AccessRefusal } from "@/lib/access/policy";
import { readLocalCodesIn } from "@/lib/codes/queries";
import { codeBook, shippedBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { PersonHead } from "@/lib/people/queries/person";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import { readArchivesIn } from "../queries/facts";
import { digestOfRows, readGridRowsIn, readPersonToEditIn } from "../queries/grid";
import type { GridRow, StoredRow } from "../rules/grid-cells";
import { blankRow, isBlank, shownRows } from "../rules/grid-cells";
import { judgeGrid } from "../rules/grid-judge";
import type { GridKind } from "../rules/grid-kinds";
import { gridRules } from "../rules/grid-kinds";
import type { PastedGrid } from "../rules/grid-paste";
import { pasteInto } from "../rules/grid-paste";
import { checkTyped, resumeOf } from "../rules/grid-preview";
import type { GridSheet, GridView } from "../rules/grid-view";
import { gridView, marksOf } from "../rules/grid-view";
import type { ArchiveRefusal } from "../types";

export type GridRefusal = AccessRefusal | Extract<ArchiveRefusal, "archive.grid-person-left">;

export type GridPage = { readonly person: PersonHead; readonly view: GridView; readonly sheet: GridSheet };

const everyClass: ReadonlySet<FieldClass> = new Set<FieldClass>(["open", "internal", "protected", "closed"]);

/** The grid of one kind of rows as the archive has them; null for nobody, a refusal for who may not change them. Three statements. */
export const loadGrid = cache(
  async (cadreId: string, kind: GridKind): Promise<GridPage | { readonly refusal: GridRefusal } | null> => {
    if (!isId(cadreId)) return null;
    const { actor, now } = await requireVisit();
    const today = legalDateOf(now);
    return reading(actor, async (tx) => {
      const person = await readPersonToEditIn(tx, { cadreId, kind }, actor, today);
      if (!person.ok) return person.refusal === "people.not-found" ? null : { refusal: person.refusal };
      const stored = await readGridRowsIn(tx, cadreId, kind, today);
      const typed = {
        cadreId,
        kind,
        rows: shownRows(gridRules[kind], stored),
        seen: digestOfRows(stored),
        marked: false,
      };
      return {
        person: person.value,
        view: gridView(kind),
        sheet: await sheetIn(tx, typed, stored, { today, book: shippedBook }),
      };
    });
  },
);

export type TypedGrid = {
  readonly cadreId: string;
  readonly kind: GridKind;
  readonly rows: readonly GridRow[];
  readonly seen: string;
  /** faults are shown at their cells */
  readonly marked: boolean;
};

/** The sheet of a grid as it was typed, looked at beside the archive of now; null for who may not change it. Four statements. */
export async function loadTypedGrid(typed: TypedGrid): Promise<GridSheet | null> {
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const person = await readPersonToEditIn(tx, typed, actor, today);
    if (!person.ok) return null;
    const stored = await readGridRowsIn(tx, typed.cadreId, typed.kind, today);
    return sheetIn(tx, typed, stored, { today, book: codeBook(await readLocalCodesIn(tx)) });
  });
}

/** A pasted text laid over the typed rows, read with the words of the installation. One statement. */
export async function loadPasted(
  { kind, rows }: Pick<TypedGrid, "kind" | "rows">,
  text: string,
  at: PastedGrid["at"] | null,
): Promise<PastedGrid> {
  const { actor } = await requireVisit();
  const book = codeBook(await reading(actor, readLocalCodesIn));
  return pasteInto(gridRules[kind], rows, text, { at, book });
}

async function sheetIn(
  tx: ReadTx,
  { cadreId, kind, rows, seen, marked }: TypedGrid,
  stored: readonly StoredRow[],
  means: { readonly today: LegalDate; readonly book: CodeBook },
): Promise<GridSheet> {
  const { today } = means;
  const { read, problems } = judgeGrid(kind, rows, stored, means);
  const [archive] = await readArchivesIn(tx, [cadreId], today);
  return {
    seen,
    rows: withSpare(rows),
    marks: marked ? marksOf(problems) : {},
    findings: archive === undefined ? [] : checkTyped(kind, archive.facts, read, today, everyClass),
    resume: kind === "career" ? resumeOf(read) : null,
  };
}

/** A blank row stands ready at the end. */
function withSpare(rows: readonly GridRow[]): readonly GridRow[] {
  const last = rows.at(-1);
  return last !== undefined && last.id === "" && isBlank(last) ? rows : [...rows, blankRow];
}
