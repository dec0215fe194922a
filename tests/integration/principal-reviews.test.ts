import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { remind } from "@/lib/clocks/commands";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { enterReviewCount, giveUpCount } from "@/lib/programmes/principal-review/commands/counts";
import { checkCorrection, decideReview, demandCorrection } from "@/lib/programmes/principal-review/commands/follow-up";
import { addPrincipals, openRound, withdrawReview } from "@/lib/programmes/principal-review/commands/rounds";
import { loadBoard, loadRound } from "@/lib/programmes/principal-review/loaders/board";
import type { ReviewPage } from "@/lib/programmes/principal-review/loaders/review";
import { loadReview } from "@/lib/programmes/principal-review/loaders/review";
import { proposalOf } from "@/lib/programmes/principal-review/rules/judge";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { verifyRecord } from "@/lib/record/verify";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { reviewTools } from "../support/builders/principal-reviews";
import { codesOf, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null; on: LegalDate } = { actor: null, on: legalDate("2026-11-02") };
const heldOn = legalDate("2026-03-15");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(visitor.on), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;

beforeAll(async () => {
  city = await seedCity({ today: legalDate("2026-11-02"), size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
});
afterAll(() => db.end());

const { boardFor, by, headOf, roundWith, versionOf, count, counted } = reviewTools(() => city, () => db, heldOn, visitor);

async function pageFor(user: UserKey, reviewId: string, on = "2026-03-20"): Promise<ReviewPage> {
  visitor.actor = city.users[user].actor;
  visitor.on = legalDate(on);
  const page = await loadReview(reviewId);
  if (page === null || "refusal" in page) throw new Error("no review");
  return page;
}

const proposalsOf = ({ findings }: ReviewPage) => findings.map(proposalOf);

describe("SED-03: two people count the papers, and neither sees the other's figures", () => {
  it("14 against 13 of 41: both are told in 2 figures, count again, 14 and 14 stand; a third count with a reason takes the place of the second", async () => {
    const { ids } = await roundWith("city/transport");
    const [id = ""] = ids;
    expect(valueOf(await count(id, 14, "cadreSection"))).toMatchObject({ state: "first" });
    const blind = await pageFor("assessmentOffice", id);
    expect([blind.own, blind.counts, blind.findings[0]?.outcome]).toEqual([null, [], "unknown"]);
    expect(JSON.stringify(blind)).not.toMatch(/"dissatisfied":14|"satisfied":27/);
    expect((await pageFor("cadreSection", id)).own?.dissatisfied).toBe(14);
    expect(codesOf(await count(id, 14, "cadreSection"))).toEqual(["review.same-person"]);
    expect(codesOf(await withdrawReview({ reviewId: id, version: await versionOf(id), reason: "票数不好" }, by("cadreSection")))).toEqual(["review.counted-already"]);
    expect(valueOf(await count(id, 13, "assessmentOffice"))).toEqual({ state: "differs", differedIn: ["satisfied", "dissatisfied"] });
    const told = await pageFor("cadreSection", id);
    expect([told.state, told.counts]).toEqual([{ step: "first", number: 2, differedIn: ["satisfied", "dissatisfied"] }, []]);
    await counted(id, 14);
    expect(proposalsOf(await pageFor("supervisor", id))).toEqual(["admonition", null, null]);
    expect(codesOf(await count(id, 13, "cadreSection"))).toEqual(["review.reason-missing"]);
    valueOf(await count(id, 13, "cadreSection", "一张票看错"));
    const during = await pageFor("supervisionSection", id);
    expect(during.counts.map(({ number, dissatisfied }) => [number, dissatisfied])).toEqual([[2, 14], [2, 14], [1, 13], [1, 14]]);
    expect(codesOf(await decideReview({ reviewId: id, version: await versionOf(id), measure: "noMeasure", reason: "先等清点" }, by("departmentHead")))).toEqual(["review.count-under-way"]);
    const giveUp = async (user: UserKey) => giveUpCount({ reviewId: id, version: await versionOf(id), reason: "只有一人清点，原票无误" }, by(user));
    expect(codesOf(await giveUp("cadreSection"))).toEqual(["access.not-your-role"]);
    valueOf(await giveUp("departmentHead"));
    expect(codesOf(await giveUp("departmentHead"))).toEqual(["review.no-count-under-way"]);
    const kept = await pageFor("departmentHead", id);
    expect([kept.state.step, kept.state.number, kept.review.standing, kept.own]).toEqual(["standing", 4, 2, null]);
    valueOf(await decideReview({ reviewId: id, version: await versionOf(id), measure: "noMeasure", reason: "原结果有效" }, by("departmentHead")));
    valueOf(await count(id, 13, "cadreSection", "再次清点"));
    valueOf(await count(id, 13, "supervisionSection"));
    expect(proposalsOf(await pageFor("supervisor", id))).toEqual([null]);
    expect((await db.query("select from principal_review_count where \"reviewId\" = $1", [id])).rowCount).toBe(7);
  });

  it("the database itself: one person twice under a number, a pair that differs made to stand, a figure changed, a count taken back are refused", async () => {
    const { ids } = await roundWith("city/transport");
    const [id = ""] = ids;
    valueOf(await count(id, 14, "cadreSection"));
    const row = `insert into principal_review_count (id, "reviewId", number, place, issued, returned, invalid, satisfied, "basicallySatisfied", dissatisfied, "enteredById", "enteredOn")
      values (gen_random_uuid(), $1, 1, 2, 43, 42, 1, 28, 0, 13, $2, '2026-03-20')`;
    await expect(db.query(row, [id, city.users.cadreSection.userId])).rejects.toThrow(/enteredById_key/);
    valueOf(await count(id, 13, "assessmentOffice"));
    await expect(db.query("update principal_review set standing = 1 where id = $1", [id])).rejects.toThrow(/does not stand/);
    await counted(id, 14);
    await expect(db.query("update principal_review set standing = null where id = $1", [id])).rejects.toThrow(/does not stand/);
    const app = new Client({ connectionString: test.current().appUrl });
    await app.connect();
    try {
      await app.query("set role app_rw");
      await expect(app.query("update principal_review_count set dissatisfied = 0")).rejects.toThrow("permission denied");
      await expect(app.query("delete from principal_review_decision")).rejects.toThrow("permission denied");
    } finally {
      await app.end();
    }
  });

  it("42 that came back of 41 given out, tomorrow's round, a round without a source, a deputy and the same head twice are refused", async () => {
    const { roundId, ids } = await roundWith("city/transport");
    const [id = ""] = ids;
    const wrong = { issued: 41, returned: 42, invalid: 1, satisfied: 41, basicallySatisfied: 0, dissatisfied: 0 };
    expect(codesOf(await enterReviewCount({ reviewId: id, version: 0, ...wrong, reason: "" }, by("cadreSection")))).toEqual(["review.does-not-add-up"]);
    const opening = { authorityId: city.authorities.city, title: "评议", heldOn, meetingId: null, document: "" };
    expect(codesOf(await openRound(opening, by("cadreSection")))).toEqual(["review.source-missing"]);
    expect(codesOf(await openRound({ ...opening, document: "文", heldOn: legalDate("2026-03-21") }, by("cadreSection")))).toEqual(["review.in-future"]);
    const { rows } = await db.query<{ cadreId: string }>(`select "cadreId" from post_holding where "postId" = $1`, [city.post("city/transport/deputy1")]);
    expect(codesOf(await addPrincipals({ roundId, cadreIds: [rows[0]?.cadreId ?? ""] }, by("cadreSection")))).toEqual(["review.not-a-head"]);
    expect(codesOf(await addPrincipals({ roundId, cadreIds: [await headOf("city/transport")] }, by("cadreSection")))).toEqual(["review.already-in-round"]);
    valueOf(await withdrawReview({ reviewId: id, version: 0, reason: "列错了人" }, by("cadreSection")));
    expect(codesOf(await count(id, 1, "cadreSection"))).toEqual(["review.withdrawn"]);
    valueOf(await addPrincipals({ roundId, cadreIds: [await headOf("city/transport")] }, by("cadreSection")));
  });
});

describe("SED-03: a round rests on a meeting or a document", () => {
  it("a full committee of 15 March is enough; one of 16 March, a standing committee, one planned and one of another authority are not; nor is another's round opened", async () => {
    const meeting = async (kind: string, on: string, state = "closed", authorityId = city.authorities.city): Promise<string> => {
      const { rows } = await db.query<{ id: string }>(
        `insert into meeting (id, number, kind, "authorityId", "on", place, "chairName", "shouldAttend", state)
          values (gen_random_uuid(), gen_random_uuid()::text, $1::"MeetingKind", $2, $3, '', '', 41, $4::"MeetingState") returning id`,
        [kind, authorityId, on, state],
      );
      return rows[0]?.id ?? "";
    };
    const opened = async (meetingId: string, user: UserKey = "cadreSection") =>
      codesOf(await openRound({ authorityId: city.authorities.city, title: "评议", heldOn, meetingId, document: "" }, by(user)));
    const full = await meeting("plenaryCommittee", "2026-03-15");
    expect(await opened(full)).toEqual([]);
    const others = [await meeting("plenaryCommittee", "2026-03-16"), await meeting("standingCommittee", "2026-03-15"), await meeting("plenaryCommittee", "2026-03-15", "planned")];
    for (const id of [...others, await meeting("plenaryCommittee", "2026-03-15", "closed", city.authorities.countyA)]) expect(await opened(id)).toEqual(["review.meeting-not-found"]);
    expect([await opened(full, "countyACadreSection"), await opened(full, "departmentHead")]).toEqual([["access.not-your-authority"], ["access.not-your-role"]]);
    expect((await boardFor("cadreSection")).plenaries?.map(({ on }) => on)).toEqual(["2026-03-16", "2026-03-15"]);
  });
});

describe("SED-03: it proposes, the head of the department decides, and the correction is looked at after 3 and 6 months", () => {
  it("8 of 41 and a demand: reminders by 15 June and 15 September; without effect a talk, then serious a removal; nothing of the person changes", async () => {
    const { roundId, ids } = await roundWith("city/finance");
    const [id = ""] = ids;
    const cadreId = await headOf("city/finance");
    const person = () => db.query("select c.version, c.status, (select count(*) from sanction s where s.\"cadreId\" = c.id), (select count(*) from post_holding h where h.\"cadreId\" = c.id and h.\"to\" is null) from cadre c where c.id = $1", [cadreId]);
    const before = (await person()).rows;
    const asked = async (measure: "admonitionTalk" | "demotionOrRemoval", user: UserKey, on: string) =>
      decideReview({ reviewId: id, version: await versionOf(id), measure, reason: "经部务会研究" }, by(user, on));
    const looked = async (on: string, stillSerious: boolean) =>
      checkCorrection({ reviewId: id, version: await versionOf(id), on: legalDate(on), outcome: "notEffective", stillSerious, words: "回访七人，问题没有解决" }, by("supervisionSection", on));
    await counted(id, 8);
    expect(codesOf(await asked("admonitionTalk", "departmentHead", "2026-03-20"))).toEqual(["review.nothing-to-decide"]);
    valueOf(await demandCorrection({ reviewId: id, version: await versionOf(id), on: heldOn, words: "限期解决作风问题" }, by("cadreSection")));
    const clocks = async (on: string) => {
      const all = await reading(city.users.supervisor.actor, (tx) => readClocksIn(tx, city.users.supervisor.actor, legalDate(on), 365));
      return all.filter(({ subject }) => subject === id).map(({ kind, dueOn, rule }) => `${kind} ${dueOn} ${rule ?? ""}`);
    };
    expect(await clocks("2026-04-20")).toEqual(["reviewCorrectionFirst 2026-06-15 SED-03", "reviewCorrectionSecond 2026-09-15 SED-03"]);
    for (const on of ["2026-06-05", "2026-06-05"]) await remind(city.authorities.city, atNine(legalDate(on)));
    const { rows } = await db.query<{ stage: number; settledOn: string | null }>(`select stage, "settledOn" from reminder where subject = $1`, [id]);
    expect(rows).toEqual([{ stage: 10, settledOn: null }]);
    valueOf(await looked("2026-06-15", true));
    expect(await clocks("2026-06-15")).toEqual(["reviewCorrectionSecond 2026-09-15 SED-03"]);
    expect((await pageFor("departmentHead", id, "2026-06-15")).open).toEqual({ proposal: "admonition", decided: false });
    const round = await loadRound(roundId, {});
    expect(round !== null && "reviews" in round && round.reviews.map(({ step, open }) => [step, open])).toEqual([["stands", { proposal: "admonition", decided: false }]]);
    expect(JSON.stringify(round)).not.toContain("dissatisfied");
    expect(codesOf(await asked("admonitionTalk", "cadreSection", "2026-06-20"))).toEqual(["access.not-your-role"]);
    valueOf(await asked("admonitionTalk", "departmentHead", "2026-06-20"));
    expect((await pageFor("departmentHead", id, "2026-06-20")).open).toEqual({ proposal: "admonition", decided: true });
    valueOf(await looked("2026-09-15", true));
    expect((await pageFor("departmentHead", id, "2026-09-15")).open).toEqual({ proposal: "removalProposal", decided: false });
    valueOf(await asked("demotionOrRemoval", "departmentHead", "2026-09-20"));
    expect(await clocks("2026-09-20")).toEqual([]);
    const { decisions, findings } = await pageFor("supervisor", id, "2026-09-20").then(({ review, findings: all }) => ({ decisions: review.decisions, findings: all }));
    expect([decisions.map(({ measure }) => measure), findings.map(proposalOf)]).toEqual([["admonitionTalk", "demotionOrRemoval"], [null, "admonition", "removalProposal"]]);
    const written = async (user: UserKey) => {
      const { review } = await pageFor(user, id, "2026-09-20");
      return [...review.corrections.map(({ words }) => words), ...review.decisions.map(({ reason }) => reason)].filter((text) => text !== "").length;
    };
    expect([await written("cadreSection"), await written("supervisor"), await written("assessmentOffice")]).toEqual([5, 5, 0]);
    expect((await person()).rows).toEqual(before);
  });
});

describe("SED-03: who is kept out", () => {
  it("the head reviewed, his relative, another authority, an administrator and a committee member see and enter nothing", async () => {
    const { roundId, ids } = await roundWith("city/transport", "city/finance");
    const [id = ""] = ids;
    const cadreId = await headOf("city/transport");
    const concerned = { ...city.users.cadreSection.actor, closedCadreIds: [cadreId] };
    const foreign = city.users.countyACadreSection.actor;
    const { systemAdministrator, committeeMember, unitLeader } = city.users;
    for (const actor of [concerned, { ...concerned, cadreId }, foreign, systemAdministrator.actor, committeeMember.actor, unitLeader.actor]) {
      visitor.actor = actor;
      visitor.on = legalDate("2026-03-20");
      expect(await loadReview(id), actor.name).toHaveProperty("refusal");
      const author = { actor, now: atNine(visitor.on) };
      const figures = { issued: 41, returned: 41, invalid: 0, satisfied: 41, basicallySatisfied: 0, dissatisfied: 0, reason: "" };
      const tried = [
        await enterReviewCount({ reviewId: id, version: 0, ...figures }, author),
        await demandCorrection({ reviewId: id, version: 0, on: heldOn, words: "试" }, author),
        await decideReview({ reviewId: id, version: 0, measure: "noMeasure", reason: "试" }, author),
        await withdrawReview({ reviewId: id, version: 0, reason: "试" }, author),
        await addPrincipals({ roundId, cadreIds: [cadreId] }, author),
      ];
      expect(tried.map((one) => codesOf(one)[0]?.split(".")[0]), actor.name).toEqual(["access", "access", "access", "access", "access"]);
    }
    visitor.actor = concerned;
    const round = await loadRound(roundId, {});
    const board = await loadBoard({ show: "all" });
    if (round === null || "refusal" in round || "refusal" in board) throw new Error("closed");
    expect([round.reviews.length, round.round.reviews, round.addable?.heads.some((head) => head.cadreId === cadreId)]).toEqual([1, 1, false]);
    expect(board.heads.some((head) => head.cadreId === cadreId)).toBe(false);
    visitor.actor = foreign;
    expect(await loadRound(roundId, {})).toEqual({ refusal: "access.not-your-authority" });
    const theirs = await loadBoard({ show: "rounds", authority: city.authorities.city });
    expect("rounds" in theirs && [theirs.authorityId, theirs.roundCount]).toEqual([city.authorities.countyA, 0]);
  });

  it("what was written is answered for by the record, whose events tell no figures", async () => {
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    const isSigned = (text: string, signature: string) => isSignedBy(text, signature, key);
    const { faults } = await verifyRecord(db, { isSigned, copies: new Map() });
    expect(faults.filter((fault) => JSON.stringify(fault).includes("principalReview"))).toEqual([]);
    await db.query(`alter table principal_review_count disable trigger user`);
    await db.query(`update principal_review_count set satisfied = satisfied + 1, dissatisfied = dissatisfied - 1 where number = 2 and place = 1`);
    const damaged = await verifyRecord(db, { isSigned, copies: new Map() });
    expect(damaged.faults.filter((fault) => JSON.stringify(fault).includes("principalReview:")).map(({ kind }) => kind)).toContain("rows-changed");
    const { rows } = await db.query<{ keys: string }>(`select distinct jsonb_object_keys(body::jsonb->'data') as keys from record_event where stream like 'principalReview:%'`);
    expect(rows.map(({ keys }) => keys).toSorted()).toEqual(["cadre", "corrections", "number", "on", "order", "round", "standing"]);
  });
});
