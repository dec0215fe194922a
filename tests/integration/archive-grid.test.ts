import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { editRowsAction } from "@/lib/programmes/archive/actions";
import type { RowsToEdit } from "@/lib/programmes/archive/commands/edit-rows";
import { editRows } from "@/lib/programmes/archive/commands/edit-rows";
import { loadGrid } from "@/lib/programmes/archive/loaders/grid";
import type { GridKind } from "@/lib/programmes/archive/rules/grid-kinds";
import type { GridState } from "@/lib/programmes/archive/rules/grid-view";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { CastKey } from "@/prisma/seed/city/cast";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { changing, formOf, gridOf, removing, withRow } from "../support/builders/archive-grids";
import { upTo } from "../support/builders/narrowed";
import { lastEventOf, versionOf } from "../support/builders/recorded";
import { faultsOf, rosterTools, today } from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const test = useTestDatabase();
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
});
afterAll(() => db.end());

const { by, read } = rosterTools(() => city);

/** The grid of a kind as its page shows it to a user, ready to be sent back. */
async function page(cadreId: string, kind: GridKind, actor: Actor = city.users.cadreSection.actor) {
  visitor.actor = actor;
  const loaded = await loadGrid(cadreId, kind);
  return loaded === null || "refusal" in loaded ? loaded : { ...loaded, grid: gridOf(cadreId, kind, loaded.sheet) };
}

async function grid(key: CastKey, kind: GridKind): Promise<RowsToEdit> {
  const loaded = await page(city.cadres[key], kind);
  if (loaded === null || "refusal" in loaded) throw new Error(`no grid: ${loaded?.refusal ?? "nobody"}`);
  return loaded.grid;
}

const save = (input: RowsToEdit, key: UserKey = "cadreSection") => editRows(input, by(key));
const post = { from: "1999.09", to: "2001.07", unitText: "云泽市职业学校", postText: "学生", level: "科员" };

describe("who may edit", () => {
  it("the cadre section of the managing authority up to its level, and nobody for himself", async () => {
    const input = withRow(await grid("shanLiqun", "career"), post);
    expect(codesOf(await save(input, "assessmentOffice"))).toEqual(["access.not-your-role"]);
    expect(codesOf(await save(input, "countyACadreSection"))).toEqual(["access.not-your-authority"]);
    const { actor, now } = by("cadreSection");
    expect(codesOf(await editRows(input, { actor: upTo("staff", actor), now }))).toEqual(["access.not-your-level"]);
    const { cadreId } = city.users.cadreSection;
    expect(await page(cadreId, "career")).toEqual({ refusal: "access.own-or-relative" });
    expect(codesOf(await save({ ...input, cadreId }))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await save(input))).toEqual([]);
  });

  it("whom another authority manages is not edited by the one he is filed with", async () => {
    const filed = await read((tx) =>
      tx.cadre.findFirst({
        where: { status: "inPost", management: { some: { managedById: { not: city.authorities.city }, filedWithId: city.authorities.city, to: null } } },
      }),
    );
    expect(await page(present(filed, "somebody filed with the city").id, "family")).toEqual({ refusal: "access.not-your-authority" });
  });

  it("of who has retired nothing is edited; an id of nobody is not found", async () => {
    const retired = await read((tx) =>
      tx.cadre.findFirstOrThrow({ where: { status: "retired", management: { some: { managedById: city.authorities.city } } } }),
    );
    expect(await page(retired.id, "family")).toEqual({ refusal: "archive.grid-person-left" });
    expect(await page("01999999-0000-7000-8000-000000000000", "family")).toBeNull();
  });

  it("rows of somebody else are neither changed nor removed: 2 forged ids, 2 refusals", async () => {
    const other = await grid("zengLingyi", "career");
    const foreign = present(other.rows[0], "a row").id;
    const own = await grid("shanLiqun", "career");
    const forged = { ...own, rows: [{ id: foreign, remove: true, cells: {} }, { id: foreign, remove: false, cells: post }] };
    expect(codesOf(await save(forged))).toEqual(["archive.grid-row-gone", "archive.grid-row-gone"]);
    expect((await grid("zengLingyi", "career")).seen).toBe(other.seen);
  });
});

describe("one recorded change", () => {
  it("1 row changed, 2 added, 1 removed: the event names rows and columns, both versions are kept", async () => {
    const cadreId = city.cadres.luBingran;
    const before = await grid("luBingran", "career");
    const first = present(before.rows[0], "a row");
    const second = present(before.rows[1], "a row");
    const changed = changing(before, 0, (row) => ({ ...row, cells: { ...row.cells, postText: "见习科员" } }));
    const input = withRow(withRow(removing(changed, 1), post), { ...post, from: "2001年8月", to: "200207" });
    const earlier = await lastEventOf(db, cadreId);
    expect(done(await save(input))).toEqual({ added: 2, changed: 1, removed: 1 });
    const event = await lastEventOf(db, cadreId);
    expect([event.type, event.seq]).toEqual(["cadre.rowsEdited", earlier.seq + 1]);
    expect(event.data).toMatchObject({ part: "career", changed: [`${first.id}:postText`], removed: [second.id] });
    expect(event.data.added).toHaveLength(2);
    const [old, now] = [await versionOf(db, cadreId, earlier.seq), await versionOf(db, cadreId, event.seq)];
    expect(now.career_row).toHaveLength(old.career_row.length + 1);
    expect([old, now].map((one) => one.career_row.filter((row) => row.postText === "见习科员").length)).toEqual([0, 1]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });

  it("nothing typed changes nothing; 2 tabs: the later one is refused and a grid of another kind is not", async () => {
    const [career, sameCareer, education] = [
      await grid("zengLingyi", "career"),
      await grid("zengLingyi", "career"),
      await grid("zengLingyi", "education"),
    ];
    expect(codesOf(await save(career))).toEqual(["archive.grid-unchanged"]);
    expect(codesOf(await save(withRow(career, post)))).toEqual([]);
    expect(codesOf(await save(withRow(sameCareer, { ...post, from: "1998.09", to: "1999.07" })))).toEqual(["archive.grid-stale"]);
    const study = { mode: "在职", education: "研究生", schoolAndMajor: "云岭大学公共管理专业", graduatedOn: "2015.7" };
    expect(codesOf(await save(withRow(education, study)))).toEqual([]);
  });

  it("SED-09: a county deputy seconded from now on as county head is refused, as assistant to one and to a post of the same or a lower level not; 2 levels up never; one that is over is history", async () => {
    const { level } = await read((tx) => tx.cadre.findUniqueOrThrow({ where: { id: city.cadres.zengLingyi }, select: { level: true } }));
    const order = ["厅局级正职", "厅局级副职", "县处级正职", "县处级副职", "乡科级正职", "乡科级副职", "科员及以下"];
    const own = ["bureauHead", "bureauDeputy", "countyHead", "countyDeputy", "sectionHead", "sectionDeputy", "staff"].indexOf(level);
    const row = (stepsUp: number, more: Readonly<Record<string, string>> = {}) => ({ kind: "挂职", from: "2026.03", place: "望川县", postLevel: order[own - stepsUp] ?? "", ...more });
    const trial = async (cells: Readonly<Record<string, string>>) => codesOf(await save(withRow(await grid("zengLingyi", "experience"), cells)));
    expect(await trial(row(1))).toEqual(["SED-09"]);
    expect(await trial(row(2, { assistant: "是" }))).toEqual(["SED-09"]);
    expect(await trial({ ...row(0), postLevel: "" })).toEqual(["SED-09"]);
    expect(await trial({ ...row(1), kind: "扶贫" })).toEqual(["archive.grid-cell"]);
    for (const cells of [row(1, { assistant: "是" }), row(0), row(-1), { ...row(1), from: "2019.03", to: "2020.02" }]) expect(await trial(cells)).toEqual([]);
  });

  it("every fault at once: 3 cells in 2 rows, and nothing is written", async () => {
    const before = await grid("zengLingyi", "experience");
    const input = withRow(withRow(before, { kind: "扶贫", from: "2010.13" }), { kind: "闲逛", from: "2010.03", place: "望川县" });
    const result = await save(input);
    const place = before.rows.length;
    expect(result.ok ? [] : result.refusal.map(({ code, field }) => [code, field])).toEqual([
      ["archive.grid-cell", `rows.${String(place)}.from`],
      ["archive.grid-cell", `rows.${String(place)}.place`],
      ["archive.grid-cell", `rows.${String(place + 1)}.kind`],
    ]);
    expect((await grid("zengLingyi", "experience")).seen).toBe(before.seen);
  });
});

describe("each kind", () => {
  it("training, TRN-01: 1 course is entered; more leave than hours and an end before its beginning are 2 faults", async () => {
    const course = { from: "2025.06.02", to: "2025.06.13", mode: "脱产培训", name: "云泽市县处级干部进修班", organiser: "云泽市委党校", hours: "80", days: "10" };
    const before = await grid("shanLiqun", "training");
    const faulty = await save(withRow(before, { ...course, to: "2025.06.01", absentHours: "81" }));
    expect(faulty.ok ? [] : faulty.refusal.map(({ field }) => field)).toEqual([`rows.${String(before.rows.length)}.to`, `rows.${String(before.rows.length)}.absentHours`]);
    expect(codesOf(await save(withRow(before, course)))).toEqual([]);
    expect((await grid("shanLiqun", "training")).rows.filter(({ id }) => id !== "").map(({ cells }) => [cells.mode, cells.hours, cells.absentHours])).toEqual([["脱产培训", "80", ""]]);
  });

  it("registers: 2 home visits and reports are entered by day and kind, a third ahead of today is refused; for words there is no column", async () => {
    const before = await grid("shanLiqun", "registers");
    const ahead = await save(withRow(before, { on: "2099.01.01", kind: "家访" }));
    expect(ahead.ok ? [] : ahead.refusal.map(({ field }) => field)).toEqual([`rows.${String(before.rows.length)}.on`]);
    expect(done(await save(withRow(before, { on: "2025.06.02", kind: "家访" }))).added).toBe(1);
    expect(done(await save(withRow(await grid("shanLiqun", "registers"), { on: "2025.07.02", kind: "突发事件报告" }))).added).toBe(1);
    const { rows } = await grid("shanLiqun", "registers");
    expect(rows.filter(({ id }) => id !== "").map(({ cells }) => cells)).toEqual([{ on: "2025.06.02", kind: "家访" }, { on: "2025.07.02", kind: "突发事件报告" }]);
    expect(await page(city.cadres.shanLiqun, "registers", city.users.assessmentOffice.actor)).toEqual({ refusal: "access.not-your-role" });
    expect(codesOf(await save(withRow(before, { on: "2025.08.02", kind: "家访" }), "supervisionSection"))).toEqual(["access.not-your-role"]);
  });

  it("exams: a score of 60 with a mark of 60 is passed, 59 is not; a score without its mark, no result and a contradiction are refused at their cells", async () => {
    const before = await grid("shanLiqun", "exams");
    const place = String(before.rows.length);
    const exam = { on: "2025.06.02", subject: "法律知识" };
    const fields = async (cells: Parameters<typeof withRow>[1]) => {
      const answer = await save(withRow(before, cells));
      return answer.ok ? [] : answer.refusal.map(({ field }) => field);
    };
    expect(await fields({ ...exam, score: "60" })).toEqual([`rows.${place}.passMark`]);
    expect(await fields({ ...exam, passMark: "60" })).toEqual([`rows.${place}.score`]);
    expect(await fields(exam)).toEqual([`rows.${place}.passed`]);
    expect(await fields({ ...exam, score: "59", passMark: "60", passed: "是" })).toEqual([`rows.${place}.passed`]);
    expect(await fields({ ...exam, on: "2099.01.01", passed: "是" })).toEqual([`rows.${place}.on`]);
    for (const more of [{ score: "60", passMark: "60" }, { on: "2025.06.03", score: "59", passMark: "60" }, { on: "2025.06.04", subject: "党章党规", passed: "是", document: "云组考〔2025〕1号" }]) {
      expect(done(await save(withRow(await grid("shanLiqun", "exams"), { ...exam, ...more }))).added).toBe(1);
    }
    const { rows } = await grid("shanLiqun", "exams");
    expect(rows.filter(({ id }) => id !== "").map(({ cells }) => [cells.on, cells.passed, cells.score, cells.document])).toEqual([
      ["2025.06.02", "是", "60", ""],
      ["2025.06.03", "否", "59", ""],
      ["2025.06.04", "是", "", "云组考〔2025〕1号"],
    ]);
    expect(await page(city.cadres.shanLiqun, "exams", city.users.assessmentOffice.actor)).toEqual({ refusal: "access.not-your-role" });
  });

  it("grades: 2 years change places, for a reason", async () => {
    const before = await grid("shanLiqun", "grades");
    const others = before.rows.slice(0, 2).reverse();
    const swapped = {
      ...before,
      rows: before.rows.map((row, place) => {
        const { year = "", fixedOn = "" } = others[place]?.cells ?? row.cells;
        return { ...row, cells: { ...row.cells, year, fixedOn } };
      }),
    };
    expect(codesOf(await save(swapped))).toEqual(["archive.grid-needs-reason"]);
    expect(done(await save({ ...swapped, reason: "核对考核登记表，两年填反" }))).toEqual({ added: 0, changed: 2, removed: 0 });
    expect((await lastEventOf(db, city.cadres.shanLiqun)).reason).toBe("核对考核登记表，两年填反");
  });

  it("sanctions: 1 entered; nobody alone removes it or moves its day, whatever the reason", async () => {
    const cells = { kind: "诫勉谈话", effectiveOn: "2025年8月1日", body: "云泽市委组织部", document: "云组〔2025〕9号", reason: "示例" };
    expect(done(await save(withRow(await grid("shanLiqun", "sanctions"), cells))).added).toBe(1);
    const before = await grid("shanLiqun", "sanctions");
    expect(codesOf(await save({ ...removing(before, 0), reason: "登记到他人名下" }))).toEqual(["archive.grid-add-only"]);
    const stored = before.rows.filter(({ id }) => id !== "");
    const rows = stored.map((row) => ({ ...row, cells: { ...row.cells, effectiveOn: "2015.08.01" } }));
    expect(codesOf(await save({ ...before, rows, reason: "日期有误" }))).toEqual(["archive.grid-add-only"]);
    expect((await grid("shanLiqun", "sanctions")).seen).toBe(before.seen);
  });

  it("family: the order people say, and at most 10", async () => {
    const before = await grid("shanLiqun", "family");
    const kept = before.rows.filter(({ id }) => id !== "");
    const turned = { ...before, rows: [...kept].reverse() };
    expect(done(await save(turned)).changed).toBe(kept.length - (kept.length % 2));
    const after = await grid("shanLiqun", "family");
    expect(after.rows.filter(({ id }) => id !== "").map(({ id }) => id)).toEqual(turned.rows.map(({ id }) => id));
    const many = Array.from({ length: 11 }, () => ({ relation: "兄", name: "某人" }));
    expect(codesOf(await save(many.reduce(withRow, after)))).toEqual(["archive.grid-too-many"]);
  });

  it("honours: 1 row", async () => {
    const cells = { on: "2019年5月", name: "云泽市先进工作者", body: "云泽市人民政府", document: "" };
    expect(done(await save(withRow(await grid("shanLiqun", "honours"), cells))).added).toBe(1);
  });
});

describe("the form's answers", () => {
  const idle: GridState = { turn: 0, answer: { status: "idle" }, sheet: null, focus: null, pasted: "", reason: "" };

  it("3 relatives pasted without script: the rows come back with the answer, 1 cell marked, nothing written", async () => {
    const before = await grid("zengLingyi", "family");
    const pasted = "父亲\t曾国梁\t195203\t党员\t澜石县供销社（退休）\r\n母亲\t李秀兰\t1954.13\t群众\t\r\n弟弟\t曾令文\t1985年6月\t群众\t云泽市民";
    const state = await editRowsAction(idle, formOf(before, { intent: "paste", pasted }));
    const place = before.rows.length - 1;
    expect([state.turn, state.focus]).toEqual([1, `rows.${String(place)}.relation`]);
    expect(Object.keys(state.sheet?.marks ?? {})).toEqual([`rows.${String(place + 1)}.birth`]);
    expect(state.sheet?.rows[place]?.cells).toMatchObject({ name: "曾国梁", birth: "1952.03", politicalStatus: "中共党员" });
    expect((await grid("zengLingyi", "family")).seen).toBe(before.seen);
  });

  it("a stale grid keeps 1 typed row; one more row takes the focus; a look says 1 gap", async () => {
    const before = await grid("zengLingyi", "experience");
    const typed = withRow(before, { kind: "挂职", from: "2001.01", to: "2002.01", place: "望川县" });
    const stale = await editRowsAction(idle, formOf({ ...typed, seen: "x" }, { intent: "save" }));
    expect(stale.answer).toMatchObject({ status: "refused", refusals: [{ code: "archive.grid-stale" }] });
    expect(stale.sheet?.rows.some((row) => row.cells.place === "望川县")).toBe(true);
    const added = await editRowsAction(idle, formOf(before, { intent: "add" }));
    expect(added.sheet?.rows).toHaveLength(before.rows.length + 1);
    expect(added.focus).toBe(`rows.${String(before.rows.length)}.kind`);
    const career = await grid("zengLingyi", "career");
    const checked = await editRowsAction(idle, formOf(withRow(career, { ...post, from: "1990.09", to: "1991.07" }), { intent: "check" }));
    expect(checked.sheet?.findings.map(({ check }) => check)).toContain("career-gap");
    expect(checked.sheet?.resume?.[0]).toEqual({ span: "1990.09--1991.07", text: "云泽市职业学校学生" });
  });

  it("who may not edit gets 0 rows back", async () => {
    const before = await grid("zengLingyi", "family");
    visitor.actor = city.users.assessmentOffice.actor;
    const state = await editRowsAction(idle, formOf(before, { intent: "check" }));
    expect(state.sheet).toBeNull();
  });
});
