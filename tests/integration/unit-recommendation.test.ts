import { beforeAll, describe, expect, it } from "vitest";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { readAttachmentIn } from "@/lib/attachments/queries";
import { reading } from "@/lib/platform/db/reading";
import type { SubmitRecommendation } from "@/lib/programmes/unit-recommendation/commands";
import { submitRecommendation } from "@/lib/programmes/unit-recommendation/commands";
import {
  readOpenAnnouncementsIn,
  readSentRecommendationsIn,
  readUnitPeopleIn,
} from "@/lib/programmes/unit-recommendation/queries";
import { announcePost, answerRecommendation } from "@/lib/stages/motion/commands/announcements";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import {
  authorOn,
  codesOf,
  done,
  frozen,
  openedMotion,
  versionOf,
  withName,
  withPost,
} from "@/prisma/seed/steps/motion";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
const lastDay = addDays(today, 5);
const scan = { fileName: "推荐表.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF") };

let city: City;
let unitId = "";
let motionPostId = "";
let announcementId = "";
let people: readonly string[] = [];

beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  unitId = city.unit("city/transport");
  const motionId = await openedMotion(city, today);
  motionPostId = await withPost(city, motionId, present(Object.values(city.vacantPosts)[0], "a vacant post"), today);
  await frozen(city, motionId, today);
  const announced = await announcePost(
    {
      motionPostId,
      version: await versionOf(city, "motionPost", motionPostId),
      text: "请推荐人选。",
      openFrom: today,
      openUntil: lastDay,
    },
    authorOn(city, "cadreSection", today),
  );
  announcementId = done(announced).announcementId;
  const own = await reading(city.users.unitLeader.actor, (tx) => readUnitPeopleIn(tx, [unitId]));
  people = own.map(({ cadreId }) => cadreId).filter((id) => !city.users.unitLeader.actor.closedCadreIds.includes(id));
});

function submit(changes: Partial<SubmitRecommendation>, key: UserKey = "unitLeader", on: LegalDate = today) {
  const cadreId = present(people[0], "somebody of the unit");
  return submitRecommendation(
    { unitId, announcementId, cadreId, form: "unit", reason: "实绩突出", scan, ...changes },
    authorOn(city, key, on),
  );
}

const recommended = () => reading(city.users.unitLeader.actor, (tx) => tx.unitRecommendation.count());

describe("a unit's recommendation", () => {
  it("sees the announcement from its first to its last day", async () => {
    const open = (on: LegalDate) =>
      reading(city.users.unitLeader.actor, async (tx) => (await readOpenAnnouncementsIn(tx, [unitId], on)).length);
    expect([
      await open(addDays(today, -1)),
      await open(today),
      await open(lastDay),
      await open(addDays(lastDay, 1)),
    ]).toEqual([0, 1, 1, 0]);
  });

  it("with a program named .pdf is refused as a wrong file, and nothing is kept", async () => {
    const program = { fileName: "推荐表.pdf", bytes: new TextEncoder().encode("MZ program") };
    expect(codesOf(await submit({ scan: program }))).toEqual(["attachments.wrong-type"]);
    expect(codesOf(await submit({ scan: { fileName: "x.pdf", bytes: new Uint8Array(0) } }))).toEqual([
      "attachments.empty",
    ]);
    expect(codesOf(await submit({ scan: { fileName: "x.pdf", bytes: new Uint8Array(20 * 1024 * 1024 + 1) } }))).toEqual(
      ["attachments.too-large"],
    );
    expect(await recommended()).toBe(0);
  });

  it("is kept with its scan, once for each person; the scan is guarded by it", async () => {
    const { recommendationId } = done(await submit({}));
    expect(codesOf(await submit({}))).toEqual(["unitRecommendation.twice"]);
    const row = await reading(city.users.unitLeader.actor, (tx) =>
      tx.unitRecommendation.findUniqueOrThrow({ where: { id: recommendationId } }),
    );
    const file = await reading(city.users.unitLeader.actor, (tx) =>
      readAttachmentIn(tx, present(row.scanId, "the scan")),
    );
    expect([file?.mediaType, file?.guard.object.unitId]).toEqual(["application/pdf", unitId]);
  });

  it("is refused for people of other units, for oneself, by other units and after the last day", async () => {
    const elsewhere = city.users.cadreSection.cadreId;
    expect(codesOf(await submit({ cadreId: elsewhere }))).toEqual(["unitRecommendation.not-of-unit"]);
    expect(codesOf(await submit({ cadreId: city.users.unitLeader.cadreId }))).toEqual(["access.own-or-relative"]);
    expect(codesOf(await submit({}, "countyAUnitLeader"))).toEqual(["access.not-your-unit"]);
    const second = present(people[1], "another of the unit");
    expect(codesOf(await submit({ cadreId: second }, "unitLeader", addDays(lastDay, 1)))).toEqual([
      "unitRecommendation.not-open",
    ]);
  });

  it("of a county's unit is refused for a post the city announced", async () => {
    const county = city.unit("countyA/agriculture");
    const own = await reading(city.users.countyAUnitLeader.actor, (tx) => readUnitPeopleIn(tx, [county]));
    const cadreId = present(
      own.find((one) => !city.users.countyAUnitLeader.actor.closedCadreIds.includes(one.cadreId)),
      "somebody of the county's unit",
    ).cadreId;
    expect(codesOf(await submit({ unitId: county, cadreId }, "countyAUnitLeader"))).toEqual([
      "unitRecommendation.not-announced",
    ]);
  });

  it("shows the unit whether it was admitted and the answer, and can be put as a name then", async () => {
    const [sent] = await reading(city.users.unitLeader.actor, (tx) => readSentRecommendationsIn(tx, [unitId], []));
    const recommendationId = present(sent, "what was sent").id;
    done(
      await answerRecommendation(
        { recommendationId, version: 0, admit: "admitted", answer: "符合资格条件。" },
        authorOn(city, "cadreSection", today),
      ),
    );
    const [answered] = await reading(city.users.unitLeader.actor, (tx) => readSentRecommendationsIn(tx, [unitId], []));
    expect([answered?.state, answered?.answer]).toEqual(["admitted", "符合资格条件。"]);
    expect(Object.keys(present(answered, "the answer")).sort()).toEqual([
      "announcementId",
      "answer",
      "cadreId",
      "form",
      "id",
      "name",
      "post",
      "reason",
      "scanId",
      "state",
      "submittedAt",
      "unitId",
    ]);
    expect(
      await withName(city, motionPostId, present(answered, "the answer").cadreId, today, "unitRecommendation"),
    ).toBeTruthy();
  });
});
