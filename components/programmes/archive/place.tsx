import { formatDots } from "@/lib/kernel/dates";
import { archivePartNames } from "@/lib/messages/zh-CN/archive-words";
import type { ArchivePart, ConcernedRow } from "@/lib/people/rules/consistency-facts";

/** Parts whose rows are entered in a grid. */
const gridParts: readonly ArchivePart[] = ["career", "education", "grades", "family"];

/** The way to where something is mended: the grid for who may edit, else its place on the person's page; studies stand among the basics. */
export function PlaceToMend({ cadreId, part, mayEdit = false }: { cadreId: string; part: ArchivePart; mayEdit?: boolean }) {
  const href =
    mayEdit && gridParts.includes(part)
      ? `/people/${cadreId}/edit/${part}`
      : `/people/${cadreId}#${part === "education" ? "basics" : part}`;
  return <a href={href}>{archivePartNames[part]}</a>;
}

/** The rows a check concerns, as they stand in the archive. */
export function ConcernedRows({ rows }: { rows: readonly ConcernedRow[] }) {
  return (
    <ul>
      {rows.map((row, index) => (
        <li key={index}>{`${row.text}${spanOf(row)}`}</li>
      ))}
    </ul>
  );
}

function spanOf({ part, from, to }: ConcernedRow): string {
  if (from === null) return "";
  if (part === "basics" || part === "education") return `（${formatDots(from)}）`;
  if (part === "family") return `（${formatDots(from).slice(0, 7)} 生）`;
  return `（${formatDots(from)}—${to === null ? "至今" : formatDots(to)}）`;
}
