import { beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { makeIdNumber } from "@/lib/formats/id-number";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { readUpload } from "@/lib/imports/queries/uploads";
import { rosterUploads } from "@/lib/programmes/roster-import/schema";
import { markProblems } from "@/lib/programmes/roster-import/queries/workbook";
import type { DryRun } from "@/lib/programmes/roster-import/types";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import {
  bodyOf,
  changedFirst,
  facts,
  faultsOf,
  fixture,
  nothing,
  rosterTools,
  sums,
  today,
} from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();

let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});
const { confirm, dryRunOf, read } = rosterTools(() => city);
const faults = () => faultsOf(test.current().ownerUrl);

describe("a roster of 300 people", () => {
  let first: { id: string; dryRun: DryRun };

  it("dry run: 4884 rows new, 0 problems, and nothing of the business written", async () => {
    const before = await read((tx) => tx.recordEvent.count());
    first = await dryRunOf(fixture);
    expect(sums(first.dryRun)).toEqual([4884, 0, 0, 0]);
    expect(first.dryRun.counts.cadres).toEqual({ added: 300, changed: 0, proposed: 0, same: 0, rejected: 0 });
    expect(first.dryRun.problemCount).toBe(0);
    expect(await read((tx) => tx.recordEvent.count())).toBe(before);
    expect(await read((tx) => tx.unit.count({ where: { code: "LS-21" } }))).toBe(0);
  });

  it("is seen and confirmed by its uploader only", async () => {
    const colleague = city.users.countyACadreSectionSecond.userId;
    expect(await readUpload(rosterUploads, { id: first.id, userId: colleague, now: systemInstant() })).toBeNull();
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
    expect(dryRun.counts.grades).toEqual({ added: 0, changed: 0, proposed: 0, same: 0, rejected: his(body.grades).length });
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

function asRefusals<T>(result: { ok: true; value: T } | { ok: false; refusal: readonly string[] }) {
  return result.ok ? result : ({ ok: false, refusal: [{ code: result.refusal[0] ?? "" }] } as const);
}
