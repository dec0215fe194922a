import { beforeAll, describe, expect, test } from "vitest";
import { clockActor } from "@/lib/access/actor";
import { resumeCase } from "@/lib/case/commands/holds";
import { readFindingsOfStepIn } from "@/lib/case/queries/findings";
import { confirmCorrection, refuseCorrection, requestCorrection } from "@/lib/corrections/commands";
import { readCorrectionsIn } from "@/lib/corrections/queries";
import type { CorrectionAt } from "@/lib/corrections/types";
import { present } from "@/lib/kernel/assert";
import { reading } from "@/lib/platform/db/reading";
import { caseAtAppointment, correctionInput } from "@/tests/support/builders/correction";
import { authorOn, codesOf, foundTown, readCase, valueOf } from "@/tests/support/builders/town";
import type { Town } from "@/tests/support/builders/town";
import { useTestDatabase } from "@/tests/support/database";
import { faultsOf } from "@/tests/support/faults";

const database = useTestDatabase();

let town: Town;
beforeAll(async () => {
  town = await foundTown();
});

const on = (who: keyof Town["staff"]) => authorOn(town.staff[who], "2026-03-10");
const correctionsOf = (caseId: string) => reading(clockActor, (tx) => readCorrectionsIn(tx, caseId));
const versionsOf = (caseId: string, stage: "decision" | "inspection") =>
  reading(clockActor, (tx) => tx.caseOutcome.findMany({ where: { caseId, stage }, orderBy: { number: "asc" } }));
const correctionOf = async (caseId: string): Promise<CorrectionAt> => present((await correctionsOf(caseId))[0], "a correction");
const answer = (correctionId: string, version: number, given: "confirm" | "refuse" = "confirm") => ({ correctionId, version, answer: given });

describe("a corrected vote", () => {
  test("6 of 11 corrected to 5 of 11 does not pass: both versions kept, notice judged again, case suspended, record whole", async () => {
    const at = await caseAtAppointment(town, "顾云岫");
    const id = valueOf(await requestCorrection(correctionInput(at, "decision", { agree: "5", disagree: "3" }), on("clerk")));
    expect(await readCase(at.id)).toMatchObject({ state: "running", outcomes: { decision: { agree: 6, passed: true } } });

    const done = valueOf(await confirmCorrection(answer(id, at.version), on("supervision")));
    expect(done).toEqual({ caseId: at.id, broken: ["decision"], suspended: true });
    expect(await readCase(at.id)).toMatchObject({ state: "suspended", stage: "appointment", outcomes: { decision: { agree: 5, passed: false } } });
    expect(await versionsOf(at.id, "decision")).toMatchObject([
      { number: 1, value: { agree: 6, passed: true }, correctionId: null, supersededOn: expect.any(Date) as Date },
      { number: 2, value: { agree: 5, passed: false }, correctionId: id, supersededOn: null },
    ]);
    expect(await correctionOf(at.id)).toMatchObject({
      state: "confirmed",
      before: { value: { agree: 6 } },
      after: { value: { agree: 5, passed: false } },
      affected: [
        { stage: "decision", standing: "broken", stopping: ["DEC-04"], changed: [{ rule: "DEC-04", before: "computed", after: "not-met" }] },
        { stage: "notice", standing: "unsupported", stopping: [], changed: [] },
      ],
    });
    const findings = await reading(clockActor, (tx) => readFindingsOfStepIn(tx, at.id, "correction"));
    expect(findings.map(({ stage, rule, outcome }) => `${stage} ${rule} ${outcome}`)).toContain("notice PUB-02 met");
    expect(await faultsOf(database.current())).toEqual([]);
  });

  test("a case with a decision of 5 of 11 is not taken up again; corrected back to 6 of 11 it is", async () => {
    const at = await caseAtAppointment(town, "林疏影");
    const first = valueOf(await requestCorrection(correctionInput(at, "decision", { agree: "5", disagree: "3" }), on("clerk")));
    valueOf(await confirmCorrection(answer(first, at.version), on("supervision")));
    const held = await readCase(at.id);
    const resume = { caseId: at.id, version: held.version, reason: "已研究" };
    expect(codesOf(await resumeCase(resume, on("head")))).toEqual(["DEC-04"]);
    const second = valueOf(await requestCorrection(correctionInput(held, "decision", { agree: "6", disagree: "2" }), on("clerk")));
    expect(valueOf(await confirmCorrection(answer(second, held.version), on("head"))).broken).toEqual([]);
    const again = await readCase(at.id);
    valueOf(await resumeCase({ ...resume, version: again.version }, on("head")));
    expect(await versionsOf(at.id, "decision")).toHaveLength(3);
  });

  test("9 present of 11 corrected to 7 of 11 breaks the quorum of 8", async () => {
    const at = await caseAtAppointment(town, "程素秋");
    const id = valueOf(
      await requestCorrection(correctionInput(at, "decision", { present: "7", disagree: "1", defer: "0" }), on("clerk")),
    );
    valueOf(await confirmCorrection(answer(id, at.version), on("head")));
    expect((await correctionOf(at.id)).affected[0]).toMatchObject({ standing: "broken", stopping: ["DEC-01"] });
    expect((await readCase(at.id)).outcomes.decision?.passed).toBe(false);
  });
});

describe("a correction that changes nothing later", () => {
  test("7 of 11 instead of 6 of 11: later stages hold, the case goes on", async () => {
    const at = await caseAtAppointment(town, "沈知远");
    const id = valueOf(await requestCorrection(correctionInput(at, "decision", { agree: "7", disagree: "1" }), on("clerk")));
    expect(valueOf(await confirmCorrection(answer(id, at.version), on("head")))).toMatchObject({ broken: [], suspended: false });
    expect(await readCase(at.id)).toMatchObject({ state: "running", version: at.version + 1 });
    expect((await correctionOf(at.id)).affected.map(({ stage, standing }) => `${stage} ${standing}`)).toEqual(["decision holds", "notice holds"]);
  });
});

describe("an earlier stage", () => {
  test("a discipline answer corrected to unsuitable breaks the deliberation 2 stages on", async () => {
    const at = await caseAtAppointment(town, "陆听澜");
    const id = valueOf(await requestCorrection(correctionInput(at, "inspection", { "checks.2.answer": "unsuitable" }), on("clerk")));
    expect(valueOf(await confirmCorrection(answer(id, at.version), on("supervision"))).broken).toContain("deliberation");
    const after = await readCase(at.id);
    expect(after.state).toBe("suspended");
    const back = correctionInput(after, "inspection", { "checks.2.answer": "nothingFound" });
    expect(codesOf(await requestCorrection(back, on("clerk")))).toEqual(["correction.discipline-reply"]);
    valueOf(await requestCorrection(correctionInput(after, "inspection", { deficiencies: "3" }), on("clerk")));
  });

  test("a round held on 3 February 2025 instead of 2026 expired on 2 February 2026: the subject fixed on 6 February does not hold", async () => {
    const at = await caseAtAppointment(town, "苏望舒");
    const id = valueOf(await requestCorrection(correctionInput(at, "recommendation", { "meeting.heldOn": "2025-02-03" }), on("clerk")));
    valueOf(await confirmCorrection(answer(id, at.version), on("supervision")));
    expect((await readCase(at.id)).outcomes.recommendation?.validUntil).toBe("2026-02-02");
    expect((await correctionOf(at.id)).affected.find(({ stage }) => stage === "inspection")).toMatchObject({ standing: "broken", stopping: ["REC-02"] });
  });
});

describe("refused", () => {
  test("1 person alone cannot do both, whatever his office; the request can be refused by another", async () => {
    const at = await caseAtAppointment(town, "宋怀瑾");
    const id = valueOf(await requestCorrection(correctionInput(at, "decision", { agree: "5", disagree: "3" }), on("head")));
    expect(codesOf(await confirmCorrection(answer(id, at.version), on("head")))).toEqual(["correction.same-person"]);
    expect(codesOf(await confirmCorrection(answer(id, at.version), on("colleague")))).toEqual(["access.not-your-role"]);
    valueOf(await refuseCorrection(answer(id, at.version, "refuse"), on("supervision")));
    expect(codesOf(await confirmCorrection(answer(id, at.version), on("supervision")))).toEqual(["correction.not-requested"]);
    expect(await readCase(at.id)).toMatchObject({ state: "running", outcomes: { decision: { agree: 6 } } });
    expect(await versionsOf(at.id, "decision")).toHaveLength(1);
  });

  test("nothing changed, a stage not completed, a second request, a stale page", async () => {
    const at = await caseAtAppointment(town, "温如许");
    expect(codesOf(await requestCorrection(correctionInput(at, "decision", {}), on("clerk")))).toEqual(["correction.nothing-changed"]);
    const missing = correctionInput({ ...at, outcomes: { ...at.outcomes, appointment: appointmentOutcome } }, "appointment", { paperNumber: "改" });
    expect(codesOf(await requestCorrection(missing, on("clerk")))).toEqual(["correction.stage-not-completed"]);
    const wanted = correctionInput(at, "decision", { agree: "7", disagree: "1" });
    expect(codesOf(await requestCorrection({ ...wanted, version: at.version + 4 }, on("clerk")))).toEqual(["case.stale"]);
    const id = valueOf(await requestCorrection(wanted, on("clerk")));
    expect(codesOf(await requestCorrection(wanted, on("colleague")))).toEqual(["correction.already-requested"]);
    expect(codesOf(await confirmCorrection(answer(id, at.version + 1), on("head")))).toEqual(["case.stale"]);
  });

  test("12 present of 11, 10 votes of 9 present and a day of tomorrow cannot be", async () => {
    const at = await caseAtAppointment(town, "叶清和");
    const tried = await requestCorrection(correctionInput(at, "decision", { present: "12", agree: "7", on: "2026-03-11" }), on("clerk"));
    expect(codesOf(tried)).toEqual(["correction.more-than", "correction.day-in-future"]);
    expect(codesOf(await requestCorrection(correctionInput(at, "decision", { agree: "7" }), on("clerk")))).toEqual(["correction.more-than"]);
  });

  test("2 people answer at once: one wins, the other is told, and 1 new version stands", async () => {
    const at = await caseAtAppointment(town, "江月白");
    const id = valueOf(await requestCorrection(correctionInput(at, "decision", { agree: "7", disagree: "1" }), on("clerk")));
    const both = await Promise.all([
      confirmCorrection(answer(id, at.version), on("head")),
      confirmCorrection(answer(id, at.version), on("supervision")),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await versionsOf(at.id, "decision")).toHaveLength(2);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});

const appointmentOutcome = {
  paperId: crypto.randomUUID(), paperNumber: "云泽委干〔2026〕1号", issuedOn: "2026-03-09", talkOn: null, electedOn: null, holdingId: null, inPostSince: null,
  probationFrom: null, probationUntil: null,
};
