import { percentsSummingTo100 } from "@/lib/kernel/ratio";
import type { Cube } from "../rules/cube";
import { cellAt, shownCount } from "../rules/cube";
import { facetGroups, wholeFacet } from "../rules/facets";
import type { CellAt } from "../types";

/** One bar: people, and their share in tenths of a percent of everybody. */
export type FacetBar = {
  readonly label: string;
  readonly count: number;
  readonly tenths: number;
  readonly href: string | null;
};

/** Bars of one group of facets that divides everybody; none where the group is too small to be shown. */
export type FacetChart = { readonly title: string; readonly bars: readonly FacetBar[] };

/** One chart for each group that divides everybody. The shares of a chart add to exactly 100 %. */
export function chartsOf(cube: Cube, hrefOf: (cell: CellAt) => string | null): readonly FacetChart[] {
  const whole = shownCount(cube, cellAt(wholeFacet)) ?? 0;
  return facetGroups
    .filter(({ divides }) => divides)
    .map(({ label, facets }) => {
      const bars = Object.entries(facets).map(([facet, name]) => ({
        name,
        cell: cellAt(facet),
        count: shownCount(cube, cellAt(facet)),
      }));
      const counts = bars.flatMap(({ count }) => count ?? []);
      if (counts.length < bars.length || whole === 0) return { title: label, bars: [] };
      const tenths = percentsSummingTo100(counts, whole);
      return {
        title: label,
        bars: bars.map(({ name, cell }, place) => ({
          label: name,
          count: counts[place] ?? 0,
          tenths: tenths[place] ?? 0,
          href: (counts[place] ?? 0) === 0 ? null : hrefOf(cell),
        })),
      };
    });
}
