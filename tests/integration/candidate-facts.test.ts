import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { readCandidateFactsIn, readRelativePostsIn, readTargetPostsIn } from "@/lib/people/queries/candidate";
import { judgePostAvoidance, judgeTeamAvoidance } from "@/lib/people/rules/avoidance";
import { judgeBars } from "@/lib/people/rules/bars";
import { judgeEligibility } from "@/lib/people/rules/eligibility";
import { reading } from "@/lib/platform/db/reading";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { useTestDatabase } from "../support/database";
import { foundTown, morningOf, type Town } from "../support/builders/town";

useTestDatabase();

const day = (text: string) => legalDateToDb(legalDate(text));
const unknownId = "018f0000-0000-7000-8000-000000000000";

let town: Town;
let candidateId = "";
let spouseId = "";
let retiredId = "";

async function addCadreIn(
  tx: WriteTx,
  unitId: string,
  idNumber: string,
  status: "inPost" | "retired",
): Promise<string> {
  const { id } = await tx.cadre.create({
    data: {
      idNumber,
      name: "示例",
      namePinyin: "shi li",
      nameInitials: "sl",
      sex: "female",
      ethnicity: "汉族",
      nativePlace: "云岭省云泽市",
      birthPlace: "云岭省云泽市",
      politicalStatus: "partyMember",
      birth: day("1980-02-29"),
      partyJoined: day("2003-06-01"),
      workStart: day("2002-07-15"),
      cadreIdentity: "公务员",
      healthFit: true,
      status,
      unitId,
      duties: "示例",
      level: "sectionHead",
      levelSince: day("2020-05-01"),
    },
  });
  return id;
}

async function addHistoryIn(tx: WriteTx): Promise<void> {
  const cadreId = candidateId;
  await tx.postHolding.create({
    data: { cadreId, postId: town.bureau.sectionPostId, from: day("2020-05-01"), caseId: null },
  });
  await tx.careerRow.createMany({
    data: [
      {
        cadreId,
        from: day("2020-05-01"),
        unitText: "市商务局",
        postText: "科长",
        level: "sectionHead",
        headOrDeputy: "head",
        postId: town.bureau.sectionPostId,
      },
      {
        cadreId,
        from: day("2015-03-01"),
        to: day("2020-04-30"),
        unitText: "市商务局",
        postText: "副科长",
        level: "sectionDeputy",
        headOrDeputy: "deputy",
      },
    ],
  });
  await tx.educationRow.create({
    data: {
      cadreId,
      mode: "fullTime",
      education: "bachelor",
      schoolAndMajor: "云岭大学",
      graduatedOn: day("2002-07-01"),
    },
  });
  await tx.experienceRow.create({
    data: { cadreId, kind: "grassroots", from: day("2002-07-15"), to: day("2005-07-14"), place: "望川县" },
  });
  await tx.yearlyGrade.create({ data: { cadreId, year: 2025, grade: "COMPETENT", fixedOn: day("2026-02-10") } });
  await tx.sanction.create({
    data: {
      cadreId,
      kind: "partySeriousWarning",
      body: "纪委",
      document: "云纪〔2024〕3号",
      effectiveOn: day("2024-09-10"),
      reason: "不应离开数据库的原因",
    },
  });
  const [aId = "", bId = ""] = [candidateId, spouseId].toSorted();
  await tx.kinship.create({
    data: { aId, bId, relation: "spouse", source: "本人申报", declaredOn: day("2024-01-10") },
  });
}

beforeAll(async () => {
  town = await foundTown();
  const result = await recorded({ actor: clockActor, now: morningOf("2026-03-02") }, async (tx) => {
    candidateId = await addCadreIn(tx, town.bureau.unitId, "990101198002290016", "inPost");
    spouseId = await addCadreIn(tx, town.bureau.unitId, "990101198002290024", "inPost");
    retiredId = await addCadreIn(tx, town.office.unitId, "990101198002290032", "retired");
    await addHistoryIn(tx);
    return worked(
      null,
      { stream: streamOf("cadre", candidateId), type: "cadre.changed", data: {} },
      { stream: streamOf("cadre", spouseId), type: "cadre.changed", data: {} },
      { stream: streamOf("cadre", retiredId), type: "cadre.changed", data: {} },
    );
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
});

describe("candidate facts", () => {
  it("reads 2 known people of 3 ids, every kind of row in the order of its days", async () => {
    const facts = await reading(clockActor, (tx) => readCandidateFactsIn(tx, [candidateId, spouseId, unknownId]));
    expect([...facts.keys()].toSorted()).toEqual([candidateId, spouseId].toSorted());
    expect(facts.get(candidateId)).toMatchObject({
      birth: "1980-02-29",
      levelSince: "2020-05-01",
      healthFit: true,
      education: [{ education: "bachelor", graduatedOn: "2002-07-01" }],
      career: [
        { from: "2015-03-01", to: "2020-04-30", level: "sectionDeputy", postId: null },
        { from: "2020-05-01", to: null, level: "sectionHead", postId: town.bureau.sectionPostId },
      ],
      holdings: [
        { postId: town.bureau.sectionPostId, unitId: town.bureau.unitId, level: "sectionHead", from: "2020-05-01" },
      ],
      grades: [{ year: 2025, grade: "COMPETENT", fixedOn: "2026-02-10" }],
      experience: [{ kind: "grassroots", from: "2002-07-15", to: "2005-07-14" }],
      openCases: [],
    });
    expect(facts.get(spouseId)).toMatchObject({ career: [], holdings: [], sanctions: [], grades: [] });
  });

  it("gives kinship of one row in both directions", async () => {
    const facts = await reading(clockActor, (tx) => readCandidateFactsIn(tx, [candidateId, spouseId]));
    expect(facts.get(candidateId)?.kin).toEqual([{ cadreId: spouseId, relation: "spouse" }]);
    expect(facts.get(spouseId)?.kin).toEqual([{ cadreId: candidateId, relation: "spouse" }]);
  });

  it("leaves the reason of a sanction in the database", async () => {
    const facts = await reading(clockActor, (tx) => readCandidateFactsIn(tx, [candidateId]));
    expect(facts.get(candidateId)?.sanctions).toHaveLength(1);
    expect(JSON.stringify([...facts.values()])).not.toContain("原因");
  });

  it("reads nobody for no ids", async () => {
    expect((await reading(clockActor, (tx) => readCandidateFactsIn(tx, []))).size).toBe(0);
  });

  it("judges what was read: barred to 10 March 2026, free on 11 March, every block of the qualifications met", async () => {
    const { bureau } = town;
    const [facts, target] = await reading(clockActor, async (tx) => {
      const people = await readCandidateFactsIn(tx, [candidateId]);
      const posts = await readTargetPostsIn(tx, [bureau.deputyPostId, unknownId]);
      return [people.get(candidateId), posts.get(bureau.deputyPostId)] as const;
    });
    if (facts === undefined || target === undefined) throw new Error("candidate or post not read");
    expect(target).toMatchObject({
      level: "countyDeputy",
      headOrDeputy: "deputy",
      unitId: bureau.unitId,
      parentUnitId: null,
    });
    const barred = (on: string) => judgeBars(facts, legalDate(on), defaultRuleSetValues).filter(stops).length;
    expect([barred("2026-03-10"), barred("2026-03-11")]).toEqual([1, 0]);
    expect(judgeEligibility(facts, target, legalDate("2026-03-11"), defaultRuleSetValues).filter(stops)).toEqual([]);
    expect(judgeTeamAvoidance([spouseId, retiredId], facts).filter(stops)).toHaveLength(1);
  });
});

describe("posts of relatives", () => {
  const asked = { on: legalDate("2026-03-10"), authorityId: null };

  it("a holder with his post, somebody without one with his unit, the retired not at all", async () => {
    const rows = await reading(clockActor, (tx) => readRelativePostsIn(tx, [candidateId, spouseId, retiredId], asked));
    expect(rows.toSorted((a, b) => Number(a.cadreId > b.cadreId))).toHaveLength(2);
    expect(rows.find((row) => row.cadreId === candidateId)).toMatchObject({ postId: town.bureau.sectionPostId });
    expect(rows.find((row) => row.cadreId === spouseId)).toMatchObject({ postId: null, unitId: town.bureau.unitId });
  });

  it("the spouse's promotion into the candidate's own unit stops (AVD-01)", async () => {
    const findings = await reading(clockActor, async (tx) => {
      const spouse = (await readCandidateFactsIn(tx, [spouseId])).get(spouseId);
      const target = (await readTargetPostsIn(tx, [town.bureau.deputyPostId])).get(town.bureau.deputyPostId);
      if (spouse === undefined || target === undefined) throw new Error("spouse or post not read");
      const relatives = await readRelativePostsIn(
        tx,
        spouse.kin.map((relative) => relative.cadreId),
        asked,
      );
      return judgePostAvoidance(spouse, target, { relatives, on: asked.on, decides: true });
    });
    expect(findings.filter(stops)).toHaveLength(1);
  });
});
