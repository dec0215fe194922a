import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor, Level } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { loadMeeting } from "@/lib/meetings/loaders";
import { loadPerson } from "@/lib/people/loaders";
import { loadMotionInspection } from "@/lib/stages/inspection/loaders/pages";
import { loadMotionList, loadMotionOverview } from "@/lib/stages/motion/loaders";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { caseInDecision } from "../support/builders/decision";
import { plannedMeeting } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

const today = legalDate("2026-03-02");
const visitor: { actor: Actor | null } = { actor: null };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();
let city: City;
let ready: CaseAt;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
  ready = await caseInDecision(city, { cadreId: city.cadres.zengLingyi, postId: city.vacantPosts.countyDeputy, on: today });
});

/** The head of the department with a grant that reaches up to this level. */
function upTo(level: Level | null): void {
  const { actor } = city.users.departmentHead;
  visitor.actor = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, upToLevel: level })) };
}

describe("a grant up to section heads, and 1 case for a post of a county deputy", () => {
  it("offers 1 matter for the agenda to a grant without limit, 0 to the narrow one", async () => {
    const meeting = await plannedMeeting({ actor: city.users.departmentHead.actor, authorityId: city.authorities.city, on: today });
    const offered = async () => (await loadMeeting(meeting.id))?.matters.map((matter) => matter.value);
    upTo(null);
    expect(await offered()).toEqual([`decision:${ready.id}`]);
    upTo("countyDeputy");
    expect(await offered()).toEqual([`decision:${ready.id}`]);
    upTo("sectionHead");
    expect(await offered()).toEqual([]);
  });

  it("shows 1 case on the page of the person, or 0", async () => {
    const cases = async () => {
      const page = await loadPerson(ready.cadreId);
      return page !== null && "cases" in page ? page.cases.map((one) => one.caseId) : null;
    };
    upTo(null);
    expect(await cases()).toEqual([ready.id]);
    upTo("sectionHead");
    expect(await cases()).toEqual([]);
  });

  it("counts 1 case in the list of batches and shows it in the batch, or 0 and says that 1 is withheld", async () => {
    const counted = async () => (await loadMotionList({}))?.motions.flatMap((motion) => motion.stages.map((stage) => stage.cases));
    upTo(null);
    expect(await counted()).toEqual([1]);
    expect((await loadMotionOverview(ready.motionId))?.cases.map((one) => one.id)).toEqual([ready.id]);
    expect((await loadMotionInspection(ready.motionId))?.waiting).toEqual([]);
    upTo("sectionHead");
    expect(await counted()).toEqual([]);
    expect(await loadMotionOverview(ready.motionId)).toMatchObject({ cases: [], nominees: [], withheld: 1 });
    expect(await loadMotionInspection(ready.motionId)).toMatchObject({ posts: [], tasks: [], waiting: [] });
  });
});
