import { beforeAll, describe, expect, test } from "vitest";
import { GET as getNotice } from "@/app/notices/[noticeId]/route";
import { GET as getFile } from "@/app/notices/[noticeId]/file/route";
import { GET as getIndex } from "@/app/notices/route";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { draftNotice } from "@/lib/stages/notice/commands/draft";
import { withdrawNotice } from "@/lib/stages/notice/commands/publish";
import { caseAtNotice, noticeInput, publishedNotice } from "@/tests/support/builders/notice";
import { authorOn, foundTown, valueOf } from "@/tests/support/builders/town";
import type { Town } from "@/tests/support/builders/town";
import { useTestDatabase } from "@/tests/support/database";

const database = useTestDatabase();

let town: Town;
let noticeId: string;

async function setDay(day: string): Promise<void> {
  await withClient(database.current().ownerUrl, (client) =>
    client.query(`insert into installation (id, kind, "testNow") values (1, 'test', $1) on conflict (id) do update set "testNow" = $1`, [
      `${day}T02:00:00Z`,
    ]),
  );
}

beforeAll(async () => {
  town = await foundTown();
  noticeId = await publishedNotice(town, [await caseAtNotice(town, "顾云岫<b>")]);
});

const read = (id: string) => getNotice(new Request("http://localhost/"), { params: Promise.resolve({ noticeId: id }) });

describe("the public notice from 2 to 6 March", () => {
  test("404 on 1 March, 200 on 2 and 6 March, 410 without any name on 7 March", async () => {
    const statuses: number[] = [];
    for (const day of ["2026-03-01", "2026-03-02", "2026-03-06", "2026-03-07"]) {
      await setDay(day);
      statuses.push((await read(noticeId)).status);
    }
    expect(statuses).toEqual([404, 200, 200, 410]);
    expect(await (await read(noticeId)).text()).not.toContain("顾云岫");
  });

  test("carries the prescribed fields, no identity number, no script, is not stored and not indexed", async () => {
    await setDay("2026-03-03");
    const response = await read(noticeId);
    const html = await response.text();
    expect([response.headers.get("cache-control"), response.headers.get("x-robots-tag")]).toEqual(["no-store", "noindex, nofollow, noarchive"]);
    expect(html).toContain('<meta name="robots" content="noindex');
    expect(html).toContain("2026年3月2日至2026年3月6日");
    expect(html).toContain("拟任云泽市商务局副局长");
    expect(html).toContain("顾云岫&lt;b&gt;");
    expect(html).not.toMatch(/<script|990101|汉族|健康/);
  });

  test("comes as a file too, and is listed while it runs", async () => {
    await setDay("2026-03-03");
    const file = await getFile(new Request("http://localhost/"), { params: Promise.resolve({ noticeId }) });
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="notice-${noticeId}.html"`);
    expect(await (await getIndex()).text()).toContain(`/notices/${noticeId}`);
    await setDay("2026-03-07");
    expect(await (await getIndex()).text()).not.toContain(noticeId);
  });
});

describe("addresses that carry nothing", () => {
  test("a draft, a withdrawn draft, an unknown and a broken address: 404; a withdrawn notice: 410", async () => {
    await setDay("2026-03-03");
    const at = await caseAtNotice(town, "沈");
    const { noticeId: draftId } = valueOf(await draftNotice(noticeInput(town, [at.id]), authorOn(town.staff.clerk, "2026-02-28")));
    expect((await read(draftId)).status).toBe(404);
    valueOf(await withdrawNotice({ noticeId: draftId, version: 0, reason: "重拟" }, authorOn(town.staff.head, "2026-02-28")));
    expect((await read(draftId)).status).toBe(404);
    expect((await read("00000000-0000-7000-8000-00000000ffff")).status).toBe(404);
    expect((await read("..%2f")).status).toBe(404);
    const withdrawnId = await publishedNotice(town, [at]);
    valueOf(await withdrawNotice({ noticeId: withdrawnId, version: 1, reason: "信息有误" }, authorOn(town.staff.head, "2026-03-03")));
    expect((await read(withdrawnId)).status).toBe(410);
  });
});
