import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { withdrawItem } from "@/lib/meetings/commands/items";
import { closeMeeting } from "@/lib/meetings/commands/meetings";
import { loadMeeting } from "@/lib/meetings/loaders";
import { SlipsSheet } from "@/components/stages/decision/slips";
import { loadSlips } from "@/lib/stages/decision/loaders";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { adopted, frozen, heldItem, openedMotion, withName, withPost } from "@/prisma/seed/steps/motion";
import { caseInDecision, caseOnAgenda } from "../support/builders/decision";
import { authorOn, hold, itemOf, itemOn, meetingOf, plannedMeeting, succeeded } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

const today = legalDate("2026-03-02");
const visitor: { actor: Actor | null } = { actor: null };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

/** The head of the department, related to these people. */
function relatedTo(...closedCadreIds: readonly string[]): void {
  visitor.actor = { ...city.users.departmentHead.actor, closedCadreIds };
}

describe("a member of a meeting who is concerned himself or by a relative", () => {
  it("sees 1 of 2 items of a closed meeting, and no free text that tells of both", async () => {
    const actor = city.users.departmentHead.actor;
    const wanted = { actor, authorityId: city.authorities.city, on: today };
    const own = await caseInDecision(city, { cadreId: city.cadres.zengLingyi, postId: city.vacantPosts.countyDeputy, on: today });
    const other = await caseInDecision(city, { cadreId: city.cadres.qiuYuanshan, postId: city.vacantPosts.countyDeputySecond, on: today });
    const meeting = await plannedMeeting(wanted);
    const items = [await itemOn(meeting, "decision", own.id, wanted), await itemOn(meeting, "decision", other.id, wanted)];
    await hold(wanted, meeting);
    for (const item of items) {
      const { id, version } = await itemOf(actor, item.id);
      succeeded(await withdrawItem({ itemId: id, version, reason: "材料未齐" }, authorOn(actor, today)));
    }
    const { version } = await meetingOf(actor, meeting.id);
    succeeded(await closeMeeting({ meetingId: meeting.id, version, minutes: "逐一介绍曾令仪、仇远山同志情况。" }, authorOn(actor, today)));

    relatedTo();
    const whole = await loadMeeting(meeting.id);
    expect(whole?.meeting.minutes).toContain("曾令仪");
    expect(whole?.items.map((item) => item.closedToVisitor)).toEqual([false, false]);
    relatedTo(city.cadres.zengLingyi);
    const part = await loadMeeting(meeting.id);
    expect(part?.meeting.minutes).toBeNull();
    expect(part?.items.map((item) => item.closedToVisitor)).toEqual([true, false]);
    expect(JSON.stringify(part)).not.toContain("曾令仪");
  });

  it("sees nothing of the item that fixes the subject of a post for which 1 of 2 names is his relative's", async () => {
    const motionId = await openedMotion(city, today);
    const post = await withPost(city, motionId, city.vacantPosts.countyDeputyThird, today);
    await frozen(city, motionId, today);
    await withName(city, post, city.cadres.shanLiqun, today);
    await withName(city, post, city.cadres.dingZhaohe, today);
    await adopted(city, motionId, today);
    const { itemId, meetingId } = await heldItem(city, { kind: "fixSubject", objectId: post }, today);
    const seen = async () => (await loadMeeting(meetingId))?.items.find((item) => item.id === itemId);
    relatedTo();
    expect(await seen()).toMatchObject({ closedToVisitor: false });
    relatedTo(city.cadres.dingZhaohe);
    expect(await seen()).toMatchObject({ closedToVisitor: true, title: "", href: null });
  });
});

describe("DEC-03: voting slips and the tally sheet of an item", () => {
  it("9 of 11 members are there: 9 slips, each like the other and without a member's name; the line stands at 8 present and 6 votes", async () => {
    relatedTo();
    const { at, item } = await caseOnAgenda(city, { cadreId: city.cadres.ouyangJingxing, postId: city.vacantPosts.countyDeputyThird, on: today }, 2);
    const page = await loadSlips(item.meeting.id, item.id);
    if (page === null) throw new Error("no slips");
    expect(page.sitting).toMatchObject({ shouldAttend: 11, present: 9, quorum: 8, needed: 6 });
    const [slips = "", tally = ""] = renderToStaticMarkup(createElement(SlipsSheet, { page })).split("表决计票单");
    const each = slips.split(/(?=<div class="break-inside-avoid)/).slice(1).map((slip) => slip.slice(0, slip.indexOf("不署名")));
    expect(each).toHaveLength(9);
    expect(new Set(each).size).toBe(1);
    for (const { name } of item.meeting.members) expect(slips + tally).not.toContain(name);
    expect(tally).toContain("同意 6 票以上");

    visitor.actor = city.users.supervisor.actor;
    expect(await loadSlips(item.meeting.id, item.id)).toBeNull();
    relatedTo(at.cadreId);
    expect(await loadSlips(item.meeting.id, item.id)).toBeNull();
  });
});
