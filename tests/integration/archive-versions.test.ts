import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { recordSanction } from "@/lib/people/commands/sanctions-and-grades";
import { recorded, worked } from "@/lib/record/recorded";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import type { Fault } from "@/lib/record/verify";
import { verifyRecord } from "@/lib/record/verify";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { useTestDatabase } from "../support/database";
import { countStatements } from "../support/statements";

const test = useTestDatabase();
const today = legalDate("2026-11-02");
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
});
afterAll(() => db.end());

/** Does the damage as the owner, looks, and takes it back; copies of checkpoints are not compared. */
async function faultsAfter(damage: string): Promise<readonly Fault[]> {
  await db.query("begin");
  await db.query("alter table record_version disable trigger all");
  await db.query(damage);
  const key = recordKey(process.env.STORAGE_DIR ?? "");
  const { faults } = await verifyRecord(db, {
    isSigned: (text, signature) => isSignedBy(text, signature, key),
    copies: new Map(),
  });
  await db.query("rollback");
  return faults.filter((fault) => fault.kind !== "checkpoint-missing");
}

const author = () => ({ actor: city.users.cadreSection.actor, now: atNine(today) });

describe("versions of the archive (PA-15)", () => {
  it("the seed leaves one version for each cadre, and SHA-256 of its text is the digest of the event", async () => {
    const { rows } = await db.query<{ content: string; digest: string }>(
      `select v.content, e.digest from record_event e join record_version v using (stream, seq)
        where e.stream like 'cadre:%' and e.digest is not null`,
    );
    const cadres = await db.query<{ count: number }>("select count(*)::int as count from cadre");
    expect(rows).toHaveLength(cadres.rows[0]?.count ?? 0);
    const wrong = rows.filter((row) => createHash("sha256").update(row.content, "utf8").digest("hex") !== row.digest);
    expect(wrong).toHaveLength(0);
  });

  it("a sanction entered adds the 2nd version, which holds it; the 1st stays as it was", async () => {
    const cadreId = city.cadres.luBingran;
    const before = await db.query<{ content: string }>("select content from record_version where stream = $1", [
      `cadre:${cadreId}`,
    ]);
    const { rows: heads } = await db.query<{ version: number }>("select version from cadre where id = $1", [cadreId]);
    const result = await recordSanction(
      {
        cadreId,
        version: heads[0]?.version ?? 0,
        kind: "admonition",
        body: "中共云泽市委组织部",
        document: "云组〔2026〕9号",
        effectiveOn: today,
        reason: "示例",
        months: null,
      },
      author(),
    );
    expect(result.ok).toBe(true);
    const { rows } = await db.query<{ content: string }>(
      "select content from record_version where stream = $1 order by seq",
      [`cadre:${cadreId}`],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(before.rows[0]);
    expect(rows[1]?.content).toContain("云组〔2026〕9号");
  });

  it("events of 200 cadres in one transaction keep 200 versions with one statement", async () => {
    const { rows } = await db.query<{ id: string }>("select id from cadre order by id limit 200");
    await globalThis.xuanrenDatabase?.$disconnect();
    const counting = countStatements(test.current().appUrl);
    const { statements } = await counting.during(() =>
      recorded(author(), () => {
        const [first, ...rest] = rows.map(({ id }): NewEvent => ({
          stream: streamOf("cadre", id),
          type: "cadre.changed",
          data: {},
        }));
        if (first === undefined) throw new Error("no cadre");
        return Promise.resolve(worked(null, first, ...rest));
      }),
    );
    expect(statements.filter((statement) => statement.includes("record_version"))).toHaveLength(1);
    const kept = await db.query<{ count: number }>("select count(*)::int as count from record_version where seq > 1");
    expect(kept.rows[0]?.count).toBeGreaterThanOrEqual(200);
  });

  it("take less than 1/2 of their text on disk: rows of one kind compress", async () => {
    const { rows } = await db.query<{ stored: number; text: number }>(
      "select sum(pg_column_size(content))::int as stored, sum(octet_length(content))::int as text from record_version",
    );
    expect((rows[0]?.stored ?? 0) * 2).toBeLessThan(rows[0]?.text ?? 0);
  });

  it("verification holds untouched, and names a changed and a missing version by stream and number", async () => {
    const stream = `cadre:${city.cadres.luBingran}`;
    expect(await faultsAfter("")).toEqual([]);
    expect(
      await faultsAfter(
        `update record_version set content = replace(content, '云组', '县组') where stream = '${stream}' and seq = 2`,
      ),
    ).toEqual([{ kind: "version-changed", stream, seq: 2 }]);
    expect(await faultsAfter(`delete from record_version where stream = '${stream}' and seq = 1`)).toEqual([
      { kind: "version-missing", stream, seq: 1 },
    ]);
    expect(await faultsAfter(`insert into record_version values ('${stream}', 99, now(), 'x')`)).toEqual([
      { kind: "version-changed", stream, seq: 99 },
    ]);
  });

  it("the application's role may neither change nor remove one", async () => {
    const changes = ["update record_version set seq = 5", "delete from record_version", "truncate record_version"];
    await withClient(test.current().appUrl, async (client) => {
      await client.query("set role app_rw");
      for (const sql of changes) await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    });
    for (const sql of changes) await expect(db.query(sql)).rejects.toThrow(/append-only/);
  });
});
