import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createUser } from "@/lib/accounts/commands/users";
import { revokeSession } from "@/lib/accounts/commands/sessions";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { scratch } from "@/lib/platform/scratch";
import { storeSession, visitOf } from "@/lib/platform/session";
import { systemInstant } from "@/lib/platform/clock";
import type { Author } from "@/lib/record/recorded";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { done } from "@/prisma/seed/steps/motion";
import { keepingAnswers } from "@/scripts/lib/kept-answers.mjs";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { useTestDatabase } from "../support/database";

const database = useTestDatabase();
const now = atNine(legalDate("2026-11-02"));

let city: City;
let admin: Author;
let address: string;
let addressKeptFor0: string;
const endings: (() => Promise<void>)[] = [];
let made = 0;
let status = 200;
let beforeReading: () => Promise<void> = () => Promise.resolve();

/** A page as the product makes it: who asks, then one reading; it shows the number of users and how often a page was made. */
async function page(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const visit = await visitOf(request.headers.cookie ?? "", systemInstant());
  if (visit === null) {
    response.writeHead(401).end();
    return;
  }
  await beforeReading();
  if (request.url === "/failing") await reading(visit.actor, () => Promise.reject(new Error("the connection was lost"))).catch(() => null);
  if (request.url === "/uploads") await scratch((tx) => tx.scratchUpload.count());
  const users = await reading(visit.actor, (tx) => tx.user.count());
  made += 1;
  response.statusCode = status;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.write(`${visit.actor.name} `);
  response.end(`${String(users)} users, made ${String(made)}`);
}

beforeAll(async () => {
  city = await seedCity({ today: legalDate("2026-11-02"), size: "small", clock: now });
  admin = { actor: city.users.systemAdministrator.actor, now };
  addressKeptFor0 = await serve(0);
  address = await serve();
}, 60_000);
afterAll(async () => {
  await Promise.all(endings.map((end) => end()));
});

/** A server that keeps its answers for so many milliseconds; returns its address. */
async function serve(keptFor?: number): Promise<string> {
  const { answer, close } = keepingAnswers(database.current().appUrl, page, keptFor);
  const server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(async () => {
    server.close();
    await close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

beforeEach(() => {
  status = 200;
  beforeReading = () => Promise.resolve();
});

const signedIn = () => storeSession(admin.actor.userId, "test", systemInstant());
const ask = async (cookie: string, path = "/users", at = address): Promise<string> => (await fetch(at + path, { headers: { cookie } })).text();

let accounts = 0;
async function newAccount(): Promise<void> {
  accounts += 1;
  const password = "Yun-ze-2026-ok";
  done(await createUser({ signIn: `kept-${String(accounts)}`, displayName: "新用户", cadreId: null, password, repeated: password }, admin));
}

describe("an answer is given again", () => {
  test("asked twice by one session: made once, the same bytes and type", async () => {
    const cookie = await signedIn();
    const first = await ask(cookie);
    const again = await fetch(address + "/users", { headers: { cookie } });
    expect(await again.text()).toBe(first);
    expect(again.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  test("asked by 2 sessions: made twice, each with its own", async () => {
    const [one, other] = [await signedIn(), await storeSession(city.users.supervisor.actor.userId, "test", systemInstant())];
    const [first, second] = [await ask(one), await ask(other)];
    expect(first.split(" ")[0]).toBe(city.users.systemAdministrator.actor.name);
    expect(second.split(" ")[0]).toBe(city.users.supervisor.actor.name);
    expect(await ask(one)).toBe(first);
  });
});

describe("an answer is made anew", () => {
  test("when it was kept for 0 milliseconds at most, although nothing moved", async () => {
    const cookie = await signedIn();
    const first = await ask(cookie, "/users", addressKeptFor0);
    expect(await ask(cookie, "/users", addressKeptFor0)).not.toBe(first);
  });

  test("after one recorded change", async () => {
    const cookie = await signedIn();
    const before = Number(/(\d+) users/.exec(await ask(cookie))?.[1]);
    await newAccount();
    expect(Number(/(\d+) users/.exec(await ask(cookie))?.[1])).toBe(before + 1);
  });

  test("when a writer committed between the look-up of the session and the reading", async () => {
    const cookie = await signedIn();
    beforeReading = newAccount;
    const first = await ask(cookie);
    beforeReading = () => Promise.resolve();
    expect(await ask(cookie)).not.toBe(first);
  });

  test("when an append was on its way while it was read, even one that was taken back", async () => {
    const cookie = await signedIn();
    let first = "";
    await withClient(database.current().ownerUrl, async (client) => {
      await client.query("begin");
      await client.query(`insert into record_checkpoint (number, at, cause, heads, previous, hash, signature)
        values (9999, now(), 'test', '[]', '', repeat('0', 64), '')`);
      first = await ask(cookie);
      await client.query("rollback");
    });
    expect(await ask(cookie)).not.toBe(first);
  });

  test("never from a revoked session: 401 instead of the kept page", async () => {
    const cookie = await signedIn();
    await ask(cookie);
    const visit = await visitOf(cookie, systemInstant());
    done(await revokeSession({ sessionId: visit?.sessionId ?? "" }, admin, systemInstant()));
    expect((await fetch(address + "/users", { headers: { cookie } })).status).toBe(401);
  });

  test("when the session was last marked 61 seconds ago: the mark is renewed", async () => {
    const cookie = await signedIn();
    const first = await ask(cookie);
    const marks = await withClient(database.current().ownerUrl, async (client) => {
      await client.query(`update scratch_session set "lastSeenAt" = clock_timestamp() - interval '61 seconds' where "userId" = $1`, [admin.actor.userId]);
      const second = await ask(cookie);
      expect(second).not.toBe(first);
      const { rows } = await client.query<{ fresh: boolean }>(
        `select bool_or("lastSeenAt" > clock_timestamp() - interval '30 seconds') as fresh from scratch_session where "userId" = $1`, [admin.actor.userId]);
      return rows;
    });
    expect(marks[0]?.fresh).toBe(true);
  });

  test("when the clock of the test installation was set to another day", async () => {
    const cookie = await signedIn();
    const first = await ask(cookie);
    await withClient(database.current().ownerUrl, (client) => client.query(`update installation set "testNow" = "testNow" + interval '1 day'`));
    expect(await ask(cookie)).not.toBe(first);
  });

  test.each([
    ["it shows uploads, which the record does not cover", "/uploads", 200],
    ["a reading failed, even where the page was answered with 200", "/failing", 200],
    ["it was not found (404)", "/users", 404],
  ])("each time, when %s", async (_, path, answered) => {
    status = answered;
    const cookie = await signedIn();
    expect(await ask(cookie, path)).not.toBe(await ask(cookie, path));
  });
});
