import fs from "node:fs";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { makeIdNumber } from "@/lib/formats/id-number";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { confirmImport } from "@/lib/programmes/roster-import/commands/confirm";
import { discardUpload, uploadRoster } from "@/lib/programmes/roster-import/commands/upload";
import { readUpload } from "@/lib/programmes/roster-import/queries/uploads";
import { markProblems } from "@/lib/programmes/roster-import/queries/workbook";
import type { DryRun, ImportMode } from "@/lib/programmes/roster-import/types";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import type { Author } from "@/lib/record/recorded";
import { recorded, worked } from "@/lib/record/recorded";
import { verifyRecord } from "@/lib/record/verify";
import type { City } from "@/prisma/seed/city/city";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { buildRosterFacts } from "@/prisma/seed/roster/roster-facts";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
const today = legalDate("2026-03-02");
const fixture = new Uint8Array(fs.readFileSync("tests/fixtures/roster-300.xlsx"));
const facts = buildRosterFacts();

let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});

function by(key: UserKey): Author {
  return { actor: city.users[key].actor, now: atNine(today) };
}

async function dryRunOf(
  bytes: Uint8Array,
  key: UserKey = "countyACadreSection",
): Promise<{ id: string; dryRun: DryRun }> {
  const authorityId = key.startsWith("countyA") ? city.authorities.countyA : city.authorities.city;
  const { uploadId: id } = done(await uploadRoster({ authorityId, fileName: "名册.xlsx", bytes }, by(key)));
  const upload = await readUpload(id, city.users[key].userId, systemInstant());
  return { id, dryRun: present(upload, "the upload").dryRun };
}

function confirm(uploadId: string, mode: ImportMode, key: UserKey = "countyACadreSection") {
  return confirmImport({ uploadId, mode }, by(key));
}

function read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
  return reading(city.users.countyACadreSection.actor, work);
}

/** New, changed, same and rejected rows over all sheets. */
function sums(dryRun: DryRun): readonly number[] {
  const counts = Object.values(dryRun.counts);
  const sum = (key: "added" | "changed" | "same" | "rejected") => counts.reduce((total, one) => total + one[key], 0);
  return [sum("added"), sum("changed"), sum("same"), sum("rejected")];
}

const nothing: RosterFacts = {
  units: [],
  posts: [],
  quotas: [],
  cadres: [],
  career: [],
  education: [],
  family: [],
  kinship: [],
  honours: [],
  grades: [],
  experience: [],
};

/** The rows of one body of the roster and of its people. */
function bodyOf(code: string): RosterFacts {
  const cadres = facts.cadres.filter(({ unitCode }) => unitCode === code);
  const own = new Set(cadres.map(({ idNumber }) => idNumber));
  const mine = <Row extends { readonly idNumber: string }>(rows: readonly Row[]) =>
    rows.filter(({ idNumber }) => own.has(idNumber));
  return {
    ...nothing,
    units: facts.units.filter((unit) => unit.code === code),
    posts: facts.posts.filter(({ unitCode }) => unitCode === code),
    quotas: facts.quotas.filter(({ unitCode }) => unitCode === code),
    cadres,
    career: mine(facts.career),
    education: mine(facts.education),
    family: mine(facts.family),
    grades: mine(facts.grades),
  };
}

function changedFirst<Row>(rows: readonly Row[], change: Partial<Row>): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, ...change } : row));
}

async function faults() {
  const db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  try {
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    return (
      await verifyRecord(db, { isSigned: (text, signature) => isSignedBy(text, signature, key), copies: new Map() })
    ).faults;
  } finally {
    await db.end();
  }
}

describe("a roster of 300 people", () => {
  let first: { id: string; dryRun: DryRun };

  it("dry run: 4884 rows new, 0 problems, and nothing of the business written", async () => {
    const before = await read((tx) => tx.recordEvent.count());
    first = await dryRunOf(fixture);
    expect(sums(first.dryRun)).toEqual([4884, 0, 0, 0]);
    expect(first.dryRun.counts.cadres).toEqual({ added: 300, changed: 0, same: 0, rejected: 0 });
    expect(first.dryRun.problemCount).toBe(0);
    expect(await read((tx) => tx.recordEvent.count())).toBe(before);
    expect(await read((tx) => tx.unit.count({ where: { code: "LS-21" } }))).toBe(0);
  });

  it("is seen and confirmed by its uploader only", async () => {
    const colleague = city.users.countyACadreSectionSecond.userId;
    expect(await readUpload(first.id, colleague, systemInstant())).toBeNull();
    expect(codesOf(await confirm(first.id, "all", "countyACadreSectionSecond"))).toEqual(["rosterImport.upload-gone"]);
  });

  it("of 2 confirmations at once 1 wins and the other is told the batch", async () => {
    const results = await Promise.all([confirm(first.id, "all"), confirm(first.id, "all")]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["rosterImport.already-confirmed"]);
    expect(await read((tx) => tx.importBatch.findMany({ select: { id: true, number: true, mode: true } }))).toEqual([
      { id: first.id, number: "2026-D001", mode: "all" },
    ]);
  });

  it("wrote 300 people with rows, posts and management: 1 event for each person, 20 units founded, 1 confirmation; the record holds", async () => {
    const events = await read(
      (tx) =>
        tx.$queryRaw<{ type: string; count: number }[]>`
        select body::jsonb ->> 'type' as type, count(*)::int as count from record_event
        where body::jsonb ->> 'type' in ('cadre.imported', 'cadre.changed', 'unit.founded', 'import.confirmed')
          and body::jsonb -> 'data' ->> 'number' = '2026-D001' group by 1 order by 1`,
    );
    expect(events).toEqual([
      { type: "cadre.imported", count: 300 },
      { type: "import.confirmed", count: 1 },
      { type: "unit.founded", count: 20 },
    ]);
    expect(await faults()).toEqual([]);
  });

  it("gives somebody his duties in full, place in the official order, search keys, post, manager and stated facts", async () => {
    const cadre = await read((tx) =>
      tx.cadre.findFirstOrThrow({
        where: { name: "桑榆晚" },
        include: { holdings: { include: { post: true } }, management: true, facts: true, unit: true },
      }),
    );
    expect([cadre.duties, cadre.namePinyin, cadre.nameInitials]).toEqual([
      "澜石县民政局党组成员、副局长",
      "sangyuwan",
      "syw",
    ]);
    expect(cadre.orderKey).toBe(cadre.unit.order * 1000 + 2);
    expect(cadre.holdings.filter(({ to }) => to === null).map(({ post }) => post.code)).toEqual(["LS-21-02"]);
    expect(cadre.management.map(({ managedById }) => managedById)).toEqual([city.authorities.countyA]);
    expect(cadre.facts.map(({ fact, determined }) => [fact, determined]).sort()).toEqual([
      ["birth", null],
      ["career", null],
      ["education", null],
      ["identity", null],
      ["partyEntry", null],
      ["workStart", null],
    ]);
  });

  it("uploaded a 2nd time is the same in all 4884 rows and imports nothing", async () => {
    const again = await dryRunOf(fixture);
    expect(sums(again.dryRun)).toEqual([0, 0, 4884, 0]);
    expect(codesOf(await confirm(again.id, "all"))).toEqual(["rosterImport.nothing-to-import"]);
  });

  it("shows each changed field with both values and writes it: name, present post, approved number", async () => {
    const body = bodyOf("LS-24");
    const holder = present(
      body.cadres.find(({ currentPostCode }) => currentPostCode === "LS-24-02"),
      "a deputy",
    );
    const vacant = "LS-24-99";
    const bytes = await writeRoster({
      ...body,
      units: changedFirst(body.units, { name: "澜石县商务和投资促进局" }),
      posts: [...body.posts, { ...present(body.posts[1], "a post"), code: vacant, title: "党组副书记、副局长" }],
      quotas: body.quotas.map((quota) =>
        quota.headOrDeputy === "deputy" ? { ...quota, approved: quota.approved + 1 } : quota,
      ),
      cadres: body.cadres.map((one) =>
        one === holder
          ? { ...one, currentPostCode: vacant, currentPostSince: { precision: "day", value: legalDate("2026-02-10") } }
          : one,
      ),
    });
    const { id, dryRun } = await dryRunOf(bytes);
    expect(sums(dryRun).slice(0, 2)).toEqual([1, 3]);
    expect(
      dryRun.shown
        .filter(({ sheet }) => sheet === "cadres")
        .flatMap(({ fields }) => fields.map(({ header, after }) => [header, after])),
    ).toEqual([
      ["现任职务编码", vacant],
      ["任现职时间", "2026.02.10"],
    ]);
    done(await confirm(id, "all"));
    const cadre = await read((tx) =>
      tx.cadre.findUniqueOrThrow({
        where: { idNumber: holder.idNumber },
        include: { holdings: { include: { post: true } } },
      }),
    );
    expect(cadre.duties).toBe("澜石县商务和投资促进局党组副书记、副局长");
    expect(cadre.holdings.map(({ post, to }) => [post.code, to?.toISOString().slice(0, 10) ?? null])).toContainEqual([
      "LS-24-02",
      "2026-02-09",
    ]);
    expect(await read((tx) => tx.unitName.count({ where: { name: "澜石县商务局" } }))).toBe(1);
    expect(await faults()).toEqual([]);
  });
});

describe("a roster with errors", () => {
  it("names all of them at once, refuses the whole, and imports the rows that are right", async () => {
    const body = bodyOf("LS-26");
    const [head, second] = body.cadres;
    const bytes = await writeRoster({
      ...body,
      units: [],
      posts: [
        {
          ...present(body.posts[0], "a post"),
          code: "LS-26-50",
          level: "countyHead",
          title: "督查专员",
          teamName: null,
          teamOrder: null,
        },
      ],
      quotas: [],
      cadres: [
        { ...present(head, "a person"), sex: present(head, "a person").sex === "male" ? "female" : "male" },
        { ...present(second, "another"), name: "改名之人" },
      ],
      career: [],
      education: [],
      family: [],
      grades: [],
    });
    const { id, dryRun } = await dryRunOf(bytes);
    expect(dryRun.problems.map(({ sheet, column, severity }) => [sheet, column, severity])).toEqual([
      ["职务", "机构编码", "error"],
      ["职务", "职务层次", "error"],
      ["干部", "性别", "error"],
    ]);
    expect(sums(dryRun)).toEqual([0, 1, 0, 2]);
    expect(codesOf(await confirm(id, "all"))).toEqual(["rosterImport.has-errors"]);
    done(await confirm(id, "valid"));
    expect(await read((tx) => tx.cadre.count({ where: { name: "改名之人" } }))).toBe(1);
  });

  it("keeps 3 posts without a quota out, with the new person in one of them and all his rows", async () => {
    const body = bodyOf("LS-27");
    const renamed = (code: string) => code.replace("LS-27", "LS-97");
    const deputy = present(
      body.cadres.find(({ currentPostCode }) => currentPostCode === "LS-27-02"),
      "a deputy",
    );
    const idNumber = makeIdNumber("990301", legalDate("1985-06-01"), deputy.sex === "male" ? 1 : 2);
    const his = <Row extends { readonly idNumber: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.idNumber === deputy.idNumber).map((row) => ({ ...row, idNumber }));
    const bytes = await writeRoster({
      ...nothing,
      units: body.units.map((unit) => ({ ...unit, code: renamed(unit.code), name: "澜石县新设局" })),
      posts: body.posts.map((post) => ({ ...post, code: renamed(post.code), unitCode: "LS-97" })),
      quotas: body.quotas
        .filter(({ headOrDeputy }) => headOrDeputy === "head")
        .map((quota) => ({ ...quota, unitCode: "LS-97" })),
      cadres: [
        {
          ...deputy,
          idNumber,
          birth: { precision: "month", value: "1985-06" },
          unitCode: "LS-97",
          currentPostCode: "LS-97-02",
        },
      ],
      grades: his(body.grades),
      education: his(body.education),
    });
    const { dryRun } = await dryRunOf(bytes);
    const deputies = body.posts.filter(({ headOrDeputy }) => headOrDeputy === "deputy").length;
    expect(deputies).toBe(3);
    expect(dryRun.problems.map(({ sheet }) => sheet)).toEqual(["职务", "职务", "职务"]);
    expect(dryRun.problems.every(({ expected }) => expected.startsWith("该机构这一层次没有核定职数"))).toBe(true);
    expect([dryRun.counts.posts.rejected, dryRun.counts.cadres.rejected]).toEqual([3, 1]);
    expect(dryRun.counts.grades).toEqual({ added: 0, changed: 0, same: 0, rejected: his(body.grades).length });
    expect(dryRun.heldBack).toHaveLength(1 + his(body.grades).length + his(body.education).length);
  });

  it("gives the workbook back with a column that names the problems", async () => {
    const bytes = await writeRoster({
      ...nothing,
      cadres: [{ ...present(facts.cadres[0], "a person"), unitCode: "NO-1" }],
    });
    const { dryRun } = await dryRunOf(bytes);
    const marked = done(asRefusals(await markProblems(bytes, dryRun.problems)));
    expect(marked.byteLength).toBeGreaterThan(bytes.byteLength >> 1);
    expect((await dryRunOf(marked)).dryRun.problems.map(({ expected }) => expected)).toEqual(
      dryRun.problems.map(({ expected }) => expected),
    );
  });

  it("refuses a cycle that the archive and the file make together", async () => {
    const parent = await read((tx) => tx.unit.findFirstOrThrow({ where: { code: "LS-01" } }));
    const bytes = await writeRoster({
      ...nothing,
      units: [
        {
          ...present(facts.units[0], "a unit"),
          code: parent.code,
          name: parent.name,
          order: parent.order,
          parentCode: "LS-21",
          category: parent.category,
          level: parent.level,
          foundedOn: null,
        },
      ],
    });
    expect((await dryRunOf(bytes)).dryRun.problems.map(({ column }) => column)).toEqual(["上级机构编码"]);
  });
});

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
    uploadRoster({ authorityId: city.authorities.countyA, fileName: "x.xlsx", bytes }, by("countyACadreSection"));

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
    done(await discardUpload(id, by("countyACadreSection")));
    expect(codesOf(await confirm(id, "all"))).toEqual(["rosterImport.upload-gone"]);
  });
});

function asRefusals<T>(result: { ok: true; value: T } | { ok: false; refusal: readonly string[] }) {
  return result.ok ? result : ({ ok: false, refusal: [{ code: result.refusal[0] ?? "" }] } as const);
}
