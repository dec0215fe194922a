import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { storeOutcomeIn } from "@/lib/case/commands/advance";
import { resumeCase } from "@/lib/case/commands/holds";
import type { CaseAt } from "@/lib/case/types";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { draftPaper } from "@/lib/stages/appointment/commands/draft";
import { issuePaper } from "@/lib/stages/appointment/commands/issue";
import { recordTalk } from "@/lib/stages/appointment/commands/preparation";
import { closeNotice, exemptFromNotice } from "@/lib/stages/notice/commands/close";
import { draftNotice } from "@/lib/stages/notice/commands/draft";
import { concludeObjection, registerObjection } from "@/lib/stages/notice/commands/objections";
import { publishNotice } from "@/lib/stages/notice/commands/publish";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { outcomesUpToNotice, paperInput } from "../support/builders/appointment";
import { caseAtNotice, noticeInput, publishedNotice } from "../support/builders/notice";
import { candidateWith, changePerson } from "../support/builders/sitting";
import type { Town } from "../support/builders/town";
import { authorOn, codesOf, decisionOn, foundTown, morningOf, putCaseAt, readCase, valueOf } from "../support/builders/town";
import { addPost } from "../support/builders/vote";
import { useTestDatabase } from "../support/database";

/* From the notice to the paper: decided on 27 February 2026, notice from 2 to 6 March, paper of 12 March. */

const test = useTestDatabase();
let town: Town;
beforeAll(async () => {
  town = await foundTown();
});

const on = (who: keyof Town["staff"], day: string) => authorOn(town.staff[who], day);

async function found(caseId: string, rule: string) {
  const rows = await reading(clockActor, (tx) => tx.storedFinding.findMany({ where: { caseId, rule, stage: "appointment" } }));
  return rows.map(({ force, outcome, inputs, outputs }) => ({ force, outcome, inputs, outputs }));
}

describe("the notice", () => {
  it("PUB-01 a draft of 2 March is not published once the decision was taken anew on 3 March, and is when that was on the 2nd", async () => {
    for (const [decidedOn, refusedBy] of [["2026-03-03", ["PUB-01"]], ["2026-03-02", []]] as const) {
      const at = await caseAtNotice(town, "顾云岫");
      const { noticeId } = valueOf(await draftNotice(noticeInput(town, [at.id]), on("clerk", "2026-02-28")));
      valueOf(
        await recorded({ actor: clockActor, now: morningOf("2026-02-28") }, async (tx) => {
          await storeOutcomeIn(tx, at.id, "decision", decisionOn(decidedOn), legalDate(decidedOn));
          return worked(null, { stream: streamOf("case", at.id), type: "decision.recorded", data: {} });
        }),
      );
      expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2026-02-28")))).toEqual(refusedBy);
    }
  });

  it("PUB-01 0 words of reason exempt nobody", async () => {
    const at = await caseAtNotice(town, "甲");
    const input = { caseId: at.id, version: at.version, ground: "specialPost" as const };
    expect(codesOf(await exemptFromNotice({ ...input, reason: " " }, on("head", "2026-03-02")))).toEqual(["PUB-01"]);
    expect(codesOf(await exemptFromNotice({ ...input, reason: "国家安全岗位" }, on("head", "2026-03-02")))).toEqual([]);
  });

  it("PUB-03 1 of 11 fields empty is not published; filled in, it is", async () => {
    const at = await caseAtNotice(town, "乙");
    await changePerson(at.cadreId, { nativePlace: "" });
    const { noticeId } = valueOf(await draftNotice(noticeInput(town, [at.id]), on("clerk", "2026-02-28")));
    expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2026-02-28")))).toEqual(["PUB-03"]);
    await withClient(test.current().ownerUrl, (client) => client.query(`update notice_person set "nativePlace" = '云岭澜石' where "noticeId" = $1`, [noticeId]));
    expect(codesOf(await publishNotice({ noticeId, version: 0 }, on("colleague", "2026-02-28")))).toEqual([]);
  });

  it("PUB-04 and PUB-05 1 report that suspends: taken up again without its conclusion the case does not go on; concluded without effect it does", async () => {
    const at = await caseAtNotice(town, "丙");
    const noticeId = await publishedNotice(town, [at]);
    const report = { noticeId, caseId: at.id, receivedOn: legalDate("2026-03-04"), way: "letter" as const, realName: false, reporter: "", substance: "反映其作风问题" };
    const { objectionId } = valueOf(await registerObjection(report, on("supervision", "2026-03-05")));
    const conclusion = { objectionId, version: 0, finding: "需进一步核实", conclusion: "suspend" as const, feedbackOn: null };
    valueOf(await concludeObjection(conclusion, on("supervision", "2026-03-06")));
    const close = async (day: string) => {
      const { version } = await readCase(at.id);
      return codesOf(await closeNotice({ caseId: at.id, version }, on("head", day)));
    };
    expect(await close("2026-03-09")).toEqual(["case.not-running"]);
    const { version } = await readCase(at.id);
    valueOf(await resumeCase({ caseId: at.id, version, reason: "已核实" }, on("head", "2026-03-09")));
    expect(await close("2026-03-09")).toEqual(["PUB-04", "PUB-05"]);
    valueOf(await concludeObjection({ ...conclusion, version: 1, finding: "查无实据", conclusion: "doesNotAffect" }, on("supervision", "2026-03-10")));
    expect(await close("2026-03-10")).toEqual([]);
  });
});

describe("a scheme that changes in the middle of a case", () => {
  it("PUB-02 7 working days from 20 February on: the batch opened before keeps its 5, one opened under the new scheme needs 7", async () => {
    const running = await caseAtNotice(town, "丁");
    const ruleSetId = valueOf(
      await recorded({ actor: clockActor, now: morningOf("2026-02-20") }, async (tx) => {
        const values = { ...defaultRuleSetValues, noticeWorkingDays: 7 };
        const row = { authorityId: town.authorityId, version: 2, title: "新方案", values, exampleOnly: false, document: "云泽委发〔2026〕3号" };
        const { id } = await tx.ruleSet.create({ data: { ...row, from: legalDateToDb(legalDate("2026-02-20")) } });
        return worked(id, { stream: streamOf("authority", town.authorityId), type: "ruleSet.confirmed", data: {} });
      }),
    );
    const opened = await caseAtNotice({ ...town, ruleSetId }, "戊");
    const draft = async (at: CaseAt, workingDays: number) => codesOf(await draftNotice(noticeInput(town, [at.id], { workingDays }), on("clerk", "2026-02-28")));
    expect(await draft(running, 5)).toEqual([]);
    expect(await draft(opened, 6)).toEqual(["PUB-02"]);
    expect(await draft(opened, 7)).toEqual([]);
  });
});

type Wanted = { readonly postId?: string; readonly without?: "notice"; readonly kind?: "promotion" | "electedPost" | "advancement" };

async function atAppointment({ postId = town.bureau.deputyPostId, without, kind = "promotion" }: Wanted = {}): Promise<CaseAt> {
  const { notice, ...before } = outcomesUpToNotice(town);
  const outcomes = without === "notice" || notice === undefined ? before : { ...before, notice };
  return putCaseAt(town, { cadreId: await candidateWith(town), postId, kind, stage: "appointment", outcomes });
}

async function issue(at: CaseAt, changes: Parameters<typeof paperInput>[2] = {}, talkOn: string | null = "2026-03-11", of: Town = town) {
  if (talkOn !== null) {
    valueOf(await recordTalk({ caseId: at.id, version: at.version, on: legalDate(talkOn), talker: "部长", points: "要求" }, authorOn(of.staff.clerk, talkOn)));
  }
  const { paperId } = valueOf(await draftPaper(paperInput(of, [at.id], changes), authorOn(of.staff.clerk, "2026-03-12")));
  return codesOf(await issuePaper({ paperId, version: 0 }, authorOn(of.staff.head, "2026-03-12")));
}

describe("the paper", () => {
  it("SED-29 12 months asked for: 0 exams and 1 passed a day too long ago stop the paper of 12 March, 1 passed a year before to the day does not", async () => {
    const asking = await foundTown({ preAppointmentExamMonths: 12 });
    const issueWith = async (...exams: readonly (readonly [on: string, passed: boolean])[]) => {
      const taken = exams.map(([day, passed]) => ({ on: legalDateToDb(legalDate(day)), subject: "combined" as const, passed }));
      const cadreId = await candidateWith(asking, { exams: { create: taken } });
      const at = await putCaseAt(asking, { cadreId, postId: asking.bureau.deputyPostId, kind: "promotion", stage: "appointment", outcomes: outcomesUpToNotice(asking) });
      return issue(at, {}, "2026-03-11", asking);
    };
    expect(await issueWith()).toEqual(["SED-29"]);
    expect(await issueWith(["2025-03-11", true], ["2026-03-01", false])).toEqual(["SED-29"]);
    expect(await issueWith(["2025-03-12", true])).toEqual([]);
  });

  it("PUB-01 0 notices behind it: not issued", async () => {
    expect(await issue(await atAppointment({ without: "notice" }))).toEqual(["PUB-01"]);
  });

  it("PUB-01 a notice until 6 March: no paper of the 6th, one of the 9th; the notice lengthened to the 9th meanwhile: not issued", async () => {
    const at = await atAppointment({});
    valueOf(await recordTalk({ caseId: at.id, version: at.version, on: legalDate("2026-03-11"), talker: "部长", points: "要求" }, on("clerk", "2026-03-11")));
    const drafted = async (day: string) => {
      const days = { issuedOn: legalDate(day), probationNoticeOn: legalDate(day) };
      return draftPaper(paperInput(town, [at.id], days), on("clerk", "2026-03-12"));
    };
    expect(codesOf(await drafted("2026-03-06"))).toEqual(["appointment.nobody-left", "appointment.before-notice-end", "appointment.before-notice-end"]);
    const { paperId } = valueOf(await drafted("2026-03-09"));
    const lengthen = `update case_outcome set value = value || '{"until": "2026-03-09"}' where "caseId" = $1 and stage = 'notice'`;
    await withClient(test.current().ownerUrl, (client) => client.query(lengthen, [at.id]));
    expect(codesOf(await issuePaper({ paperId, version: 0 }, on("head", "2026-03-12")))).toEqual(["PUB-01"]);
  });

  it("APT-01 0 talks stop it; 1 talk of the very day does not", async () => {
    const postId = await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy" });
    const noProbation = { probationNoticeOn: null };
    expect(await issue(await atAppointment({ postId }), noProbation, null)).toEqual(["APT-01"]);
    const at = await atAppointment({ postId });
    expect(await issue(at, noProbation, "2026-03-12")).toEqual([]);
    expect(await found(at.id, "APT-01")).toMatchObject([{ force: "gate", outcome: "met" }]);
    expect(await found(at.id, "PRB-01")).toMatchObject([{ force: "calc", outputs: { starts: false } }]);
    expect(await found(at.id, "APT-02")).toMatchObject([{ force: "calc", outputs: { since: "2026-02-27" } }]);
    expect(await found(at.id, "PUB-01")).toMatchObject([{ force: "block", outcome: "met" }]);
    expect((await readCase(at.id)).state).toBe("finished");
  });

  it("PRB-01 1 post with probation starts one; by advancement it does not unless the scheme says so", async () => {
    const promoted = await atAppointment();
    expect(await issue(promoted)).toEqual([]);
    expect(await found(promoted.id, "PRB-01")).toMatchObject([{ outcome: "computed", outputs: { starts: true } }]);
    expect((await readCase(promoted.id)).stage).toBe("probation");
    await withClient(test.current().ownerUrl, (client) => client.query(`update quota set approved = 9 where "unitId" = $1`, [town.bureau.unitId]));
    const advanced = await atAppointment({ kind: "advancement" });
    expect(await issue(advanced, { probationNoticeOn: null })).toEqual([]);
    expect(await found(advanced.id, "PRB-01")).toMatchObject([{ outcome: "computed", outputs: { starts: false } }]);
  });

  it("APT-02 where the government appoints: time in post from its act of 5 March, not from the decision of 27 February; 0 days named: no paper", async () => {
    const postId = await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy" });
    await withClient(test.current().ownerUrl, (client) => client.query(`update post set "appointmentWay" = 'governmentAppointment' where id = $1`, [postId]));
    const at = await atAppointment({ postId });
    const input = paperInput(town, [at.id], { probationNoticeOn: null });
    expect(codesOf(await draftPaper(input, on("clerk", "2026-03-12")))).toEqual(["appointment.act-day-missing"]);
    expect(await issue(at, { probationNoticeOn: null, acts: [{ caseId: at.id, actOn: legalDate("2026-03-05") }] })).toEqual([]);
    expect(await found(at.id, "APT-02")).toMatchObject([{ outcome: "computed", outputs: { since: "2026-03-05" } }]);
    expect((await readCase(at.id)).outcomes.appointment).toMatchObject({ inPostSince: "2026-03-05" });
  });

  it("APT-03 0 elections won: no paper for an elected post", async () => {
    const postId = await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy" });
    await withClient(test.current().ownerUrl, (client) => client.query(`update post set "appointmentWay" = 'congressElection' where id = $1`, [postId]));
    const at = await atAppointment({ postId, kind: "electedPost" });
    expect(codesOf(await draftPaper(paperInput(town, [at.id], { probationNoticeOn: null }), on("clerk", "2026-03-12")))).toContain("APT-03");
  });
});
