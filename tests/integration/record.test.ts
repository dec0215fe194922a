import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { instantOf } from "@/lib/kernel/dates";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { streamOf } from "@/lib/record/event";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { Fault } from "@/lib/record/verify";
import { verifyRecord } from "@/lib/record/verify";
import { reading } from "@/lib/platform/db/reading";
import { database } from "@/lib/platform/db/client";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
const now = instantOf(new Date("2026-03-02T02:00:00Z"));
const author = { actor: clockActor, now };

/** Does the damage as the owner, in a transaction that is rolled back after looking. */
async function faultsAfter(damage: string): Promise<readonly Fault[]> {
  const db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  try {
    await db.query("begin");
    await db.query("alter table record_event disable trigger all; alter table record_head disable trigger all");
    if (damage !== "") await db.query(damage);
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    const result = await verifyRecord(db, { isSigned: (text, signature) => isSignedBy(text, signature, key), copies: new Map() });
    await db.query("rollback");
    return result.faults;
  } finally {
    await db.end();
  }
}

async function newAuthority(code: string, order: number): Promise<string> {
  const result = await recorded(author, async (tx) => {
    const { id } = await tx.authority.create({ data: { code, order, committeeName: `示例${code}`, departmentName: "组织部" } });
    return worked(id, { stream: streamOf("authority", id), type: "authority.founded", data: { code } });
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe("the record", () => {
  let first = "";
  let second = "";

  beforeAll(async () => {
    first = await newAuthority("A1", 1);
    second = await newAuthority("A2", 2);
    for (const order of [5, 6, 7]) {
      await recorded(author, async (tx) => {
        await tx.authority.update({ where: { id: first }, data: { order } });
        return worked(null, { stream: streamOf("authority", first), type: "import.confirmed", data: { order } });
      });
    }
  });

  it("holds when nothing was touched: 5 events in 2 streams, 0 faults", async () => {
    expect(await faultsAfter("")).toEqual([]);
  });

  it("names a flipped event by stream and number", async () => {
    const faults = await faultsAfter(`update record_event set body = replace(body, '"order":6', '"order":9') where seq = 3`);
    expect(faults).toEqual([{ kind: "event-changed", stream: `authority:${first}`, seq: 3 }]);
  });

  it("names event 3 of 4 when it and all after it were written anew with hashes that fit: the checkpoints signed other ones", async () => {
    const faults = await faultsAfter(`
      update record_event set body = replace(body, '"order":6', '"order":9') where stream = 'authority:${first}' and seq = 3;
      update record_event set hash = record_hash(previous, stream, seq, digest, body) where stream = 'authority:${first}' and seq = 3;
      update record_event set previous = (select hash from record_event b where b.stream = 'authority:${first}' and b.seq = 3)
        where stream = 'authority:${first}' and seq = 4;
      update record_event set hash = record_hash(previous, stream, seq, digest, body) where stream = 'authority:${first}' and seq = 4;
      update record_head set hash = (select hash from record_event b where b.stream = 'authority:${first}' and b.seq = 4)
        where stream = 'authority:${first}'`);
    expect(faults).toEqual([{ kind: "event-changed", stream: `authority:${first}`, seq: 3 }]);
  });

  it("names a deleted last event: 4 expected, 3 found", async () => {
    const faults = await faultsAfter(`delete from record_event where stream = 'authority:${first}' and seq = 4`);
    expect(faults).toContainEqual({ kind: "tail-missing", stream: `authority:${first}`, seq: 3, expected: 4 });
  });

  it("names a deleted stream even when its head went with it", async () => {
    const faults = await faultsAfter(
      `delete from record_event where stream = 'authority:${second}'; delete from record_head where stream = 'authority:${second}'`,
    );
    expect(faults).toContainEqual({ kind: "stream-missing", stream: `authority:${second}` });
  });

  it("names the stream whose business row was changed behind the record", async () => {
    const faults = await faultsAfter(`update authority set "order" = 99 where id = '${second}'`);
    expect(faults).toEqual([{ kind: "rows-changed", stream: `authority:${second}` }]);
  });

  it("names a row that stands in no stream", async () => {
    const faults = await faultsAfter(
      `insert into authority (id, code, "committeeName", "departmentName", "order")
        values ('00000000-0000-7000-8000-00000000beef', 'X', 'x', 'x', 9)`,
    );
    expect(faults).toEqual([{ kind: "rows-without-record", stream: "authority:00000000-0000-7000-8000-00000000beef" }]);
  });

  it("names a deleted checkpoint and a re-signed one", async () => {
    expect(await faultsAfter("alter table record_checkpoint disable trigger all; delete from record_checkpoint where number = 2")).toContainEqual({
      kind: "checkpoint-missing",
      number: 2,
    });
    expect(
      await faultsAfter("alter table record_checkpoint disable trigger all; update record_checkpoint set signature = 'AAAA' where number = 1"),
    ).toContainEqual({ kind: "checkpoint-unsigned", number: 1 });
  });
});

describe("reading and recorded", () => {
  it("rolls everything back on a refusal: 0 rows stay", async () => {
    const result = await recorded(author, async (tx) => {
      await tx.authority.create({ data: { code: "R1", order: 9, committeeName: "示例", departmentName: "组织部" } });
      return refuse({ code: "case.stale" as const });
    });
    expect(result).toEqual({ ok: false, refusal: [{ code: "case.stale" }] });
    expect(await reading(clockActor, (tx) => tx.authority.count({ where: { code: "R1" } }))).toBe(0);
  });

  it("carries a form's token out once and refuses it the 2nd time", async () => {
    const token = "token-1";
    const once = () =>
      recorded({ ...author, requestToken: token }, async (tx) => {
        const { id } = await tx.authority.create({ data: { code: `T${String(await tx.authority.count())}`, order: 9, committeeName: "示例", departmentName: "组织部" } });
        return worked(id, { stream: streamOf("authority", id), type: "authority.founded", data: {} });
      });
    expect((await once()).ok).toBe(true);
    expect(await once()).toEqual({ ok: false, refusal: [{ code: "record.form-already-sent" }] });
  });

  it("cannot write inside reading and cannot read outside it", async () => {
    await expect(
      reading(clockActor, (tx) => tx.$queryRaw`update authority set "order" = 1 returning 1`),
    ).rejects.toThrow(/read-only transaction/);
    await expect(database().authority.count()).rejects.toThrow(/permission denied|42501/);
  });

  it("refuses to be nested", async () => {
    await expect(reading(clockActor, () => reading(clockActor, () => Promise.resolve(1)))).rejects.toThrow(/inside "reading"/);
  });

  it("lets one of two concurrent writers of the same row win and tries the other again: both are recorded", async () => {
    const id = await newAuthority("C1", 1);
    const bump = () =>
      recorded(author, async (tx) => {
        const row = await tx.authority.findUniqueOrThrow({ where: { id } });
        await tx.authority.update({ where: { id }, data: { order: row.order + 1 } });
        return worked(row.order, { stream: streamOf("authority", id), type: "authority.founded", data: {} });
      });
    const results = await Promise.all([bump(), bump(), bump()]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await reading(clockActor, (tx) => tx.authority.findUniqueOrThrow({ where: { id } }))).order).toBe(4);
  });
});
