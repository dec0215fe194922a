import { beforeAll, describe, expect, it } from "vitest";
import type { CaseAt } from "@/lib/case/types";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import { readPaperIn } from "@/lib/stages/appointment/queries/papers";
import { draftPaper } from "@/lib/stages/appointment/commands/draft";
import { nominate } from "@/lib/stages/appointment/commands/election";
import { holdCase } from "@/lib/case/commands/holds";
import { readQuotaLinesIn } from "@/lib/stages/motion/queries/motions";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { checkedOnly, fixedSubjects, lettersSent, proposed, startedTask } from "@/prisma/seed/steps/inspection";
import { closeMotion } from "@/lib/stages/motion/commands/posts";
import { adoptedMotion, authorOn, codesOf, versionOf } from "@/prisma/seed/steps/motion";
import { recommendedForElection, recommendedPost } from "@/prisma/seed/steps/recommendation";
import { appointed, caseNow, decided, deliberated, electionHeld, nominated, noticeClosed, noticed } from "@/prisma/seed/steps/walk";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const test = useTestDatabase();
const day = legalDate;
let city: City;

beforeAll(async () => {
  city = await seedCity({ today: day("2026-12-01"), size: "small", installation: "test", clock: null });
}, 120_000);

async function casesOf(motionId: string): Promise<readonly CaseAt[]> {
  const rows = await reading(city.users.departmentHead.actor, (tx) => tx.case.findMany({ where: { motionId }, select: { id: true }, orderBy: { number: "asc" } }));
  return Promise.all(rows.map((row) => caseNow(city, row.id)));
}

/** Open holdings of a person: post, first day, whether on probation. */
async function holdsNow(cadreId: string) {
  const rows = await reading(city.users.departmentHead.actor, (tx) => tx.postHolding.findMany({ where: { cadreId, to: null }, orderBy: { from: "asc" } }));
  return rows.map((row) => ({ postId: row.postId, from: row.from.toISOString().slice(0, 10), probation: row.probationUntil !== null }));
}

async function outcomeOf(caseId: string, rule: string, step?: string): Promise<readonly string[]> {
  const where = { caseId, rule, supersededOn: null, ...(step === undefined ? {} : { step }) };
  const rows = await reading(city.users.departmentHead.actor, (tx) => tx.storedFinding.findMany({ where, orderBy: { id: "asc" } }));
  return rows.map((row) => `${row.stage} ${row.outcome} ${row.force}`);
}

/** Approved, in post, leaving, coming and left over of the lines of the batch, by unit. */
async function quotaOn(motionId: string, on: string) {
  const lines = await reading(city.users.departmentHead.actor, (tx) => readQuotaLinesIn(tx, motionId, day(on)));
  const keyOf = (unitId: string) => ["city/transport", "city/water", "countyA/governmentLeaders"].find((key) => city.unit(key) === unitId) ?? unitId;
  return Object.fromEntries(lines.map((line) => [keyOf(line.unitId), [line.approved, line.inPost, line.leaving, line.coming, line.result]]));
}

async function paperTexts(at: CaseAt): Promise<readonly string[]> {
  const id = present(at.outcomes.appointment, "an appointment").paperId;
  const paper = present(await reading(city.users.departmentHead.actor, (tx) => readPaperIn(tx, id)), "paper");
  return paper.lines.filter((line) => line.caseId === at.id).map((line) => line.text);
}

describe("each kind walked to its end by its commands", () => {
  it("lateral move: 1 case opens with the plan, 7 findings of fieldwork do not apply, 4 checks and 2 signatures close it; no notice, no probation; quota 3 of 3 and 2 of 3", async () => {
    const cadreId = city.holder("city/water/deputy1");
    const from = city.post("city/water/deputy1");
    const to = city.vacantPosts.countyDeputy;
    const { motionId } = await adoptedMotion(
      city,
      day("2026-08-31"),
      [{ postId: to, names: [cadreId], kind: "lateralMove" }],
      [{ cadreId, postId: from, ground: "appointedElsewhere", withCase: false }],
      "副职平级交流",
    );
    const [opened, ...others] = await casesOf(motionId);
    const at = present(opened, "the case");
    expect([others.length, at.stage, at.kind, at.rises]).toEqual([0, "inspection", "lateralMove", false]);
    expect(at.outcomes.motion?.quota).toEqual({ approved: 3, inPost: 2, leaving: 0, coming: 1, result: 0 });
    expect(await quotaOn(motionId, "2026-09-02")).toEqual({ "city/transport": [3, 2, 0, 1, 0], "city/water": [3, 3, 1, 0, 1] });
    expect(await outcomeOf(at.id, "ELG-10")).toEqual(["motion met block"]);
    expect(await outcomeOf(at.id, "AVD-01")).toEqual(["motion met block"]);
    expect(await outcomeOf(at.id, "ELG-04")).toEqual(["motion not-applicable block"]);

    await lettersSent(city, [at.id], day("2026-09-03"));
    await checkedOnly(city, at.id, { work: day("2026-09-08"), on: day("2026-09-10") });
    const fieldwork = ["INS-04", "INS-06", "INS-07", "INS-09", "INS-10", "INS-11", "INS-14"];
    for (const rule of fieldwork) expect((await outcomeOf(at.id, rule, "complete"))[0]).toContain("not-applicable");
    expect(await outcomeOf(at.id, "CHK-6", "complete")).toContain("inspection met block");
    expect((await caseNow(city, at.id)).outcomes.inspection).toMatchObject({ extent: "checks", teamSize: 0, noticeOn: null, evaluationId: null });

    await deliberated(city, at.id, day("2026-09-11"));
    await decided(city, [at.id], day("2026-09-14"));
    expect((await caseNow(city, at.id)).stage).toBe("appointment");
    await appointed(city, motionId, [at.id], day("2026-09-15"), "云泽委干〔2026〕11号");

    const ended = await caseNow(city, at.id);
    expect(ended).toMatchObject({ stage: "appointment", state: "finished" });
    expect(ended.outcomes.notice).toBeUndefined();
    expect(await outcomeOf(at.id, "PUB-01")).toEqual(["appointment not-applicable block"]);
    expect(await holdsNow(cadreId)).toEqual([{ postId: to, from: "2026-09-14", probation: false }]);
    expect(await quotaOn(motionId, "2026-09-15")).toEqual({ "city/transport": [3, 3, 0, 0, 0], "city/water": [3, 2, 0, 0, 1] });
    expect(await paperTexts(ended)).toEqual([expect.stringMatching(/^任命.+同志为云泽市交通运输局党组成员、副局长$/), expect.stringMatching(/^免去.+同志的云泽市水利局党组成员、副局长职务$/)]);
    expect(await faultsOf(test.current())).toEqual([]);
  }, 120_000);

  it("advancement: recommended, fixed, inspected in full, publicised for 5 days; in post from the decision, no probation", async () => {
    const cadreId = city.holder("city/agriculture/deputy1");
    const to = city.vacantPosts.countyDeputySecond;
    const { motionId, motionPostIds } = await adoptedMotion(city, day("2026-08-31"), [{ postId: to, names: [cadreId], kind: "advancement" }]);
    const [motionPostId = ""] = motionPostIds;
    expect(await casesOf(motionId)).toEqual([]);
    await recommendedPost(city, motionPostId, day("2026-09-03"));
    const caseId = (await fixedSubjects(city, motionPostId, [cadreId], day("2026-09-04")))[0] ?? "";
    await startedTask(city, motionId, [caseId], day("2026-09-07"));
    await lettersSent(city, [caseId], day("2026-09-08"));
    await proposed(city, caseId, { work: day("2026-09-11"), on: day("2026-09-14") });
    await deliberated(city, caseId, day("2026-09-16"));
    await decided(city, [caseId], day("2026-09-18"));
    expect((await caseNow(city, caseId)).stage).toBe("notice");
    await noticed(city, motionId, [caseId], day("2026-09-21"), "云泽公示〔2026〕12号");
    await noticeClosed(city, caseId, day("2026-10-09"));
    await appointed(city, motionId, [caseId], day("2026-10-12"), "云泽委干〔2026〕12号");
    expect(await caseNow(city, caseId)).toMatchObject({ stage: "appointment", state: "finished" });
    expect(await holdsNow(cadreId)).toEqual([{ postId: to, from: "2026-09-18", probation: false }]);
    expect((await caseNow(city, caseId)).outcomes.notice?.workingDays).toBe(5);
  }, 120_000);

  it("APT-02 and APT-03 elected post: a promotion in fact is publicised; not elected once, elected on 30 October: in post from that day by a paper that says so", async () => {
    const cadreId = city.cadres.shanLiqun;
    const { motionId, caseId, removalId, to } = await electedCase(cadreId, "deputy1");
    expect((await caseNow(city, caseId)).stage).toBe("notice");
    const before = (await quotaOn(motionId, "2026-09-21"))["countyA/governmentLeaders"];
    expect(before).toEqual([4, 4, 1, 1, 0]);
    await noticed(city, motionId, [caseId], day("2026-09-21"), "云泽公示〔2026〕13号");
    await noticeClosed(city, caseId, day("2026-10-09"));
    const early = await draftPaper(
      {
        paperId: null, version: 0, motionId, caseIds: [caseId], number: "云泽委干〔2026〕13号", issuedOn: day("2026-10-10"), appointStated: 1, removeStated: 1,
        probationNoticeOn: null, keep: [], concurrent: [], acts: [{ caseId, actOn: day("2026-10-10") }],
      },
      authorOn(city, "cadreSection", day("2026-10-10")),
    );
    expect(codesOf(early)).toEqual(["appointment.nobody-left", "APT-03"]);

    await nominated(city, caseId, day("2026-10-10"), "云泽委〔2026〕71号");
    await electionHeld(city, caseId, "notElected", day("2026-10-15"));
    await nominated(city, caseId, day("2026-10-20"), "云泽委〔2026〕75号");
    await electionHeld(city, caseId, "elected", day("2026-10-30"));
    await appointed(city, motionId, [caseId, removalId], day("2026-11-02"), "云泽委干〔2026〕13号");
    expect((await quotaOn(motionId, "2026-11-02"))["countyA/governmentLeaders"]).toEqual([4, 4, 0, 0, 0]);
    const ended = await caseNow(city, caseId);
    expect(ended).toMatchObject({ state: "finished", stage: "appointment" });
    expect(ended.outcomes.appointment).toMatchObject({ electedOn: "2026-10-30", inPostSince: "2026-10-30", probationFrom: null });
    expect(await holdsNow(cadreId)).toEqual([{ postId: to, from: "2026-10-30", probation: false }]);
    expect((await paperTexts(ended))[0]).toMatch(/^单立群同志于2026年10月30日当选为/);
    expect(await outcomeOf(caseId, "APT-03")).toEqual(["appointment met gate"]);
    expect(await faultsOf(test.current())).toEqual([]);
  }, 120_000);

  it("APT-04 elected post by somebody of its level: no notice; not elected twice: the 3rd nomination asks for a reason, here and in a later batch; the case is stopped", async () => {
    const cadreId = city.holder("city/finance/deputy1");
    const { motionId, caseId, removalId } = await electedCase(cadreId, "deputy2");
    expect(await caseNow(city, caseId)).toMatchObject({ stage: "appointment", rises: false });
    for (const [nominatedOn, heldOn, number] of [["2026-09-21", "2026-09-25", 81], ["2026-09-28", "2026-10-10", 82]] as const) {
      await nominated(city, caseId, day(nominatedOn), `云泽委〔2026〕${String(number)}号`);
      await electionHeld(city, caseId, "notElected", day(heldOn));
    }
    const { version } = await caseNow(city, caseId);
    const author = authorOn(city, "cadreSection", day("2026-10-12"));
    const third = { caseId, version, nominatedOn: day("2026-10-12"), body: "澜石县人民代表大会", documentNumber: "云泽委〔2026〕83号" };
    const answer = await nominate({ ...third, reason: "" }, author);
    expect(codesOf(answer)).toEqual(["APT-04"]);
    expect(answer.ok ? null : answer.refusal[0].code).toBe("election.reason-missing");
    const stopped = await holdCase({ caseId, version, state: "stopped", reason: "两次未当选，不再提名。" }, authorOn(city, "departmentHead", day("2026-10-12")));
    expect(codesOf(stopped)).toEqual([]);
    expect(await holdsNow(cadreId)).toHaveLength(1);
    await appointed(city, motionId, [removalId], day("2026-10-13"), "云泽委干〔2026〕14号");
    const head = authorOn(city, "departmentHead", day("2026-10-13"));
    expect(codesOf(await closeMotion({ motionId, version: await versionOf(city, "motion", motionId) }, head))).toEqual([]);

    const again = await electedCase(cadreId, "deputy2", day("2026-10-19"), false);
    expect(await outcomeOf(again.caseId, "APT-04")).toEqual(["inspection not-met warn"]);
    expect(motionId).not.toBe(again.motionId);
    expect(await faultsOf(test.current())).toEqual([]);
  }, 120_000);

  it("TRM-03 the holder of an elected post is put for it again after 1 term: nobody comes, no notice, no probation, and he goes on in it; after 2 terms he is refused", async () => {
    const to = city.post("countyA/governmentLeaders/deputy3");
    const cadreId = city.holder("countyA/governmentLeaders/deputy3");
    const inPostFrom = (from: string) =>
      withClient(test.current().ownerUrl, (client) => client.query(`update post_holding set "from" = $2 where "cadreId" = $1 and "postId" = $3 and "to" is null`, [cadreId, from, to]));
    const batch = () => adoptedMotion(city, day("2026-08-31"), [{ postId: to, names: [cadreId, city.cadres.qiuYuanshan], kind: "electedPost" }], [], "换届人选");
    await inPostFrom("2016-12-31");
    await expect(batch()).rejects.toThrow("TRM-03");
    await inPostFrom("2017-01-02");
    const { motionId, motionPostIds: [motionPostId = ""] } = await batch();
    expect((await quotaOn(motionId, "2026-09-01"))["countyA/governmentLeaders"]?.slice(2, 4)).toEqual([0, 0]);
    await recommendedForElection(city, motionPostId, day("2026-09-03"));
    const caseId = (await fixedSubjects(city, motionPostId, [cadreId], day("2026-09-04")))[0] ?? "";
    expect(await outcomeOf(caseId, "TRM-03")).toEqual(["inspection met block"]);
    await startedTask(city, motionId, [caseId], day("2026-09-07"));
    await lettersSent(city, [caseId], day("2026-09-08"));
    await proposed(city, caseId, { work: day("2026-09-11"), on: day("2026-09-14") });
    await deliberated(city, caseId, day("2026-09-16"));
    await decided(city, [caseId], day("2026-09-18"));
    expect(await caseNow(city, caseId)).toMatchObject({ stage: "appointment", rises: false });
    await nominated(city, caseId, day("2026-09-21"), "云泽委〔2026〕91号");
    await electionHeld(city, caseId, "elected", day("2026-09-25"));
    await appointed(city, motionId, [caseId], day("2026-09-28"), "云泽委干〔2026〕19号", 0);
    expect(await caseNow(city, caseId)).toMatchObject({ state: "finished", stage: "appointment" });
    expect(await holdsNow(cadreId)).toEqual([{ postId: to, from: "2017-01-02", probation: false }]);
    expect(await outcomeOf(caseId, "PRB-01")).toEqual(["appointment computed calc"]);
    expect(await faultsOf(test.current())).toEqual([]);
  }, 120_000);
});

/** A case of an elected post of county A, the present holder leaving, walked until it is decided (or only fixed). */
async function electedCase(cadreId: string, seat: "deputy1" | "deputy2", on = day("2026-08-31"), walk = true) {
  const to = city.post(`countyA/governmentLeaders/${seat}`);
  const holder = await reading(city.users.departmentHead.actor, (tx) => tx.postHolding.findFirst({ where: { postId: to, to: null } }));
  const { motionId, motionPostIds } = await adoptedMotion(
    city,
    on,
    [{ postId: to, names: [cadreId, city.cadres.qiuYuanshan], kind: "electedPost" }],
    holder === null ? [] : [{ cadreId: holder.cadreId, postId: to, ground: "retirement" }],
    "县政府领导班子补充人选",
  );
  const [motionPostId = ""] = motionPostIds;
  const plus = (days: number) => addDays(on, days);
  await recommendedForElection(city, motionPostId, plus(3));
  const caseId = (await fixedSubjects(city, motionPostId, [cadreId], plus(4)))[0] ?? "";
  const removal = (await casesOf(motionId)).find((at) => at.kind === "removal");
  const removalId = removal?.id ?? "";
  if (!walk) return { motionId, caseId, removalId, to };
  await startedTask(city, motionId, [caseId], plus(7));
  await lettersSent(city, [caseId], plus(8));
  await proposed(city, caseId, { work: plus(11), on: plus(14) });
  for (const id of [caseId, removalId]) await deliberated(city, id, plus(16));
  await decided(city, [caseId, removalId], plus(18));
  return { motionId, caseId, removalId, to };
}
