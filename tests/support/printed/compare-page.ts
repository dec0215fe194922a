import type { Area, RenderedPage } from "./rendered-pdf";
import { inkIn, ruledShare } from "./rendered-pdf";
import type { DescribedCell, DescribedPage } from "./described-grid";

const millimetres = (twips: number): number => (twips / 1440) * 25.4;
const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

/** A ruled line may stand so far from its place, and text must keep so far from a line's middle, millimetres. */
const tolerance = 0.4;
/** How far from the middle of a line text must keep. */
const clear = { inner: 0.3, outer: 0.42 } as const;

/** Height in millimetres of the middle of the grid's first line; null when there is none in the described range. */
function gridTop(page: RenderedPage, described: DescribedPage): number | null {
  const [from, to] = [millimetres(described.left), millimetres(described.left + sum(described.columns))];
  const [first = 0, last = 0] = described.top.map(millimetres);
  const drawnAt = (y: number): boolean =>
    ruledShare(page, { across: y, from: from + 1, to: to - 1, vertical: false }, 0) > 0.97;
  let begin = first;
  while (begin <= last && !drawnAt(begin)) begin += 0.05;
  if (begin > last) return null;
  let end = begin;
  while (drawnAt(end)) end += 0.05;
  return (begin + end) / 2;
}

/** Where a cell is on the page, from the middle of its lines. */
function areaOf({ columns, rows }: DescribedCell, described: DescribedPage, top: number): Area {
  const x = (column: number): number => millimetres(described.left + sum(described.columns.slice(0, column)));
  const y = (row: number): number => top + millimetres(sum(described.rows.slice(0, row)));
  return { left: x(columns[0]), right: x(columns[1]), top: y(rows[0]), bottom: y(rows[1]) };
}

function edgesOf({ left, top, right, bottom }: Area) {
  return {
    top: { across: top, from: left + 0.5, to: right - 0.5, vertical: false },
    bottom: { across: bottom, from: left + 0.5, to: right - 0.5, vertical: false },
    left: { across: left, from: top + 0.5, to: bottom - 0.5, vertical: true },
    right: { across: right, from: top + 0.5, to: bottom - 0.5, vertical: true },
  } as const;
}

/** Strips just inside the four lines of a cell: ink in them would be text that touches or crosses a line. */
function stripsOf({ columns, rows }: DescribedCell, area: Area, described: DescribedPage): readonly Area[] {
  const { left, top, right, bottom } = area;
  const inside = { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 };
  const from = (outer: boolean): number => (outer ? clear.outer : clear.inner);
  const above = top + from(rows[0] === 0);
  const below = bottom - from(rows[1] === described.rows.length);
  const before = left + from(columns[0] === 0);
  const behind = right - from(columns[1] === described.columns.length);
  return [
    { ...inside, top: above, bottom: above },
    { ...inside, top: below, bottom: below },
    { ...inside, left: before, right: before },
    { ...inside, left: behind, right: behind },
  ];
}

export type Compared = {
  /** what differs from the description, in words; empty: nothing */
  readonly faults: readonly string[];
  /** names of the cells with ink inside */
  readonly filled: ReadonlySet<string>;
};

/**
 * Holds a rendered page against its description: every cell's four lines stand in their places within 0.4 mm and are drawn
 * without gaps, no ink touches a line from inside, the photo (when there is one) fills its cell.
 *
 * @param withPhoto - whether a photo is to be there
 * @param touching - whether text near a line is a fault: a browser sets its lines on whole dots of the screen, up to 0.4 mm off
 */
export function comparePage(
  page: RenderedPage,
  described: DescribedPage,
  withPhoto: boolean,
  touching: "found" | "ignored" = "found",
): Compared {
  const top = gridTop(page, described);
  if (top === null) return { faults: ["no first line where the grid begins"], filled: new Set() };
  const faults: string[] = [];
  const filled = new Set<string>();
  for (const cell of described.cells) {
    const area = areaOf(cell, described, top);
    for (const [edge, line] of Object.entries(edgesOf(area))) {
      const share = ruledShare(page, line, tolerance);
      if (share < 0.98) faults.push(`${cell.name}: ${edge} line drawn over ${Math.round(share * 100)} %`);
    }
    const inside = { left: area.left + 0.6, right: area.right - 0.6, top: area.top + 0.6, bottom: area.bottom - 0.6 };
    if (cell.name === "照片") {
      const covered = inkIn(page, inside, 20);
      if (withPhoto ? covered < 0.99 : covered > 0) faults.push(`照片: covers ${Math.round(covered * 100)} %`);
      continue;
    }
    if (inkIn(page, inside) > 0) filled.add(cell.name);
    if (touching === "found" && stripsOf(cell, area, described).some((strip) => inkIn(page, strip) > 0))
      faults.push(`${cell.name}: text touches a line`);
  }
  return { faults, filled };
}
