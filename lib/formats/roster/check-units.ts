import type { ProblemList } from "./problems";
import { rosterSheets, type UnitRow } from "./sheets";

/** Units that stand above themselves, directly or through others: each member of such a ring is an error. */
export function checkUnitTree(units: readonly UnitRow[], problems: ProblemList): void {
  const byCode = new Map(units.map((unit) => [unit.code, unit] as const));
  const done = new Set<string>();
  for (const unit of units) {
    const path: UnitRow[] = [];
    const onPath = new Map<string, number>();
    let current: UnitRow | undefined = unit;
    while (current !== undefined && !done.has(current.code) && !onPath.has(current.code)) {
      onPath.set(current.code, path.length);
      path.push(current);
      current = current.parentCode === null ? undefined : byCode.get(current.parentCode);
    }
    const ringStart = current === undefined ? undefined : onPath.get(current.code);
    if (ringStart !== undefined) noteRing(path.slice(ringStart), problems);
    for (const member of path) done.add(member.code);
  }
}

const mostShown = 8;

function noteRing(ring: readonly UnitRow[], problems: ProblemList): void {
  const codes = ring.slice(0, mostShown).map(({ code }) => code);
  const way = [...codes, ...(ring.length > mostShown ? ["…"] : []), ...codes.slice(0, 1)].join("→");
  for (const unit of ring) {
    problems.error("units", {
      sheet: rosterSheets.units.name,
      row: unit.row,
      column: rosterSheets.units.columns.parentCode.header,
      read: unit.parentCode ?? "",
      expected: `上级机构不能成环（${way}）`,
    });
  }
}
