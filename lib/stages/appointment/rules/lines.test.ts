import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { lineText, paperTitle } from "../document";
import { isBound, orderKeyOf, planEffect } from "@/lib/people/rules/effect";
import type { PlaceAt, PostAt } from "@/lib/people/types";

const day = legalDate;
const management = { managedById: "city", coManagedById: null, filedWithId: null };

function post(id: string, changes: Partial<PostAt> = {}): PostAt {
  return {
    id, unitId: `unit-${id}`, unitName: "云泽市商务局", unitOrder: 11, title: id, level: "sectionHead", headOrDeputy: "head", teamOrder: 2,
    countsAgainstQuota: true, probationApplies: false, appointmentWay: "committeeDecision", management, ...changes,
  };
}

const old = post("科长", { unitName: "云泽市政府办公室" });
const side = post("副主任", { unitName: "云泽市贸促会" });
const wanted = post("副局长", { level: "countyDeputy", headOrDeputy: "deputy" });
const posts = new Map([old, side, wanted].map((one) => [one.id, one]));

const place: PlaceAt = {
  cadreId: "c", name: "顾云岫", duties: "云泽市政府办公室科长", level: "sectionHead", levelSince: day("2020-06-01"), unitId: old.unitId, orderKey: 12005,
  holdings: [
    { id: "h1", postId: old.id, from: day("2020-06-01"), concurrent: false, outsideQuota: false },
    { id: "h2", postId: side.id, from: day("2022-01-01"), concurrent: true, outsideQuota: false },
  ],
  seats: [{ id: "s1", authorityId: "city", title: "科长", from: day("2021-01-01") }, { id: "s2", authorityId: "city", title: "市委委员", from: day("2021-01-01") }],
  career: [
    { id: "r1", postId: old.id, from: day("2020-06-01"), concurrent: false },
    { id: "r2", postId: side.id, from: day("2022-01-01"), concurrent: true },
    { id: "r3", postId: null, from: day("2020-06-01"), concurrent: false },
  ],
  management: { ...management, id: "m1", from: day("2020-06-01") },
};
const takes = { post: wanted, concurrent: false, from: day("2026-02-27") };

describe("what an appointment changes", () => {
  it("1 post left and 1 kept: the left one ends the day before, the kept one stays concurrent, level and order follow the new post", () => {
    const plan = planEffect(place, { takes, leaves: [old], leftFrom: takes.from }, posts);
    expect(plan.closesHoldings).toEqual([{ id: "h1", postId: old.id, to: "2026-02-26" }]);
    expect(plan.opensHolding).toEqual({ postId: wanted.id, from: "2026-02-27", concurrent: false });
    expect(plan.becomeConcurrent).toEqual([]);
    expect(plan.closesCareer.map(({ id, to }) => [id, to])).toEqual([["r1", "2026-02-26"], ["r3", "2026-02-26"]]);
    expect(plan.endsSeats.map(({ id }) => id)).toEqual(["s1"]);
    expect(plan.cadre).toEqual({
      duties: "云泽市商务局副局长，云泽市贸促会副主任", level: "countyDeputy", levelSince: "2026-02-27", unitId: wanted.unitId, orderKey: 11002,
    });
    expect(plan.management).toBeNull();
  });

  it("the main post kept beside a new main one becomes concurrent", () => {
    const plan = planEffect(place, { takes, leaves: [], leftFrom: takes.from }, posts);
    expect(plan.becomeConcurrent).toEqual(["h1"]);
    expect(plan.endsSeats).toEqual([]);
    expect(plan.closesCareer.map(({ id }) => id)).toEqual(["r3"]);
  });

  it("a new concurrent post leaves unit, order and main post as they are", () => {
    const plan = planEffect(place, { takes: { ...takes, concurrent: true }, leaves: [], leftFrom: takes.from }, posts);
    expect([plan.cadre.unitId, plan.cadre.orderKey, plan.cadre.level]).toEqual([old.unitId, 12005, "countyDeputy"]);
    expect(plan.cadre.duties).toBe("云泽市政府办公室科长，云泽市贸促会副主任，云泽市商务局副局长");
    expect(plan.closesCareer).toEqual([]);
  });

  it("a removal ends 1 post, opens none, keeps level and unit; the last post left is shown as 原", () => {
    const plan = planEffect(place, { takes: null, leaves: [side], leftFrom: day("2026-02-27") }, posts);
    expect([plan.opensHolding, plan.opensCareer, plan.management]).toEqual([null, null, null]);
    expect(plan.cadre).toMatchObject({ duties: "云泽市政府办公室科长", level: "sectionHead", levelSince: "2020-06-01" });
    const alone = { ...place, holdings: place.holdings.slice(0, 1) };
    expect(planEffect(alone, { takes: null, leaves: [old], leftFrom: day("2026-02-27") }, posts).cadre.duties).toBe("原云泽市政府办公室科长");
  });

  it("elected to his own post again he goes on in it: 0 holdings end or begin, duties and level stay", () => {
    const plan = planEffect(place, { takes: { ...takes, post: old }, leaves: [], leftFrom: takes.from }, posts);
    expect([plan.opensHolding, plan.opensCareer, plan.closesHoldings, plan.closesCareer, plan.becomeConcurrent, plan.management]).toEqual([null, null, [], [], [], null]);
    expect(plan.cadre).toMatchObject({ level: "sectionHead", levelSince: "2020-06-01", unitId: old.unitId });
  });

  it("a post managed by another authority moves the person's management with it", () => {
    const county = post("副县长", { management: { ...management, managedById: "county" } });
    const plan = planEffect(place, { takes: { ...takes, post: county }, leaves: [old], leftFrom: takes.from }, new Map([...posts, [county.id, county]]));
    expect(plan.management).toEqual({
      closes: { id: "m1", to: "2026-02-26" }, opens: { managedById: "county", coManagedById: null, filedWithId: null, from: "2026-02-27" },
    });
  });

  it("a post held only since the day of the decision is not closed before it began", () => {
    const fresh = { ...place, holdings: [{ ...place.holdings[0], id: "h9", postId: old.id, from: day("2026-02-27"), concurrent: false, outsideQuota: false }] };
    expect(planEffect(fresh, { takes: null, leaves: [old], leftFrom: day("2026-02-27") }, posts).closesHoldings[0]?.to).toBe("2026-02-27");
  });
});

describe("seats, order and words", () => {
  it("a seat belongs to the post its title names and to no other", () => {
    expect(isBound({ title: "市委常委、组织部部长" }, { unitName: "中共云泽市委组织部", title: "部长" })).toBe(true);
    expect(isBound({ title: "市委副书记" }, { unitName: "中共云泽市委", title: "市委副书记" })).toBe(true);
    expect(isBound({ title: "常务副部长" }, { unitName: "云泽市商务局", title: "副局长" })).toBe(false);
  });

  it("posts without a place come after the first 498 of the unit", () => {
    expect(orderKeyOf({ unitOrder: 11, teamOrder: 2 })).toBe(11002);
    expect(orderKeyOf({ unitOrder: 11, teamOrder: 0 })).toBe(11499);
  });

  it("1, 2 and 3 people give the 3 forms of a title", () => {
    const committee = "中共云泽市委员会";
    expect(paperTitle(committee, ["顾云岫"], ["appoint"])).toBe("中共云泽市委员会关于顾云岫同志任职的通知");
    expect(paperTitle(committee, ["顾云岫", "陆知微"], ["appoint", "remove"])).toBe("中共云泽市委员会关于顾云岫、陆知微同志职务任免的通知");
    expect(paperTitle(committee, ["顾云岫", "陆知微", "苏赫"], ["remove"])).toBe("中共云泽市委员会关于顾云岫等同志免职的通知");
  });

  it("says 试用期一年 and 兼 where they apply", () => {
    expect(lineText("appoint", "顾云岫", wanted, { concurrent: false, probation: true })).toBe("任命顾云岫同志为云泽市商务局副局长（试用期一年）");
    expect(lineText("appoint", "顾云岫", wanted, { concurrent: true, probation: false })).toBe("任命顾云岫同志为云泽市商务局副局长（兼）");
    expect(lineText("remove", "顾云岫", old)).toBe("免去顾云岫同志的云泽市政府办公室科长职务");
  });
});
