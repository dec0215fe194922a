import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { instantOf, legalDateOf } from "@/lib/kernel/dates";
import { readListedIn } from "@/lib/people/queries/list";
import { peopleQuerySchema } from "@/lib/people/schema";
import { sessionOptions } from "@/lib/platform/db/client";
import { reading } from "@/lib/platform/db/reading";
import { readAskedIn } from "@/lib/programmes/people-search/queries/found";
import { countPeopleIn, readFoundPageIn } from "@/lib/programmes/people-search/queries/list";
import { PrismaClient } from "@/prisma/generated/client";
import { median } from "./load";

export type SearchTimes = {
  readonly name: string;
  readonly found: number;
  /** medians in milliseconds: the product's statements through the ORM, the same statements and values through the bare driver */
  readonly product: number;
  readonly bare: number;
  /** median of the ratios of the two, each pair measured within one moment */
  readonly ratio: number;
  readonly address: string;
};

/** The searches of P5: names, initials, a unit with three conditions, and page 200 of a broad search. */
function searches(unitId: string): readonly (readonly [string, Record<string, string>])[] {
  return [
    ["name", { q: "建军" }],
    ["initials", { q: "zw" }],
    ["unit, 3 conditions", { unit: unitId, ageFrom: "30", ageTo: "50", level: "staff", education: "bachelor", order: "name" }],
    ["initials, 3 conditions, page 200", { q: "l", ageFrom: "25", level: "staff", kind: "none", order: "strokes", page: "200" }],
    ["whole list, page 200", { order: "strokes", page: "200" }],
  ];
}

type Sent = { readonly sql: string; readonly values: readonly unknown[] };

/** Times each search through the product's queries and, with the same text and values, through the bare driver. */
export async function timeSearches(urls: { readonly app: string; readonly owner: string }, repeats: number): Promise<readonly SearchTimes[]> {
  const sent: Sent[] = [];
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: urls.app, max: 1, options: sessionOptions }),
    log: [{ emit: "event", level: "query" }],
  });
  client.$on("query", ({ query, params }) => sent.push({ sql: query, values: JSON.parse(params) as unknown[] }));
  globalThis.xuanrenDatabase = client;
  const driver = new Client({ connectionString: urls.owner, options: sessionOptions });
  await driver.connect();
  try {
    const { rows } = await driver.query<{ city: string; unit: string }>(
      `select (select id from authority order by "order" limit 1) as city, (select id from unit where code like 'CROWD-D%' order by code limit 1) as unit`,
    );
    const place = rows[0];
    const grants = [{ role: "cadreSection", authorityId: place?.city ?? "", unitId: null, upToLevel: null }] as const;
    const actor: Actor = { ...clockActor, grants };
    const times: SearchTimes[] = [];
    for (const [name, params] of searches(place?.unit ?? "")) {
      let found = 0;
      const product: number[] = [];
      const bare: number[] = [];
      for (let turn = 0; turn <= repeats; turn += 1) {
        sent.length = 0;
        const start = performance.now();
        found = await searchOnce(actor, params);
        if (turn > 0) product.push(performance.now() - start);
        const again = sent.filter(({ sql }) => /^\s*(select|with)/i.test(sql) && !sql.includes("set_config"));
        const began = performance.now();
        for (const { sql, values } of again) await driver.query(sql, [...values]);
        if (turn > 0) bare.push(performance.now() - began);
      }
      const ratio = median(product.map((time, turn) => time / (bare[turn] ?? time)));
      times.push({ name, found, product: median(product), bare: median(bare), ratio, address: `/people?${new URLSearchParams(params).toString()}` });
    }
    return times;
  } finally {
    await driver.end();
    await client.$disconnect();
  }
}

/** What the list page reads for a search, without the tree. */
function searchOnce(actor: Actor, params: Record<string, string>): Promise<number> {
  const query = peopleQuerySchema.parse(params);
  const today = legalDateOf(instantOf(new Date()));
  return reading(actor, async (tx) => {
    const { search } = await readAskedIn(tx, { query, actor, acts: ["people.view"], today });
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    const { ids, personCount } = await readFoundPageIn(tx, search, page, () => countPeopleIn(tx, search));
    await readListedIn(tx, ids, today);
    return personCount;
  });
}
