import { beforeAll, describe, expect, it } from "vitest";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import { addDays, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { ItemAt } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf } from "@/prisma/seed/steps/motion";
import { voteOn } from "@/prisma/seed/steps/walk";
import { caseInDecision, caseOnAgenda } from "../support/builders/decision";
import { caseOf, departmentHeadOf } from "../support/builders/deliberation";
import type { WantedCase } from "../support/builders/deliberation";
import { authorOn, heldMeeting, itemOf, itemOn, succeeded } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

type Area = "city" | "countyA";

function onAgenda(
  wanted: Omit<WantedCase, "on">,
  { absent = 0, on = today }: { absent?: number; on?: typeof today } = {},
): Promise<{ at: CaseAt; item: ItemAt }> {
  return caseOnAgenda(city, { ...wanted, on }, absent);
}

function author(area: Area = "city", on = today) {
  return authorOn(departmentHeadOf(city, area), on);
}

function now(at: CaseAt, area: Area = "city"): Promise<CaseAt> {
  return caseOf(departmentHeadOf(city, area), at.id);
}

/** Each call another person or post: a person has one open case for a post. */
let promotions = 0;
function promotion(): { cadreId: string; postId: string } {
  const people = ["shanLiqun", "zengLingyi", "qiuYuanshan", "ouyangJingxing", "yuchiMingchuan", "xieShouzheng"] as const;
  const posts = ["countyDeputy", "countyDeputySecond", "countyDeputyThird"] as const;
  const person = present(people[promotions % people.length], "a person");
  const post = present(posts[(promotions - (promotions % people.length)) / people.length], "a post");
  promotions += 1;
  return { cadreId: city.cadres[person], postId: city.vacantPosts[post] };
}
const countyPromotion = () => ({ cadreId: city.cadres.guYutong, postId: city.vacantPosts.sectionHead, area: "countyA" as const });
const removal = (seat: string) => ({ cadreId: city.holder(seat), postId: city.post(seat), kind: "removal" as const });

describe("a vote", () => {
  it("11 members, 8 present, 6 agree, 2 against: passed; a promotion goes on to the notice", async () => {
    const { at, item } = await onAgenda(promotion(), { absent: 3 });
    const done = succeeded(await recordDecision(voteOn(at, item, { agree: 6, disagree: 2 }), author()));
    expect(done).toEqual({ caseId: at.id, passed: true, choice: null });
    const after = await now(at);
    expect([after.stage, after.state, after.version]).toEqual(["notice", "running", at.version + 1]);
    expect(after.outcomes.decision).toMatchObject({
      on: today, shouldAttend: 11, present: 8, withdrawn: 0, principalLast: true, agree: 6, disagree: 2, passed: true,
    });
    const concluded = await itemOf(departmentHeadOf(city, "city"), item.id);
    expect(concluded.state).toBe("decided");
    expect(concluded.conclusion).toContain("过半数需6票，通过");
  });

  it("keeps 8 stated opinions, the principal last, and every finding, met and unmet alike", async () => {
    const { at, item } = await onAgenda(promotion(), { absent: 3 });
    succeeded(await recordDecision(voteOn(at, item, { agree: 8 }), author()));
    const stored = await reading(departmentHeadOf(city, "city"), async (tx) => ({
      opinions: await tx.opinion.findMany({ where: { itemId: item.id }, orderBy: { order: "asc" }, include: { member: true } }),
      findings: await tx.storedFinding.findMany({ where: { caseId: at.id, stage: "decision" } }),
    }));
    expect(stored.opinions.map((opinion) => opinion.member.isPrincipal)).toEqual([...Array.from({ length: 7 }, () => false), true]);
    const rules = stored.findings.map((finding) => finding.rule);
    for (const rule of ["DEC-01", "DEC-02", "DEC-03", "DEC-04", "DEC-07", "DEC-08", "DEC-09", "ELG-01", "DSQ-03", "EXC-06"]) {
      expect(rules).toContain(rule);
    }
  });

  it("11 members, 7 present, 7 agree: refused by DEC-01, nothing is written", async () => {
    const { at, item } = await onAgenda(promotion(), { absent: 4 });
    expect(codesOf(await recordDecision(voteOn(at, item, { agree: 7 }), author()))).toEqual(["DEC-01"]);
    expect(await now(at)).toEqual(at);
    expect((await itemOf(departmentHeadOf(city, "city"), item.id)).state).toBe("open");
  });

  it("two people decide at once: one wins, the other is told the case is stale", async () => {
    const { at, item } = await onAgenda(promotion());
    const results = await Promise.all([
      recordDecision(voteOn(at, item, { agree: 11 }), author()),
      recordDecision(voteOn(at, item, { agree: 6, disagree: 5 }), author()),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const lost = present(results.find((result) => !result.ok), "the one who came second");
    expect(lost.ok ? [] : lost.refusal.map((refusal) => refusal.code)).toContain("case.stale");
    expect((await now(at)).version).toBe(at.version + 1);
  });

  it("a removal goes on to the appointment (paper)", async () => {
    const { at, item } = await onAgenda(removal("city/water/deputy1"));
    succeeded(await recordDecision(voteOn(at, item, { agree: 11 }), author()));
    expect((await now(at)).stage).toBe("appointment");
  });

  it("not passed without a choice is refused with all reasons; returned and stopped are kept with theirs", async () => {
    const { at, item } = await onAgenda(promotion());
    expect(codesOf(await recordDecision(voteOn(at, item, { agree: 5, disagree: 6 }), author()))).toEqual([
      "decision.choice-missing",
      "decision.choice-reason-missing",
    ]);
    const input = voteOn(at, item, { agree: 5, disagree: 6 }, { whenNotPassed: "stopped", reason: "会议未通过" });
    expect(succeeded(await recordDecision(input, author()))).toMatchObject({ passed: false, choice: "stopped" });
    const after = await now(at);
    expect([after.stage, after.state, after.outcomes.decision]).toEqual(["decision", "stopped", undefined]);
  });

  it("oral vote of 10 by 11 people is refused by DEC-03; the principal in the middle by DEC-02; no presenter by DEC-07", async () => {
    const { at, item } = await onAgenda(promotion());
    const whole = voteOn(at, item, { agree: 11 });
    expect(codesOf(await recordDecision({ ...whole, agree: 10 }, author()))).toEqual(["DEC-03"]);
    const opinions = whole.opinions.toReversed();
    expect(codesOf(await recordDecision({ ...whole, opinions }, author()))).toEqual(["DEC-02"]);
    expect(codesOf(await recordDecision({ ...whole, presenter: "" }, author()))).toEqual(["DEC-07"]);
  });
});

describe("who withdraws", () => {
  const wife = (post: keyof City["vacantPosts"]) => ({ cadreId: city.cadres.meiYishu, postId: city.vacantPosts[post] });
  const husband = (item: ItemAt) =>
    present(item.meeting.members.find((member) => member.cadreId === city.cadres.committeeMemberSecond), "the husband").id;

  it("a husband of 11 members leaves: 10 present for the item, 11 should attend, 6 needed", async () => {
    const { at, item } = await onAgenda(wife("countyDeputySecond"));
    const input = voteOn(at, item, { agree: 6, disagree: 4 }, { withdrawn: [husband(item)] });
    succeeded(await recordDecision(input, author()));
    expect((await now(at)).outcomes.decision).toMatchObject({ shouldAttend: 11, present: 10, withdrawn: 1, agree: 6, passed: true });
  });

  it("a husband who states an opinion is refused by DEC-08, whether or not the form names him", async () => {
    const { at, item } = await onAgenda(wife("countyDeputy"));
    const input = voteOn(at, item, { agree: 11 });
    expect(codesOf(await recordDecision(input, author()))).toContain("DEC-08");
  });

  it("8 present with 1 withdrawn are 7 for the item: refused by DEC-01", async () => {
    const { at, item } = await onAgenda(wife("countyDeputyThird"), { absent: 3 });
    const input = voteOn(at, item, { agree: 7 }, { withdrawn: [husband(item)] });
    expect(codesOf(await recordDecision(input, author()))).toEqual(["DEC-01"]);
  });
});

describe("a county committee of 9", () => {
  it("9 present, 5 agree: passed; 4 agree, 3 against, 2 abstain: not passed though the largest group", async () => {
    const won = await onAgenda(countyPromotion());
    succeeded(await recordDecision(voteOn(won.at, won.item, { agree: 5, disagree: 4 }), author("countyA")));
    const lost = await onAgenda({ ...countyPromotion(), cadreId: city.cadres.qiuMuyang });
    const vote = voteOn(lost.at, lost.item, { agree: 4, disagree: 3, abstain: 2 }, { difference: "两名成员表决时弃权" });
    expect(succeeded(await recordDecision({ ...vote, whenNotPassed: "returned", reason: "再作比选" }, author("countyA")))).toMatchObject({
      passed: false,
      choice: "returned",
    });
    expect((await now(lost.at, "countyA")).state).toBe("returned");
  });

  it("the 9th seat is empty, 8 present, 4 agree, exactly half: not passed", async () => {
    const authorityId = city.authorities.countyA;
    succeeded(
      await recorded(author("countyA"), async (tx) => {
        const last = await tx.committeeMember.findFirstOrThrow({ where: { authorityId, body: "standingCommittee", order: 9 } });
        await tx.committeeMember.update({ where: { id: last.id }, data: { to: legalDateToDb(addDays(today, 30)) } });
        return worked(null, { stream: streamOf("authority", authorityId), type: "authority.founded", data: { seatEnded: last.id } });
      }),
    );
    const on = addDays(today, 31);
    const { at, item } = await onAgenda({ ...countyPromotion(), cadreId: city.cadres.batuChaolu }, { on });
    expect(item.meeting.shouldAttend).toBe(8);
    const half = voteOn(at, item, { agree: 4, disagree: 4 }, { whenNotPassed: "deferred", reason: "意见未达半数" });
    expect(succeeded(await recordDecision(half, author("countyA", on)))).toMatchObject({ passed: false, choice: "deferred" });
  });
});

describe("the day of the decision", () => {
  it("bars are judged again: a person under a serious warning is refused by DSQ-06", async () => {
    const { at, item } = await onAgenda({ cadreId: city.cadres.barredBySanction, postId: city.vacantPosts.countyDeputy });
    expect(codesOf(await recordDecision(voteOn(at, item, { agree: 11 }), author()))).toContain("DSQ-06");
  });

  it("own relative: a staff member may not record the decision on a relative", async () => {
    const at = await caseInDecision(city, { cadreId: city.cadres.dingZhaohe, postId: city.vacantPosts.countyDeputyThird, on: today });
    const meeting = await heldMeeting({ actor: departmentHeadOf(city, "city"), authorityId: city.authorities.city, on: today });
    const item = await itemOn(meeting, "decision", at.id, { actor: departmentHeadOf(city, "city"), on: today });
    const relative = authorOn(city.users.cadreSectionSecond.actor, today);
    const result = await recordDecision(voteOn(at, item, { agree: 11 }), relative);
    expect(codesOf(result)).toEqual(["access.own-or-relative"]);
  });
});
