import { beforeAll, describe, expect, it } from "vitest";
import type { CaseAt } from "@/lib/case/types";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { addItem } from "@/lib/meetings/commands/items";
import type { ItemAt } from "@/lib/meetings/types";
import { putOnAgenda, suspendVote } from "@/lib/stages/decision/commands/agenda";
import { recordReconsideration } from "@/lib/stages/decision/commands/reconsideration";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { voteOn } from "@/prisma/seed/steps/walk";
import { caseOnAgenda } from "../support/builders/decision";
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

const onAgenda = (wanted: Omit<WantedCase, "on">): Promise<{ at: CaseAt; item: ItemAt }> =>
  caseOnAgenda(city, { ...wanted, on: today });

function author(area: Area = "city", on = today) {
  return authorOn(departmentHeadOf(city, area), on);
}

function now(at: CaseAt, area: Area = "city"): Promise<CaseAt> {
  return caseOf(departmentHeadOf(city, area), at.id);
}

const promotion = (person: "shanLiqun" | "zengLingyi") => ({ cadreId: city.cadres[person], postId: city.vacantPosts.countyDeputy });
const removal = (seat: string) => ({ cadreId: city.holder(seat), postId: city.post(seat), kind: "removal" as const });

describe("deferral, suspension, reconsideration", () => {
  const later = addDays(today, 14);

  it("5 of 11 agree, 6 defer: the case is deferred, goes on a later agenda and passes there with 6", async () => {
    const { at, item } = await onAgenda(promotion("shanLiqun"));
    const deferral = voteOn(at, item, { agree: 5, defer: 6 }, { whenNotPassed: "deferred", reason: "再作了解" });
    succeeded(await recordDecision(deferral, author()));
    const waiting = await now(at);
    expect(waiting.state).toBe("deferred");
    expect((await itemOf(departmentHeadOf(city, "city"), item.id)).state).toBe("deferred");

    const actor = departmentHeadOf(city, "city");
    const meeting = await heldMeeting({ actor, authorityId: city.authorities.city, on: later });
    const plain = await addItem({ meetingId: meeting.id, kind: "decision", objectId: at.id }, author("city", later));
    expect(plain.ok ? [] : plain.refusal.map((refusal) => refusal.code)).toEqual(["meeting.matter-not-ready"]);
    const placed = succeeded(
      await putOnAgenda({ caseId: at.id, version: waiting.version, meetingId: meeting.id }, author("city", later)),
    );
    const again = await now(at);
    expect(again.state).toBe("running");
    const second = await itemOf(actor, placed.itemId);
    succeeded(await recordDecision(voteOn(again, second, { agree: 6, disagree: 5 }), author("city", later)));
    expect((await now(at)).stage).toBe("notice");
  });

  it("DEC-05 a vote is suspended until a day within 30 days; an unclear question is no ground here; a later meeting resumes", async () => {
    const { at, item } = await onAgenda(promotion("zengLingyi"));
    const input = { caseId: at.id, version: at.version, itemId: item.id, itemVersion: item.version, reason: "分歧较大" };
    const unclear = await suspendVote({ ...input, ground: "majorQuestionUnclear", dueOn: later }, author());
    expect(unclear.ok ? [] : unclear.refusal.map((refusal) => refusal.finding?.rule)).toEqual(["DEC-05"]);
    const late = await suspendVote({ ...input, ground: "opinionsDiverge", dueOn: addDays(today, 31) }, author());
    expect(late.ok ? [] : late.refusal.map((refusal) => refusal.code)).toEqual(["decision.due-too-late"]);
    succeeded(await suspendVote({ ...input, ground: "opinionsDiverge", dueOn: addDays(today, 30) }, author()));
    const waiting = await now(at);
    expect(waiting.state).toBe("suspended");
    expect(await itemOf(departmentHeadOf(city, "city"), item.id)).toMatchObject({ state: "suspended", dueOn: addDays(today, 30) });
    const meeting = await heldMeeting({ actor: departmentHeadOf(city, "city"), authorityId: city.authorities.city, on: later });
    succeeded(await putOnAgenda({ caseId: at.id, version: waiting.version, meetingId: meeting.id }, author("city", later)));
    expect((await now(at)).state).toBe("running");
  });

  it("DEC-06 11 members: 5 for opening again is refused, 6 opens the decision again and takes its outcome away", async () => {
    const { at, item } = await onAgenda(removal("city/culture/deputy1"));
    succeeded(await recordDecision(voteOn(at, item, { agree: 11 }), author()));
    const decided = await now(at);
    const actor = departmentHeadOf(city, "city");
    const meeting = await heldMeeting({ actor, authorityId: city.authorities.city, on: later });
    const ask = async (inFavour: number) => {
      const reopening = await itemOn(meeting, "reconsideration", at.id, { actor, on: later });
      return recordReconsideration(
        {
          caseId: at.id,
          version: decided.version,
          itemId: reopening.id,
          itemVersion: reopening.version,
          presenter: "组织部部长",
          reason: "情况有变化",
          form: "showOfHands",
          inFavour,
          against: 11 - inFavour,
        },
        author("city", later),
      );
    };
    expect(succeeded(await ask(5))).toMatchObject({ allowed: false });
    expect((await now(at)).stage).toBe("appointment");
    expect(succeeded(await ask(6))).toMatchObject({ allowed: true });
    const reopened = await now(at);
    expect([reopened.stage, reopened.state, reopened.outcomes.decision]).toEqual(["decision", "running", undefined]);
  });

  it("DEC-06 9 members: 5 for opening again is allowed, 4 is not", async () => {
    const { at, item } = await onAgenda({ ...removal("countyA/finance/head"), area: "countyA" });
    succeeded(await recordDecision(voteOn(at, item, { agree: 9 }), author("countyA")));
    const decided = await now(at, "countyA");
    const actor = departmentHeadOf(city, "countyA");
    const meeting = await heldMeeting({ actor, authorityId: city.authorities.countyA, on: later });
    for (const [inFavour, allowed] of [[4, false], [5, true]] as const) {
      const reopening = await itemOn(meeting, "reconsideration", at.id, { actor, on: later });
      const seen = { caseId: at.id, version: decided.version, itemId: reopening.id, itemVersion: reopening.version };
      const said = { presenter: "部长", reason: "情况有变化", form: "secretBallot" as const, inFavour, against: 9 - inFavour };
      expect(succeeded(await recordReconsideration({ ...seen, ...said }, author("countyA", later))).allowed).toBe(allowed);
    }
  });
});
