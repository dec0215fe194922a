import { beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { present } from "@/lib/kernel/assert";
import { discardRoster, uploadRoster } from "@/lib/programmes/roster-import/commands/upload";
import { recorded, worked } from "@/lib/record/recorded";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import {
  changedFirst,
  facts,
  faultsOf,
  fixture,
  nothing,
  patience,
  rosterTools,
  sums,
  today,
} from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();

let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  done(await confirm((await dryRunOf(fixture)).id, "all"));
});
const { by, confirm, dryRunOf, read } = rosterTools(() => city);
const faults = () => faultsOf(test.current().ownerUrl);

describe("who may import what", () => {
  const person = (code: string) => ({
    ...nothing,
    cadres: facts.cadres.filter(({ unitCode }) => unitCode === code).slice(0, 1),
  });

  it("is the cadre section of the managing authority: the city's is refused for the county's people, other roles for all", async () => {
    const bytes = await writeRoster({
      ...person("LS-28"),
      cadres: changedFirst(person("LS-28").cadres, { name: "别人的人" }),
    });
    const { dryRun } = await dryRunOf(bytes, "cadreSection");
    expect(dryRun.problems.map(({ expected }) => expected)).toEqual(["现由“中共澜石县委员会”管理，应由其改动"]);
    const assessor = await uploadRoster(
      { authorityId: city.authorities.city, fileName: "x.xlsx", bytes },
      by("assessmentOffice"),
      patience,
    );
    expect(codesOf(assessor)).toEqual(["access.not-your-role"]);
  });

  it("closes rows about the importer's own relatives to him", async () => {
    const relative = city.cadres.dingZhaohe;
    const known = await read((tx) =>
      tx.cadre.findUniqueOrThrow({ where: { id: relative }, select: { idNumber: true } }),
    );
    const grade = { ...present(facts.grades[0], "a grade"), idNumber: known.idNumber, year: 2001 };
    const { dryRun } = await dryRunOf(await writeRoster({ ...nothing, grades: [grade] }), "cadreSectionSecond");
    expect(dryRun.problems.map(({ expected }) => expected)).toEqual(["涉及您本人或者您的亲属，按回避要求应由他人导入"]);
  });

  it("leaves facts alone that were determined from the dossier", async () => {
    const known = await read((tx) =>
      tx.cadre.findFirstOrThrow({
        where: {
          management: { some: { managedById: city.authorities.countyA } },
          facts: { some: { fact: "workStart", determined: { not: null } } },
          sex: "male",
          status: "inPost",
        },
        include: { unit: true },
      }),
    );
    const month = (value: string) => ({ precision: "month", value }) as const;
    const said = {
      ...present(
        facts.cadres.find(({ sex }) => sex === "male"),
        "a man",
      ),
      idNumber: known.idNumber,
      name: known.name,
      ethnicity: known.ethnicity,
      nativePlace: known.nativePlace,
      birthPlace: known.birthPlace,
      birth: month(known.birth.toISOString().slice(0, 7)),
      politicalStatus: known.politicalStatus,
      partyJoined: known.partyJoined === null ? null : month(known.partyJoined.toISOString().slice(0, 7)),
      workStart: month("1999-12"),
      unitCode: known.unit.code,
      levelNow: known.level,
      levelSince: null,
      currentPostCode: null,
      currentPostSince: null,
    };
    const { dryRun } = await dryRunOf(await writeRoster({ ...nothing, cadres: [said] }));
    expect(dryRun.problems.filter(({ severity }) => severity === "error").map(({ column }) => column)).toEqual([
      "参加工作时间",
    ]);
  });
});

describe("an archive that changes between dry run and confirmation", () => {
  async function rename(idNumber: string, name: string): Promise<void> {
    done(
      await recorded(by("countyACadreSection"), async (tx) => {
        const { id } = await tx.cadre.update({
          where: { idNumber },
          data: { name, version: { increment: 1 } },
          select: { id: true },
        });
        return worked(null, { stream: `cadre:${id}`, type: "cadre.changed", data: {} });
      }),
    );
  }

  it("refuses the whole with the row named, or leaves that 1 row out and imports the other", async () => {
    const [one, two] = facts.cadres.filter(({ unitCode }) => unitCode === "LS-30");
    const [first, second] = [present(one, "a person"), present(two, "another")];
    const bytes = await writeRoster({
      ...nothing,
      cadres: [
        { ...first, name: "甲新名" },
        { ...second, name: "乙新名" },
      ],
    });
    const { id, dryRun } = await dryRunOf(bytes);
    expect(sums(dryRun)).toEqual([0, 2, 0, 0]);
    await rename(first.idNumber, "他人所改");
    const refused = await confirm(id, "all");
    expect(codesOf(refused)).toEqual(["rosterImport.moved"]);
    expect(refused.ok ? {} : refused.refusal[0].params).toEqual({ count: 1, rows: "干部第2行" });
    expect(done(await confirm(id, "valid")).moved).toBe(1);
    const names = await read((tx) =>
      tx.cadre.findMany({ where: { idNumber: { in: [first.idNumber, second.idNumber] } }, select: { name: true } }),
    );
    expect(names.map(({ name }) => name).sort()).toEqual(["乙新名", "他人所改"]);
    expect(await faults()).toEqual([]);
  });
});

describe("files that are no roster", () => {
  const upload = (bytes: Uint8Array) =>
    uploadRoster({ authorityId: city.authorities.countyA, fileName: "x.xlsx", bytes }, by("countyACadreSection"), patience);

  it("are refused with one clear reason: empty, no zip, protected, 20 MB and 1 byte", async () => {
    expect(codesOf(await upload(new Uint8Array(0)))).toEqual(["rosterImport.no-file"]);
    expect(codesOf(await upload(new TextEncoder().encode("plain text")))).toEqual(["rosterImport.not-a-workbook"]);
    expect(codesOf(await upload(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))).toEqual([
      "rosterImport.protected",
    ]);
    expect(codesOf(await upload(new Uint8Array(20 * 1024 * 1024 + 1)))).toEqual(["rosterImport.too-large"]);
  });

  it("are gone once thrown away: nothing to confirm", async () => {
    const { id } = await dryRunOf(await writeRoster(nothing));
    done(await discardRoster(id, by("countyACadreSection")));
    expect(codesOf(await confirm(id, "all"))).toEqual(["rosterImport.upload-gone"]);
  });
});
