import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadProcessRecord } from "@/lib/case/loaders";
import { legalDate } from "@/lib/kernel/dates";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { verifyRecord } from "@/lib/record/verify";
import { removePost } from "@/lib/stages/motion/commands/posts";
import { enterOpinion, withdrawOpinion } from "@/lib/stages/motion/commands/prior-opinions";
import { loadMotionWork } from "@/lib/stages/motion/loaders";
import type { EnterOpinion } from "@/lib/stages/motion/schema";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { adopted, authorOn, codesOf, done, frozen, openedMotion, versionOf, withLeaver, withName, withPost } from "@/prisma/seed/steps/motion";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-03-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;
let motionId: string;
let nominee: string;
const dualPost = () => city.post("city/environmentBranch/deputy1");
const plainPost = () => city.vacantPosts.countyDeputy;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
  await withManySeats(city, city.unit("city/environmentBranch"), today);
  motionId = await openedMotion(city, today);
  await withLeaver(city, motionId, { cadreId: city.cadres.retiringDeputy, postId: city.post("city/water/deputy1") }, today);
});
afterAll(() => db.end());

async function enter(change: Partial<EnterOpinion>, user: UserKey = "cadreSection") {
  const said = { postId: null, capacity: "leaderInCharge", who: "钱仲明", title: "市委副书记", on: legalDate("2026-02-26"), way: "talk", letterNumber: "", answer: "agree", words: "" } as const;
  return enterOpinion({ motionId, version: await versionOf(city, "motion", motionId), ...said, ...change }, authorOn(city, user, today));
}

async function withdraw(opinionId: string, reason = "登记到别的批次了") {
  return withdrawOpinion({ motionId, version: await versionOf(city, "motion", motionId), opinionId, reason }, authorOn(city, "cadreSection", today));
}

async function workFor(actor: Actor) {
  visitor.actor = actor;
  const page = await loadMotionWork(motionId, { part: "opinions" });
  if (page === null) throw new Error("no motion");
  return page;
}

describe("opinions asked before the motion", () => {
  it("a post another side helps to manage: 1 hint until that side has been heard, again 1 when its opinion is withdrawn", async () => {
    nominee = city.cadres.shanLiqun;
    const plain = await withPost(city, motionId, plainPost(), today);
    const dual = await withPost(city, motionId, dualPost(), today);
    const before = await workFor(city.users.cadreSection.actor);
    expect(before.unasked.map(({ postId }) => postId)).toEqual([dualPost()]);
    done(await enter({ capacity: "unitHead", postId: dualPost() }));
    expect((await workFor(city.users.cadreSection.actor)).unasked).toHaveLength(1);
    const { opinionId } = done(await enter({ capacity: "coManagingSide", who: "协管方党委组织部", title: "", way: "letter", letterNumber: "澜组函〔2026〕3号", postId: dualPost() }));
    expect((await workFor(city.users.cadreSection.actor)).unasked).toEqual([]);
    done(await withdraw(opinionId));
    expect(codesOf(await withdraw(opinionId, "再撤一次"))).toEqual(["motion.opinion-withdrawn"]);
    const after = await workFor(city.users.cadreSection.actor);
    expect(after.unasked).toHaveLength(1);
    expect(after.opinions?.map(({ capacity, withdrawnReason }) => [capacity, withdrawnReason])).toEqual([
      ["unitHead", ""],
      ["coManagingSide", "登记到别的批次了"],
    ]);
    done(await removePost({ motionId, version: await versionOf(city, "motion", motionId), motionPostId: dual }, authorOn(city, "cadreSection", today)));
    await frozen(city, motionId, today);
    await withName(city, plain, nominee, today);
  });

  it("a letter without number, 不同意 without words, tomorrow, a post outside the batch, another role: 5 refusals, nothing written", async () => {
    const count = async () => Number((await db.query<{ count: string }>("select count(*) from prior_opinion")).rows[0]?.count);
    const before = await count();
    expect(codesOf(await enter({ way: "letter" }))).toEqual(["motion.opinion-letter-number"]);
    expect(codesOf(await enter({ answer: "disagree" }))).toEqual(["motion.opinion-words"]);
    expect(codesOf(await enter({ on: legalDate("2026-03-03") }))).toEqual(["motion.opinion-in-future"]);
    expect(codesOf(await enter({ postId: city.vacantPosts.overQuota }))).toEqual(["motion.post-not-found"]);
    expect(codesOf(await enter({}, "departmentHead"))).toEqual(["access.not-your-role"]);
    expect(await count()).toBe(before);
  });

  it("AVD-04: who is kin to the name put for a post reads neither its opinion nor one on the whole batch; the assessment office reads none at all", async () => {
    done(await enter({ postId: plainPost(), answer: "other", words: "建议再听一听原单位的看法。" }));
    done(await enter({ capacity: "other", who: "市政府党组", title: "" }));
    expect((await workFor(city.users.cadreSection.actor)).opinions).toHaveLength(4);
    const { actor } = city.users.supervisionSection;
    expect((await workFor(actor)).opinions).toHaveLength(4);
    expect((await workFor({ ...actor, closedCadreIds: [nominee] })).opinions).toEqual([]);
    const leaving = await db.query<{ id: string }>(`select "cadreId" as id from motion_leaver where "motionId" = $1`, [motionId]);
    expect(leaving.rows).toHaveLength(1);
    for (const { id } of leaving.rows) expect((await workFor({ ...actor, closedCadreIds: [id] })).opinions?.filter(({ postId }) => postId === null)).toEqual([]);
    expect((await workFor(city.users.assessmentOffice.actor)).opinions).toBeNull();
  });

  it("no row that stands can be changed: the application's login may write the withdrawal alone", async () => {
    const { rows } = await db.query<{ column: string }>(
      `select column_name as "column" from information_schema.column_privileges
        where table_name = 'prior_opinion' and grantee = 'app_rw' and privilege_type = 'UPDATE' order by column_name`,
    );
    expect(rows.map(({ column }) => column)).toEqual(["withdrawnOn", "withdrawnReason"]);
  });

  it("the process record of the removal carries the 1 opinion on the whole batch, none on another post, and 0 to kin of a name in the batch; after adoption nothing is added", async () => {
    await adopted(city, motionId, today);
    const { rows } = await db.query<{ id: string }>(`select id from "case" where "motionId" = $1 and kind = 'removal'`, [motionId]);
    visitor.actor = city.users.cadreSection.actor;
    const record = await loadProcessRecord(rows[0]?.id ?? "");
    expect(record?.proceedings.priorOpinions).toEqual([{ who: "市政府党组", title: "", on: "2026-02-26", way: "talk", answer: "agree" }]);
    visitor.actor = { ...visitor.actor, closedCadreIds: [nominee] };
    expect((await loadProcessRecord(rows[0]?.id ?? ""))?.proceedings.priorOpinions).toEqual([]);
    expect(codesOf(await enter({}))).toEqual(["motion.wrong-state"]);
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    const { faults } = await verifyRecord(db, { isSigned: (text, signature) => isSignedBy(text, signature, key), copies: new Map() });
    expect(faults.filter(({ kind }) => kind !== "checkpoint-missing")).toEqual([]);
  });
});
