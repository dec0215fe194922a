import { beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "@/lib/documents/render/roster-template";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { isWorkbookPart, readWorkbook } from "@/lib/formats/workbook/read-workbook";
import { undoImport } from "@/lib/imports/commands/undo";
import { present } from "@/lib/kernel/assert";
import { fixGrade } from "@/lib/people/commands/sanctions-and-grades";
import { readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import { markProblems } from "@/lib/programmes/roster-import/queries/workbook";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { crowd, crowdWorkbook, peopleCount, plantedCount, plantedMistakes } from "../support/builders/roster-crowd";
import { faultsOf, nothing, rosterTools, sums, today } from "../support/builders/roster-tools";
import { closedTo } from "../support/builders/narrowed";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();

let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});
const { by, confirm, dryRunOf, read } = rosterTools(() => city);

async function rowsMarked(bytes: Uint8Array): Promise<readonly number[]> {
  const texts = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!texts.ok) throw new Error(texts.refusal[0]);
  const workbook = readWorkbook(texts.value);
  if (!workbook.ok) throw new Error(workbook.refusal);
  const rows = present(workbook.value.sheets[0], "a sheet").rows;
  return rows
    .filter(({ number, cells }) => number > 2 && cells.some(({ column }) => column === "O"))
    .map(({ number }) => number);
}

describe("5,000 rows of somebody else's workbook with 60 planted errors", () => {
  const planted = plantedMistakes();
  const places = [...planted.keys()];
  let people: RosterFacts["cadres"];
  let batchId: string;

  it("the workbook comes back with exactly those 60 rows marked, every one of the others as it was", async () => {
    const unit = await read((tx) => tx.unit.findFirstOrThrow({ where: { authorityId: city.authorities.countyA } }));
    people = crowd(unit.code);
    const bytes = await crowdWorkbook(people, planted);
    const { dryRun } = await dryRunOf(bytes);
    expect([dryRun.counts.cadres.added, dryRun.counts.cadres.rejected]).toEqual([
      peopleCount - plantedCount,
      plantedCount,
    ]);
    const marked = await markProblems(bytes, dryRun.problems);
    if (!marked.ok) throw new Error(marked.refusal[0]);
    expect(await rowsMarked(marked.value)).toEqual(places.map((place) => place + 3));
  }, 120_000);

  it("corrected, all 5,000 go in as 1 batch", async () => {
    const { id, dryRun } = await dryRunOf(await crowdWorkbook(people, new Map()));
    expect([sums(dryRun), dryRun.errorCount]).toEqual([[peopleCount, 0, 0, 0], 0]);
    done(await confirm(id, "all"));
    batchId = id;
    expect(await read((tx) => tx.cadre.count({ where: { importBatchId: id } }))).toBe(peopleCount);
    expect(await read((tx) => tx.importChange.count({ where: { batchId: id, table: "cadre" } }))).toBe(peopleCount);
  }, 120_000);

  it("undone except for 3 people edited since, who are named; the record holds", async () => {
    const edited = await read((tx) =>
      tx.cadre.findMany({ where: { name: { in: ["测试0007", "测试2500", "测试4999"] } }, orderBy: { name: "asc" } }),
    );
    for (const { id, version } of edited) {
      done(
        await fixGrade(
          { cadreId: id, version, year: 2025, grade: "COMPETENT", fixedOn: today },
          by("countyACadreSection"),
        ),
      );
    }
    expect(codesOf(await undoImport(batchId, by("cadreSection")))).toEqual(["access.not-your-authority"]);
    const outcome = done(await undoImport(batchId, by("countyACadreSection")));
    expect([outcome.people, outcome.units, outcome.keptCount]).toEqual([peopleCount - 3, 0, 3]);
    expect(outcome.kept.map(({ name, fault }) => `${name} ${fault}`).sort()).toEqual([
      "测试0007 changed-since",
      "测试2500 changed-since",
      "测试4999 changed-since",
    ]);
    expect(await read((tx) => tx.cadre.count({ where: { importBatchId: batchId } }))).toBe(3);
    expect(codesOf(await undoImport(batchId, by("countyACadreSection")))).toEqual(["imports.nothing-to-undo"]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  }, 120_000);
});

describe("a batch that changed people who were there", () => {
  it("undone: native place and family of 1 person are as before, his version counts on, and he can be imported again", async () => {
    const before = await read((tx) =>
      tx.cadre.findFirstOrThrow({
        where: {
          management: { some: { managedById: city.authorities.countyA } },
          status: "inPost",
          holdings: { some: { to: null } },
        },
        include: { family: true, unit: true },
        orderBy: { id: "desc" },
      }),
    );
    const { idNumber } = before;
    const bytes = await writeRoster({
      ...nothing,
      family: [
        {
          idNumber,
          relation: "堂弟",
          name: "石小山",
          birth: null,
          politicalStatus: "群众",
          employerAndPost: "云泽市民",
        },
      ],
      grades: [{ idNumber, year: 2019, grade: "EXCELLENT", fixedOn: null }],
    });
    const { id } = await dryRunOf(bytes);
    done(await confirm(id, "all"));
    const { actor, now } = by("countyACadreSection");
    const concerned = { actor: closedTo([before.id], actor), now };
    expect(codesOf(await undoImport(id, concerned))).toEqual(["imports.nothing-to-undo"]);
    const outcome = done(await undoImport(id, { actor, now }));
    expect([outcome.people, outcome.keptCount]).toEqual([1, 0]);
    const after = await read((tx) =>
      tx.cadre.findUniqueOrThrow({ where: { idNumber }, include: { family: true, unit: true } }),
    );
    expect(after).toEqual({ ...before, version: after.version });
    expect(codesOf(await undoImport(id, by("countyACadreSection")))).toEqual(["imports.already-undone"]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});
