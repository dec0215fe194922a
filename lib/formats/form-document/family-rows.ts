import type { MemberField } from "@/lib/formats/lrmx/elements";
import type { FormCell, FormGrid } from "./form-grid";

/** A relative as the form prints one: with an age, seldom with a month of birth. */
export type PrintedMember = { readonly texts: Partial<Readonly<Record<MemberField, string>>>; readonly age: number | null };

export type FamilyRows = {
  readonly members: readonly PrintedMember[];
  /** cells of the heading: they announce relatives, not the person */
  readonly heading: ReadonlySet<FormCell>;
};

/** Relatives below a row that names 称谓 and 姓名, as far as the next row with a label. Empty rows fall away. */
export function familyIn(grids: readonly FormGrid[]): FamilyRows {
  for (const grid of grids) {
    for (const [row, cells] of grid.rows.entries()) {
      const own = cells.filter((cell) => cell.row === row);
      if (!own.some(({ label }) => label === "relation") || !own.some(({ label }) => label === "name")) continue;
      const heading = own.filter(({ label }) => label !== null && label !== "family");
      return { members: membersBelow(grid, row, heading), heading: new Set(own) };
    }
  }
  return { members: [], heading: new Set() };
}

function membersBelow(grid: FormGrid, headingRow: number, heading: readonly FormCell[]): readonly PrintedMember[] {
  const last = Math.max(headingRow, ...heading.map(({ row, rowSpan }) => row + rowSpan - 1));
  const members: PrintedMember[] = [];
  for (let row = last + 1; row < grid.rows.length; row += 1) {
    const cells = (grid.rows[row] ?? []).filter((cell) => cell.row === row);
    if (cells.some(({ label }) => label !== null && label !== "family")) break;
    const member = memberOf(heading, cells);
    if (Object.values(member.texts).some((text) => text.trim() !== "")) members.push(member);
  }
  return members;
}

function memberOf(heading: readonly FormCell[], cells: readonly FormCell[]): PrintedMember {
  const textUnder = (label: FormCell["label"]): string => {
    const head = heading.find((cell) => cell.label === label);
    return head === undefined ? "" : cells.filter((cell) => headOf(heading, cell) === head).map(({ text }) => text).join("\n");
  };
  const written = plain(textUnder("memberAge") || textUnder("birth"));
  const age = /^(\d{1,3})(?:周?岁)?$/u.exec(written)?.[1];
  return {
    texts: {
      relation: textUnder("relation"),
      name: textUnder("name"),
      birth: age === undefined ? written : "",
      politicalStatus: plain(textUnder("politicalStatus")),
      employerAndPost: textUnder("employerAndPost").replace(/\s*\n\s*/gu, ""),
    },
    age: age === undefined ? null : Number(age),
  };
}

/** The heading a cell stands under: the one that shares most columns with it. */
function headOf(heading: readonly FormCell[], cell: FormCell): FormCell | undefined {
  const shared = heading.map((head) => ({
    head,
    columns: Math.min(head.column + head.columnSpan, cell.column + cell.columnSpan) - Math.max(head.column, cell.column),
  }));
  const best = shared.reduce<(typeof shared)[number] | null>(
    (most, one) => (one.columns > 0 && (most === null || one.columns > most.columns) ? one : most),
    null,
  );
  return best?.head;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
