import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { setPostDuties } from "@/lib/posts/commands/profile";
import { loadPost } from "@/lib/posts/loaders/post";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

/* What is due for the holder of a post on 2 November 2026, after its duties were set: overdue from the anniversary itself on. */

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
const seat = "city/water/deputy1";
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  visitor.actor = city.users.cadreSection.actor;
});

type Holder = { readonly inPostFrom: string; readonly earlier?: readonly [string, string]; readonly birth?: string; readonly female?: boolean };
type Duties = { readonly termScope: boolean; readonly rotationDuty: "areaLeader" | "keyPost" | null };

/** Days due by cause, with the rule and whether the post falls vacant then. */
async function dueFor({ inPostFrom, earlier, birth = "1980-01-01", female = false }: Holder, duties: Duties) {
  const [postId, cadreId] = [city.post(seat), city.holder(seat)];
  await withClient(test.current().ownerUrl, async (client) => {
    await client.query(`delete from post_holding where "cadreId" = $1 and "to" is not null`, [cadreId]);
    await client.query(`update post_holding set "from" = $2 where "cadreId" = $1`, [cadreId, inPostFrom]);
    await client.query(`update cadre set birth = $2, sex = $3 where id = $1`, [cadreId, birth, female ? "female" : "male"]);
    if (earlier === undefined) return;
    const other = city.vacantPosts.countyDeputySecond;
    await client.query(`update post set "rotationDuty" = 'areaLeader' where id = $1`, [other]);
    await client.query(`insert into post_holding (id, "cadreId", "postId", "from", "to") values (gen_random_uuid(), $1, $2, $3, $4)`, [cadreId, other, ...earlier]);
  });
  const by = { actor: city.users.cadreSection.actor, now: atNine(today) };
  const page = async () => {
    const loaded = await loadPost(city.unit("city/water"), postId);
    if (loaded === null || "refusal" in loaded) throw new Error("no page");
    return loaded;
  };
  const { version } = (await page()).post;
  valueOf(await setPostDuties({ postId, version, ...duties, document: "示例" }, by));
  const comings = (await page()).holders[0]?.comings ?? [];
  return Object.fromEntries(comings.map(({ cause, on, rule, vacates }) => [cause, [on, rule, vacates]]));
}

const inTerms: Duties = { termScope: true, rotationDuty: null };
const leads: Duties = { termScope: false, rotationDuty: "areaLeader" };

describe("the holder of a post", () => {
  it.each<readonly [title: string, holder: Holder, duties: Duties, cause: string, due: readonly [string, string, boolean] | undefined]>([
    ["TRM-01 the first term of 5 years ends on the day before the anniversary", { inPostFrom: "2022-01-10" }, inTerms, "termEnd", ["2027-01-09", "TRM-01", false]],
    ["TRM-01 0 terms for a post outside their scope", { inPostFrom: "2022-01-10" }, { termScope: false, rotationDuty: null }, "termEnd", undefined],
    ["TRM-03 the second term of 2 is the last: the post falls vacant", { inPostFrom: "2017-01-10" }, inTerms, "termEnd", ["2027-01-09", "TRM-03", true]],
    ["TRM-03 on its last day the first term of 2 runs still", { inPostFrom: "2021-11-03" }, inTerms, "termEnd", ["2026-11-02", "TRM-01", false]],
    ["TRM-04 15 years at the level, 9 of them in another post", { inPostFrom: "2020-11-02", earlier: ["2011-11-02", "2020-11-01"] }, inTerms, "yearsAtLevel", ["2026-11-02", "TRM-04", false]],
    ["TRM-04 1 day less", { inPostFrom: "2020-11-02", earlier: ["2011-11-03", "2020-11-01"] }, inTerms, "yearsAtLevel", ["2026-11-03", "TRM-04", false]],
    ["ROT-01 10 years in one post", { inPostFrom: "2016-11-02" }, leads, "rotationInPost", ["2026-11-02", "ROT-01", false]],
    ["ROT-01 1 day less", { inPostFrom: "2016-11-03" }, leads, "rotationInPost", ["2026-11-03", "ROT-01", false]],
    ["ROT-02 10 years at the level in the area's teams, 4 in another", { inPostFrom: "2020-11-02", earlier: ["2016-11-02", "2020-11-01"] }, leads, "rotationInTeam", ["2026-11-02", "ROT-02", false]],
    ["ROT-05 5 years in a key post", { inPostFrom: "2021-11-02" }, { termScope: false, rotationDuty: "keyPost" }, "keyPostRotation", ["2026-11-02", "ROT-05", false]],
    ["ROT-05 1 post without that duty: nothing is due", { inPostFrom: "2021-11-02" }, inTerms, "keyPostRotation", undefined],
    ["RET-01 and RET-02 a man of 60 in December 2024: 0 months later", { inPostFrom: "2022-01-10", birth: "1964-12-31" }, inTerms, "retirement", ["2024-12-31", "RET-02", true]],
    ["RET-01 and RET-02 a man of 60 in January 2025: 1 month later", { inPostFrom: "2022-01-10", birth: "1965-01-01" }, inTerms, "retirement", ["2025-02-01", "RET-02", true]],
    ["RET-01 and RET-02 a woman of county level is 60, too, in May 2025: 2 months later", { inPostFrom: "2022-01-10", birth: "1965-05-01", female: true }, inTerms, "retirement", ["2025-07-01", "RET-02", true]],
  ])("%s", async (_title, holder, duties, cause, due) => {
    expect((await dueFor(holder, duties))[cause]).toEqual(due);
  });
});
