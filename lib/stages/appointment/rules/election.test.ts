import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import type { NominationAt } from "../types";
import { electedOn, judgeElected, judgeElectionDay, judgeNomination, openNomination } from "./election";

const day = legalDate;

function nomination(changes: Partial<NominationAt> = {}): NominationAt {
  return {
    number: 1, nominatedOn: day("2026-03-02"), body: "市人民代表大会", documentNumber: "云泽委〔2026〕1号", reason: "", heldOn: null, result: null, words: "",
    ...changes,
  };
}

const lost = nomination({ heldOn: day("2026-03-10"), result: "notElected" });
const won = nomination({ number: 2, nominatedOn: day("2026-03-11"), heldOn: day("2026-03-20"), result: "elected" });

describe("APT-03", () => {
  it("an elected post stops until one of the elections is won; 1 lost and 1 won: met since 20 March; other kinds are not concerned", () => {
    expect([[], [nomination()], [lost]].map((nominations) => stops(judgeElected(true, nominations)))).toEqual([true, true, true]);
    expect(judgeElected(true, [lost, won])).toMatchObject({ outcome: "met", inputs: { nominations: 2, lost: 1, electedOn: "2026-03-20" } });
    expect(judgeElected(false, []).outcome).toBe("not-applicable");
    expect(electedOn([lost])).toBeNull();
    expect(openNomination([lost, nomination({ number: 2 })])?.number).toBe(2);
  });
});

describe("a nomination", () => {
  const codes = (nominations: readonly NominationAt[], on: string, decidedOn: string | null = "2026-03-02") =>
    judgeNomination(nominations, day(on), decidedOn === null ? null : day(decidedOn), day("2026-03-31")).map((refusal) => refusal.code);

  it("of the day of the decision and of today passes; a day earlier and a day later do not", () => {
    expect(["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-01"].map((on) => codes([], on))).toEqual([
      ["appointment.before-decision"], [], [], ["appointment.in-future"],
    ]);
    expect(codes([], "2026-03-02", null)).toEqual(["appointment.no-decision"]);
  });

  it("what is refused names its field and the day it is measured by: decision of 2 March, last election of 10 March, nomination of 2 March", () => {
    const refused = (nominations: readonly NominationAt[], on: string) => judgeNomination(nominations, day(on), day("2026-03-02"), day("2026-03-31"));
    expect(refused([], "2026-03-01")).toEqual([{ code: "appointment.before-decision", field: "nominatedOn", params: { decidedOn: "2026-03-02" } }]);
    expect(refused([lost], "2026-03-09")).toEqual([{ code: "election.before-last", field: "nominatedOn", params: { last: "2026-03-10" } }]);
    expect(refused([], "2026-04-01")).toEqual([{ code: "appointment.in-future", field: "nominatedOn" }]);
    expect(["2026-03-01", "2026-04-01"].map((on) => judgeElectionDay(nomination(), day(on), day("2026-03-31")))).toEqual([
      [{ code: "election.before-nomination", field: "heldOn", params: { nominatedOn: "2026-03-02" } }],
      [{ code: "appointment.in-future", field: "heldOn" }],
    ]);
  });

  it("a second one only after the first election and from its day on; none after an election won", () => {
    expect(codes([nomination()], "2026-03-12")).toEqual(["election.result-missing"]);
    expect(codes([lost], "2026-03-09")).toEqual(["election.before-last"]);
    expect(codes([lost], "2026-03-10")).toEqual([]);
    expect(codes([lost, won], "2026-03-25")).toEqual(["election.already-elected"]);
  });
});

describe("the day of an election", () => {
  it("is the day of the nomination or later, today at the latest", () => {
    const codes = ["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-01"].map((on) =>
      judgeElectionDay(nomination(), day(on), day("2026-03-31")).map((refusal) => refusal.code),
    );
    expect(codes).toEqual([["election.before-nomination"], [], [], ["appointment.in-future"]]);
  });
});
