import { beforeAll, describe, expect, it } from "vitest";
import type { CaseAt } from "@/lib/case/types";
import { addDays, legalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import {
  answerChecklist,
  clearDeliberation,
  recordConsultation,
  recordPreReportReply,
  recordReply,
  sendPreReport,
} from "@/lib/stages/deliberation/commands";
import { readDeliberationIn } from "@/lib/stages/deliberation/queries";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import type { WantedCase } from "../support/builders/deliberation";
import { caseInDeliberation, caseOf } from "../support/builders/deliberation";
import { authorOn, succeeded } from "../support/builders/meetings";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
let city: City;

beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

const actor = () => city.users.departmentHead.actor;
const author = (on = today) => authorOn(actor(), on);

async function opened(cadre: keyof City["cadres"], changes: Partial<WantedCase> = {}): Promise<CaseAt> {
  return caseInDeliberation(city, { cadreId: city.cadres[cadre], postId: city.vacantPosts.countyDeputy, on: today, ...changes });
}

function seen(at: CaseAt) {
  return { caseId: at.id, version: at.version };
}

async function consult(at: CaseAt, kind: "leader" | "superiorInCharge" | "unitedFront"): Promise<void> {
  const asked = { who: "分管领导", title: "", way: "talk", askedOn: today, repliedOn: today, stance: "agree", words: "", letterNumber: "" } as const;
  succeeded(await recordConsultation({ ...seen(at), ...asked, kind }, author()));
}

function stoppedBy(result: Awaited<ReturnType<typeof clearDeliberation>>): readonly string[] {
  return result.ok ? [] : result.refusal.map((refusal) => refusal.finding?.rule ?? refusal.code);
}

describe("clearing a promotion", () => {
  it("DEL-01 and DEL-02 name everything open at once: leaders, superior in charge, 3 unanswered items that need a reason", async () => {
    const at = await opened("shanLiqun");
    const result = await clearDeliberation({ ...seen(at), reason: "" }, author());
    expect(stoppedBy(result)).toEqual(["DEL-01", "DEL-02", "deliberation.warnings-need-reason"]);
    expect((await caseOf(actor(), at.id)).stage).toBe("deliberation");
  });

  it("with leaders heard and 3 items answered it goes on to decision; 2 consulted, 0 open", async () => {
    const at = await opened("zengLingyi");
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    for (const item of [1, 6, 8]) succeeded(await answerChecklist({ ...seen(at), answers: [{ item, answer: "clear", note: "" }] }, author()));
    succeeded(await clearDeliberation({ ...seen(at), reason: "" }, author()));
    const after = await caseOf(actor(), at.id);
    expect(after.stage).toBe("decision");
    expect(after.outcomes.deliberation).toEqual({
      consulted: 2, clearedOn: today, dualConsent: "notNeeded", preReportId: null, checklistOpen: 0,
    });
  });

  it("a discipline answer other than nothing found stops by CHK-3, 1 signer by CHK-6", async () => {
    const checks = ["file", "personalMatters", "letters", "audit"].map((kind) => ({ kind, answer: "nothingFound", repliedOn: today }));
    const inspection = { checks: [...checks, { kind: "discipline", answer: "suspend", repliedOn: today }], signers: ["a"] };
    const at = await opened("qiuYuanshan", { inspection });
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    expect(stoppedBy(await clearDeliberation({ ...seen(at), reason: "已核对" }, author()))).toEqual(["CHK-3", "CHK-6"]);
  });

  it("DEL-05 1 item that is not clear needs a note, then warns and lets pass with a reason: 1 open", async () => {
    const at = await opened("ouyangJingxing");
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    const bare = await answerChecklist({ ...seen(at), answers: [{ item: 8, answer: "notClear", note: "" }] }, author());
    expect(bare.ok ? [] : bare.refusal.map((refusal) => refusal.code)).toEqual(["deliberation.note-missing"]);
    for (const item of [1, 6]) succeeded(await answerChecklist({ ...seen(at), answers: [{ item, answer: "clear", note: "" }] }, author()));
    succeeded(await answerChecklist({ ...seen(at), answers: [{ item: 8, answer: "notClear", note: "另有反映，已说明" }] }, author()));
    succeeded(await clearDeliberation({ ...seen(at), reason: "已向部长报告" }, author()));
    expect((await caseOf(actor(), at.id)).outcomes.deliberation?.checklistOpen).toBe(1);
  });

  it("two people clear at once: 1 goes on, the other is told the case is stale", async () => {
    const at = await opened("yuchiMingchuan");
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    const results = await Promise.all([1, 2].map(() => clearDeliberation({ ...seen(at), reason: "已核对" }, author())));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : result.refusal.map((refusal) => refusal.code)))).toContain("case.stale");
  });
});

describe("an exceptional promotion", () => {
  it("stops by EXC-06 until the superior has approved; a report without answer stops by RPT-03 too", async () => {
    const at = await opened("xieShouzheng", { exceptionalGround: "criticalMoment" });
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    const clear = () => clearDeliberation({ ...seen(at), reason: "已核对" }, author());
    expect(stoppedBy(await clear())).toEqual(["EXC-06"]);
    succeeded(await sendPreReport({ ...seen(at), ground: "exceptional", sentOn: today, number: "云泽组〔2026〕5号" }, author()));
    expect(stoppedBy(await clear())).toEqual(["EXC-06", "RPT-03"]);
    const { facts } = await reading(actor(), (tx) => readDeliberationIn(tx, at, today));
    const report = present(facts.reports[0], "the report");
    const answer = { preReportId: report.id, reportVersion: report.version, repliedOn: today, answer: "approved", reply: "同意" } as const;
    succeeded(await recordPreReportReply({ ...seen(at), ...answer }, author()));
    succeeded(await clear());
    expect((await caseOf(actor(), at.id)).outcomes.deliberation?.preReportId).toBe(report.id);
  });
});

describe("dual management", () => {
  it("DEL-04 the branch head leaves: asked by letter, silent for 1 month, consent is deemed on the day after and not before", async () => {
    const at = await opened("dualManagedHead", { postId: city.post("city/environmentBranch/head"), kind: "removal" });
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    succeeded(await answerChecklist({ ...seen(at), answers: [{ item: 8, answer: "clear", note: "" }] }, author()));
    const letter = { kind: "dualManagement", who: "省厅", title: "", way: "letter", repliedOn: null, stance: null, words: "" } as const;
    const unnumbered = await recordConsultation({ ...seen(at), ...letter, askedOn: today, letterNumber: "" }, author());
    expect(unnumbered.ok ? [] : unnumbered.refusal.map((refusal) => refusal.code)).toEqual(["deliberation.letter-number-missing"]);
    succeeded(await recordConsultation({ ...seen(at), ...letter, askedOn: today, letterNumber: "云泽组函〔2026〕9号" }, author()));
    const clear = (on: typeof today) => clearDeliberation({ ...seen(at), reason: "" }, author(on));
    expect(stoppedBy(await clear(legalDate("2026-04-01")))).toEqual(["DEL-04"]);
    succeeded(await clear(legalDate("2026-04-02")));
    const after = await caseOf(actor(), at.id);
    expect([after.stage, after.outcomes.deliberation?.dualConsent]).toEqual(["decision", "deemed"]);
  });

  it("nobody of dual management: a letter to an assisting side is refused", async () => {
    const at = await opened("meiYishu");
    const letter = { kind: "dualManagement", who: "省厅", title: "", way: "letter", repliedOn: null, stance: null, words: "" } as const;
    const result = await recordConsultation({ ...seen(at), ...letter, askedOn: today, letterNumber: "1号" }, author());
    expect(result.ok ? [] : result.refusal.map((refusal) => refusal.code)).toEqual(["deliberation.not-needed"]);
  });
});

describe("a removal", () => {
  it("has no inspection: 1 leader asked, 1 answer of the checklist, and it goes on to decision", async () => {
    const seat = "city/water/deputy1";
    const at = await opened("retiringDeputy", { postId: city.post(seat), kind: "removal" });
    await consult(at, "leader");
    await consult(at, "superiorInCharge");
    succeeded(await answerChecklist({ ...seen(at), answers: [{ item: 8, answer: "clear", note: "" }] }, author()));
    succeeded(await clearDeliberation({ ...seen(at), reason: "" }, author()));
    expect((await caseOf(actor(), at.id)).stage).toBe("decision");
  });
});

describe("who may", () => {
  it("an answer is entered once; a relative and a supervisor enter nothing", async () => {
    const at = await opened("dingZhaohe");
    const asked = { who: "副书记", title: "", way: "talk", askedOn: today, repliedOn: null, stance: null, words: "", letterNumber: "" } as const;
    succeeded(await recordConsultation({ ...seen(at), ...asked, kind: "leader" }, author()));
    const { facts } = await reading(actor(), (tx) => readDeliberationIn(tx, at, today));
    const consultationId = present(facts.consultations[0], "the consultation").id;
    const reply = { ...seen(at), consultationId, repliedOn: addDays(today, 1), stance: "agree", words: "" } as const;
    const codes = async (input: typeof reply, who = author(addDays(today, 1))) => {
      const result = await recordReply(input, who);
      return result.ok ? [] : result.refusal.map((refusal) => refusal.code);
    };
    expect(await codes(reply, authorOn(city.users.cadreSectionSecond.actor, today))).toEqual(["access.own-or-relative"]);
    expect(await codes(reply, authorOn(city.users.supervisor.actor, today))).toEqual(["access.not-your-role"]);
    expect(await codes(reply, author())).toEqual(["deliberation.replied-in-future"]);
    expect(await codes(reply)).toEqual([]);
    expect(await codes(reply)).toEqual(["deliberation.already-replied"]);
  });
});
