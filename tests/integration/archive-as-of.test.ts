import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { addDays, daysBetween, instantOf, legalDate, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { loadPastPerson, loadPastUnit } from "@/lib/programmes/archive/loaders/as-of";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { createRandom } from "@/prisma/seed/city/random";
import type { Random } from "@/prisma/seed/city/random";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-02");
const seededOn = legalDate("2024-11-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;

type Holding = { id: string; cadreId: string; postId: string; from: string; to: string | null };
type Version = { cadreId: string; seq: number; day: string; content: string; digest: string };
let holdings: readonly Holding[];
let versions: readonly Version[];
let changed: readonly string[];

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  changed = await fortyChanges(createRandom(73));
  const held = await db.query<Holding>(`select id, "cadreId", "postId", "from"::text, "to"::text from post_holding`);
  holdings = held.rows;
  const kept = await db.query<{ stream: string; seq: number; at: Date; content: string; digest: string }>(
    `select v.stream, v.seq, v.at, v.content, e.digest from record_version v join record_event e using (stream, seq)`,
  );
  versions = kept.rows.map(({ stream, at, ...rest }) => ({
    ...rest,
    cadreId: stream.slice("cadre:".length),
    day: legalDateOf(instantOf(at)),
  }));
});
afterAll(() => db.end());

/** Forty changes between the seed and today, in the order of their days: duties reworded, posts left. Ids of the changed people. */
async function fortyChanges(random: Random): Promise<readonly string[]> {
  const open = await db.query<Holding>(
    `select h.id, h."cadreId", h."postId", h."from"::text, h."to"::text from post_holding h
      join cadre_management m on m."cadreId" = h."cadreId" and m."managedById" = $1
      where h."to" is null and h."from" < $2 order by h."cadreId", h.id`,
    [city.authorities.city, seededOn],
  );
  const span = daysBetween(seededOn, today);
  const days = Array.from({ length: 40 }, () => addDays(seededOn, random.int(1, span))).toSorted();
  const ids: string[] = [];
  for (const [index, on] of days.entries()) {
    const holding = present(open.rows[random.int(0, open.rows.length - 1)], "a holding");
    const { cadreId } = holding;
    ids.push(cadreId);
    // Late in the evening in UTC is already the next day in Asia/Shanghai: the version belongs to that day.
    const now = index % 2 === 0 ? atNine(on) : instantOf(new Date(`${addDays(on, -1)}T16:30:00Z`));
    await recorded({ actor: city.users.cadreSection.actor, now }, async (tx) => {
      await tx.cadre.update({
        where: { id: cadreId },
        data: { duties: `第 ${String(index)} 次改写`, version: { increment: 1 } },
      });
      if (index % 3 === 0) await tx.postHolding.update({ where: { id: holding.id }, data: { to: legalDateToDb(on) } });
      return worked(null, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: { part: "post" } });
    });
  }
  return [...new Set(ids)];
}

async function past(cadreId: string, asOf: LegalDate, user: UserKey = "cadreSection") {
  visitor.actor = city.users[user].actor;
  const page = await loadPastPerson(cadreId, { asOf });
  if (page === null || "refusal" in page) throw new Error(`closed: ${JSON.stringify(page)}`);
  return page;
}

/** What the dated rows say, without SQL: posts whose days contain the day. */
const heldBy = (cadreId: string, asOf: string) =>
  holdings
    .filter((row) => row.cadreId === cadreId && row.from <= asOf && (row.to === null || row.to >= asOf))
    .map((row) => row.postId)
    .toSorted();

/** The last version whose day in Asia/Shanghai is not later. */
const versionOf = (cadreId: string, asOf: string) =>
  versions
    .filter((version) => version.cadreId === cadreId && version.day <= asOf)
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1);

const dutiesIn = (content: string) => /^cadre\{.*?"duties": "(.*?)"/mu.exec(content)?.[1];

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows of one table in the text of a version, read line by line: table name, then JSON. */
const rowsIn = (content: string, table: string): readonly Row[] =>
  content
    .split("\n")
    .filter((line) => line.startsWith(`${table}{`))
    .map((line) => JSON.parse(line.slice(table.length)) as Row);

/** What the text of a version says of the day, in the words the page uses. */
function saidBy(content: string, asOf: string) {
  const on = (row: Row, name: string): string => String(row[name] ?? "");
  const held = rowsIn(content, "post_holding").filter(
    (row) => on(row, "from") <= asOf && (row.to === undefined || on(row, "to") >= asOf),
  );
  return {
    held: held.map((row) => on(row, "postId")).toSorted(),
    career: rowsIn(content, "career_row").map((row) => on(row, "from")).toSorted(),
    education: rowsIn(content, "education_row").map((row) => on(row, "schoolAndMajor")).toSorted(),
    grades: rowsIn(content, "yearly_grade").map((row) => `${on(row, "year")} ${on(row, "grade")}`).toSorted(),
    sanctions: rowsIn(content, "sanction").length,
  };
}

const random = createRandom(2026);
const tenDays = Array.from({ length: 10 }, () => addDays(seededOn, random.int(-40, daysBetween(seededOn, today) - 1)));

describe("a person on an earlier day (PA-15)", () => {
  it.each(tenDays)(
    "%s: posts, career, education, grades, sanctions, version and digest equal what the dated rows and versions give, for 12 people",
    async (asOf) => {
      const people = [...changed.slice(0, 10), city.cadres.shanLiqun, city.cadres.luBingran];
      for (const cadreId of people) {
        const page = await past(cadreId, asOf);
        expect(page.held.map((row) => row.postId).toSorted()).toEqual(heldBy(cadreId, asOf));
        const wanted = versionOf(cadreId, asOf);
        expect(page.version?.seq).toBe(wanted?.seq);
        expect(page.version?.archive.duties).toBe(wanted === undefined ? undefined : dutiesIn(wanted.content));
        expect(page.version?.digest).toBe(wanted?.digest);
        const archive = page.version?.archive;
        const shown = archive && {
          held: archive.held.map((row) => row.postId).toSorted(),
          career: archive.work.career.map((row) => row.from).toSorted(),
          education: archive.work.education.map((row) => row.schoolAndMajor).toSorted(),
          grades: archive.work.grades.map((row) => `${String(row.year)} ${row.grade}`).toSorted(),
          sanctions: archive.sanctions?.length,
        };
        expect(shown).toEqual(wanted && saidBy(wanted.content, asOf));
        const computed =
          wanted === undefined ? undefined : createHash("sha256").update(wanted.content, "utf8").digest("hex");
        expect(page.version?.digest).toBe(computed);
      }
    },
  );

  it("the changes are spread: more than 3 different versions stand among the ten days", () => {
    const seen = new Set(tenDays.flatMap((asOf) => changed.flatMap((id) => versionOf(id, asOf)?.digest ?? [])));
    expect(seen.size).toBeGreaterThan(changed.length + 3);
  });

  it("the day before the first version shows what was held and says since when versions are kept", async () => {
    const page = await past(city.cadres.shanLiqun, legalDate("2024-11-01"));
    expect(page.version).toBeNull();
    expect(page.keptSince).toBe("2024-11-02");
  });

  it("a post left afterwards: the register of today and the version of that day differ, and the page says so", async () => {
    const left = present(
      holdings.find((row) => row.to !== null && changed.includes(row.cadreId) && (row.to ?? "") > "2025-03-01"),
      "somebody who left",
    );
    const day = legalDate(left.to ?? "");
    expect((await past(left.cadreId, day)).version?.archive.held.map((row) => row.postId)).toContain(left.postId);
    expect((await past(left.cadreId, addDays(day, 1))).held.map((row) => row.postId)).not.toContain(left.postId);
  });

  it.each([["2026-11-03"], ["2026-02-30"], ["1850-01-01"], ["gestern"]])("%s is no day to look at", async (asOf) => {
    visitor.actor = city.users.cadreSection.actor;
    expect(await loadPastPerson(city.cadres.shanLiqun, { asOf })).toEqual({ refusal: "archive.no-such-day" });
  });

  it("the assessment office sees neither protected nor closed parts of a version; staff gets the ID number masked", async () => {
    const asOf = legalDate("2026-01-15");
    const office = await past(city.cadres.barredBySanction, asOf, "assessmentOffice");
    expect(office.version?.archive.personal).toBeNull();
    expect(office.version?.archive.sanctions).toBeNull();
    const staff = await past(city.cadres.barredBySanction, asOf);
    expect(staff.version?.archive.personal?.maskedIdNumber).toMatch(/^\d{6}\*{8}.{4}$/u);
    expect(staff.version?.archive.sanctions?.length).toBeGreaterThan(0);
  });

  it.each([
    ["countyACadreSection", "access.not-your-authority"],
    ["committeeMember", "access.not-your-role"],
  ] as const)("%s is refused: %s", async (user, refusal) => {
    visitor.actor = city.users[user].actor;
    expect(await loadPastPerson(city.cadres.barredBySanction, { asOf: "2026-01-15" })).toEqual({ refusal });
  });
});

describe("a unit on an earlier day (PA-15)", () => {
  const unitOn = async (asOf: LegalDate, user: UserKey = "cadreSection") => {
    visitor.actor = city.users[user].actor;
    const page = await loadPastUnit(city.unit("city/transport"), { asOf });
    if (page === null || "refusal" in page) throw new Error("closed");
    return page;
  };

  it.each(tenDays)("%s: each post has the holders the dated rows give", async (asOf) => {
    const page = await unitOn(asOf);
    for (const post of page.posts) {
      const wanted = holdings.filter(
        (row) => row.postId === post.postId && row.from <= asOf && (row.to === null || row.to >= asOf),
      );
      expect(post.holders.map((holder) => holder.cadreId).toSorted()).toEqual(
        wanted.map((row) => row.cadreId).toSorted(),
      );
      for (const { cadreId } of wanted) {
        const version = versionOf(cadreId, asOf);
        expect(page.dutiesThen.get(cadreId)).toBe(version === undefined ? undefined : dutiesIn(version.content));
      }
    }
  });

  it("a member of the committee sees the holders, but no archive", async () => {
    const page = await unitOn(legalDate("2026-01-15"), "committeeMember");
    expect(page.posts.length).toBeGreaterThan(3);
    expect(page.dutiesThen.size).toBe(0);
    expect(page.linksPeople).toBe(false);
  });
});
