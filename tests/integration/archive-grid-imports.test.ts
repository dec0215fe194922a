import { beforeAll, describe, expect, it, vi } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { undoImport } from "@/lib/imports/commands/undo";
import { reading } from "@/lib/platform/db/reading";
import { editRows, type RowsToEdit } from "@/lib/programmes/archive/commands/edit-rows";
import { loadGrid } from "@/lib/programmes/archive/loaders/grid";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { changing, gridOf, withRow } from "../support/builders/archive-grids";
import { faultsOf, nothing, rosterTools, today } from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
let city: City;

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: city.users.countyACadreSection.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

const { by, confirm, dryRunOf } = rosterTools(() => city);

/** The grades of somebody as the county's own page shows them, ready to be sent back. */
async function grades(cadreId: string): Promise<RowsToEdit> {
  const loaded = await loadGrid(cadreId, "grades");
  if (loaded === null || "refusal" in loaded) throw new Error("no grid");
  return gridOf(cadreId, "grades", loaded.sheet);
}

const save = (input: RowsToEdit) => editRows(input, by("countyACadreSection"));

describe("rows edited beside imports", () => {
  const cadreOf = () =>
    reading(clockActor, (tx) =>
      tx.cadre.findFirstOrThrow({
        where: { management: { some: { managedById: city.authorities.countyA } }, status: "inPost", holdings: { some: { to: null } } },
        orderBy: { id: "desc" },
      }),
    );

  it("a row edited after the dry run is moved: the whole is refused, and the person keeps what was edited", async () => {
    const { id: cadreId, idNumber } = await cadreOf();
    const bytes = await writeRoster({ ...nothing, grades: [{ idNumber, year: 2018, grade: "EXCELLENT", fixedOn: null }] });
    const { id } = await dryRunOf(bytes);
    done(await save(withRow(await grades(cadreId), { year: "2018", grade: "称职" })));
    expect(codesOf(await confirm(id, "all"))).toEqual(["rosterImport.moved"]);
  });

  it("the undo of an import leaves 1 person whose imported row was edited since", async () => {
    const { id: cadreId, idNumber } = await cadreOf();
    const bytes = await writeRoster({ ...nothing, grades: [{ idNumber, year: 2017, grade: "EXCELLENT", fixedOn: null }] });
    const { id } = await dryRunOf(bytes);
    done(await confirm(id, "all"));
    const grid = await grades(cadreId);
    const place = grid.rows.findIndex((row) => row.cells.year === "2017");
    const corrected = changing(grid, place, (row) => ({ ...row, cells: { ...row.cells, grade: "称职" } }));
    done(await save({ ...corrected, reason: "核对考核登记表" }));
    expect(codesOf(await undoImport(id, by("countyACadreSection")))).toEqual(["imports.nothing-to-undo"]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});
