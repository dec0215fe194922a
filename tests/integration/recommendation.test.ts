import { Client } from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { readMotionPostIn } from "@/lib/case/queries/motion-posts";
import { judgeRecommendation, recommendationOutcomeOf } from "@/lib/case/rules/recommendation";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import { verifyRecord } from "@/lib/record/verify";
import { withdrawNominee } from "@/lib/stages/motion/commands/nominees";
import { enterCount } from "@/lib/stages/recommendation/commands/counts";
import { chooseReference, omitMeeting } from "@/lib/stages/recommendation/commands/lists";
import { openRound, voidRound } from "@/lib/stages/recommendation/commands/rounds";
import { loadRecommendationNotice } from "@/lib/stages/recommendation/loaders";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { adoptedMotion, authorOn, codesOf, done, frozen, openedMotion, versionOf, withName, withPost } from "@/prisma/seed/steps/motion";
import { confirmedRound, entered, openedRound, papersOf, recommendedPost } from "@/prisma/seed/steps/recommendation";
import { withManySeats } from "../support/builders/quota";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(legalDate("2026-03-05")), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
const today = legalDate("2026-03-02");
const held = addDays(today, 3);
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  await withManySeats(city, city.unit("city/transport"), today);
});

async function readyPost(names: readonly string[] = [city.cadres.shanLiqun, city.cadres.zengLingyi, city.cadres.qiuYuanshan]): Promise<string> {
  const { motionPostIds } = await adoptedMotion(city, today, [{ postId: city.vacantPosts.countyDeputy, names }]);
  return present(motionPostIds[0], "post");
}

async function readPost(motionPostId: string) {
  return present(await reading(city.users.cadreSection.actor, (tx) => readMotionPostIn(tx, motionPostId)), "post");
}

async function judged(motionPostId: string, on: LegalDate): Promise<readonly string[]> {
  const post = await readPost(motionPostId);
  return judgeRecommendation(post.recommendation, post.ruleSet.values, on)
    .findings.filter((finding) => finding.outcome === "not-met")
    .map((finding) => finding.rule);
}

describe("opening a round", () => {
  it("refuses before the plan is adopted, a day before the plan, and a second round beside a running one", async () => {
    const motionId = await openedMotion(city, today);
    const early = await withPost(city, motionId, city.vacantPosts.countyDeputySecond, today);
    await frozen(city, motionId, today);
    await withName(city, early, city.cadres.shanLiqun, today);
    await expect(openedRound(city, early, "interview", held)).rejects.toThrow("round.post-not-ready");
    const post = await readyPost();
    await expect(openedRound(city, post, "interview", addDays(today, 1))).rejects.toThrow("round.before-plan");
    await openedRound(city, post, "interview", held);
    await expect(openedRound(city, post, "meeting", held)).rejects.toThrow("round.other-running");
  });

  it("keeps the names on it still while it runs", async () => {
    const post = await readyPost();
    await openedRound(city, post, "interview", held);
    const [nominee] = (await readPost(post)).nominees;
    const withdrawn = await withdrawNominee(
      { motionPostId: post, version: await versionOf(city, "motionPost", post), nomineeId: present(nominee, "name").id, reason: "本人不愿意" },
      authorOn(city, "cadreSection", held),
    );
    expect(codesOf(withdrawn)).toEqual(["motion.round-running"]);
  });

  it("is closed to a foreign authority and to whoever has a relative among the names", async () => {
    const post = await readyPost([city.cadres.dingZhaohe, city.cadres.shanLiqun]);
    const wanted = {
      motionPostId: post,
      version: await versionOf(city, "motionPost", post),
      form: "interview",
      heldOn: held,
      place: "会议室",
      scope: "范围",
      targeted: true,
      counters: "甲、乙",
      supervisedBy: "丙",
      phone: "",
      groups: [{ code: "", label: "全体", shouldAttend: 30 }],
    } as const;
    const input = { ...wanted, groups: [...wanted.groups] };
    expect(codesOf(await openRound(input, authorOn(city, "countyACadreSection", held)))).toEqual(["access.not-your-authority"]);
    expect(codesOf(await openRound(input, authorOn(city, "cadreSectionSecond", held)))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await openRound({ ...input, version: input.version + 1 }, authorOn(city, "cadreSection", held)))).toEqual(["round.stale"]);
    const opened = await openRound({ ...input, phone: "0999-8009" }, authorOn(city, "cadreSection", held));
    const { roundId } = done(opened);
    const notice = async (key: UserKey) => {
      visitor.actor = city.users[key].actor;
      return loadRecommendationNotice(roundId);
    };
    for (const key of ["countyACadreSection", "cadreSectionSecond", "unitLeader"] as const) expect(await notice(key), key).toBeNull();
    const words = JSON.stringify(await notice("cadreSection"));
    expect(words).toContain("0999-8009");
    for (const name of ["丁兆和", "单立群"]) expect(words, name).not.toContain(name);
  });
});

describe("entering the count twice", () => {
  it("shows nothing after 1 entry, refuses the same person again, and confirms when 2 people agree", async () => {
    const post = await readyPost();
    const roundId = await openedRound(city, post, "interview", held);
    const papers = await papersOf(city, post, roundId);
    expect(await entered(city, "cadreSection", papers, held)).toEqual({ kind: "first" });
    expect((await readPost(post)).recommendation.rounds[0]).toMatchObject({ state: "enteredOnce", tally: null, validUntil: null });
    expect(codesOf(await enterCount(papers, authorOn(city, "cadreSection", held)))).toEqual(["round.same-person"]);
    expect(await entered(city, "assessmentOffice", papers, held)).toEqual({ kind: "confirmed", closed: false });
    expect((await readPost(post)).recommendation.rounds[0]).toMatchObject({ state: "confirmed", validUntil: addDays(legalDate("2027-03-05"), -1) });
    expect(codesOf(await enterCount(papers, authorOn(city, "supervisionSection", held)))).toEqual(["round.finished"]);
  });

  it("names the 2 differing fields without the other's numbers, lets both enter again, and no third person", async () => {
    const post = await readyPost();
    const roundId = await openedRound(city, post, "interview", held);
    const right = await papersOf(city, post, roundId);
    const [line, ...others] = right.lines;
    const first = present(line, "line");
    const wrong = { ...right, lines: [{ ...first, agree: first.agree - 1, disagree: first.disagree + 1 }, ...others] };
    await entered(city, "cadreSection", wrong, held);
    const answer = await entered(city, "assessmentOffice", right, held);
    expect(answer).toMatchObject({ kind: "different" });
    expect(answer.kind === "different" ? answer.differences.map((one) => one.field) : []).toEqual(["lines.0.agree", "lines.0.disagree"]);
    expect(JSON.stringify(answer)).not.toMatch(/"(first|second|given)"/);
    expect(codesOf(await enterCount(right, authorOn(city, "supervisionSection", held)))).toEqual(["round.two-have-entered"]);
    expect(await entered(city, "cadreSection", right, held)).toEqual({ kind: "confirmed", closed: false });
  });

  it("refuses 39 papers issued to 38 people, a header that does not add up, and lines that miss a vote", async () => {
    const post = await readyPost();
    const roundId = await openedRound(city, post, "interview", held);
    const author = authorOn(city, "cadreSection", held);
    const papers = await papersOf(city, post, roundId);
    const more = { ...papers, header: { ...papers.header, issued: 39 } };
    expect(codesOf(await enterCount(more, author))).toEqual(["round.header-issued-over-present"]);
    const unequal = { ...papers, header: { ...papers.header, invalid: 2 } };
    expect(codesOf(await enterCount(unequal, author))).toEqual(["round.header-returned-not-sum"]);
    const [line, ...others] = papers.lines;
    const missing = { ...papers, lines: [{ ...present(line, "line"), agree: 11 }, ...others] };
    expect(codesOf(await enterCount(missing, author))).toEqual(["round.line-sum"]);
    expect(codesOf(await enterCount({ ...papers, lines: others }, author))).toContain("round.incomplete");
    expect(codesOf(await enterCount(papers, authorOn(city, "cadreSection", addDays(held, -1))))).toEqual(["round.not-yet-held"]);
  });

  it("BAL-13 makes a round void when both counted 38 returned of 37 issued, and the round is held again", async () => {
    const post = await readyPost();
    const roundId = await openedRound(city, post, "interview", held);
    const papers = await papersOf(city, post, roundId, { issued: 37 });
    await entered(city, "cadreSection", papers, held);
    expect(await entered(city, "assessmentOffice", papers, held)).toEqual({ kind: "void" });
    expect((await readPost(post)).recommendation.rounds[0]?.state).toBe("void");
    await confirmedRound(city, post, "interview", held);
    expect((await readPost(post)).recommendation.rounds.map((round) => round.state)).toEqual(["void", "confirmed"]);
  });

  it("voids a round opened by mistake with a reason", async () => {
    const post = await readyPost();
    const roundId = await openedRound(city, post, "interview", held);
    done(await voidRound({ roundId, version: await versionOf(city, "round", roundId), reason: "范围有误" }, authorOn(city, "cadreSection", held)));
    await openedRound(city, post, "meeting", held);
  });
});

describe("what the recommendation leaves behind", () => {
  it("keeps talk and meeting apart, asks both (REC-01), and is valid until the day before the anniversary (REC-02)", async () => {
    const post = await readyPost();
    expect(await judged(post, held)).toEqual(["REC-01"]);
    await confirmedRound(city, post, "interview", held);
    expect(await judged(post, held)).toEqual(["REC-01"]);
    await confirmedRound(city, post, "meeting", held, { agree: [20, 25, 25] });
    expect(await judged(post, held)).toEqual([]);
    expect(await judged(post, legalDate("2027-03-04"))).toEqual([]);
    expect(await judged(post, legalDate("2027-03-05"))).toEqual(["REC-02", "REC-02"]);
    const read = await readPost(post);
    const outcome = recommendationOutcomeOf(read.recommendation, present(read.nominees[0], "name").cadreId);
    expect(outcome).toMatchObject({ meetingOmitted: false, validUntil: "2027-03-04", interview: { agree: 34 }, meeting: { agree: 32, valid: 37, shouldAttend: 40 } });
  });

  it("REC-09 asks 27 of 40: 26 do not suffice, 27 do", async () => {
    const few = await readyPost();
    await confirmedRound(city, few, "interview", held, { present: 26, issued: 26, returned: 26, valid: 26, invalid: 0 });
    expect(await judged(few, held)).toEqual(["REC-01", "REC-09"]);
    const enough = await readyPost();
    await confirmedRound(city, enough, "interview", held, { present: 27, issued: 27, returned: 27, valid: 27, invalid: 0 });
    expect(await judged(enough, held)).toEqual(["REC-01"]);
  });

  it("REC-06 wants 2 reference nominees for 1 post and puts only them on the meeting's papers", async () => {
    const post = await readyPost();
    await confirmedRound(city, post, "interview", held);
    const nominees = (await readPost(post)).nominees.map((nominee) => nominee.id);
    const choose = async (count: number) =>
      chooseReference(
        { motionPostId: post, version: await versionOf(city, "motionPost", post), nominees: nominees.slice(0, count) },
        authorOn(city, "cadreSection", held),
      );
    expect(codesOf(await choose(1))).toEqual(["REC-06"]);
    done(await choose(2));
    const roundId = await openedRound(city, post, "meeting", held);
    expect((await papersOf(city, post, roundId)).lines).toHaveLength(4);
  });

  it("REC-07 leaves the meeting out only after the talk round and with 3 ticks", async () => {
    const post = await readyPost();
    const omit = async (concentrated: boolean) =>
      omitMeeting(
        { motionPostId: post, version: await versionOf(city, "motionPost", post), fewPeople: true, sameCircle: true, concentrated, reason: "单位共9人" },
        authorOn(city, "cadreSection", held),
      );
    expect(codesOf(await omit(true))).toEqual(["REC-07"]);
    await confirmedRound(city, post, "interview", held);
    expect(codesOf(await omit(false))).toEqual(["REC-07"]);
    done(await omit(true));
    expect(await judged(post, held)).toEqual([]);
    await expect(openedRound(city, post, "meeting", held)).rejects.toThrow("recommendation.already-omitted");
  });

  it("leaves a record that verifies", async () => {
    await recommendedPost(city, await readyPost(), held);
    const db = new Client({ connectionString: test.current().ownerUrl, options: "-c TimeZone=UTC" });
    await db.connect();
    try {
      const key = recordKey(process.env.STORAGE_DIR ?? "");
      const result = await verifyRecord(db, { isSigned: (text, signature) => isSignedBy(text, signature, key), copies: new Map() });
      expect(result.faults.filter((fault) => !JSON.stringify(fault).includes("copy"))).toEqual([]);
    } finally {
      await db.end();
    }
  });
});
