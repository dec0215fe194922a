import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import type { DatedValue } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import { lawChanges, schemeChanges } from "./changes";

const day = legalDate;
const openedOn = day("2026-03-01");
const on = day("2026-05-01");

describe("PUB-02, RET-02: a national number that changes while the case runs", () => {
  const version = (from: string, value = 5): DatedValue<number> => ({ value, from: day(from), to: null, rule: "PUB-02", lastChecked: day("2026-01-01") });
  const changed = (...froms: readonly string[]) => lawChanges(openedOn, on, { noticeWorkingDays: froms.map((from) => version(from)) }).map(judged);
  const told = (since: string) => ["PUB-02 warn computed", { change: "law", key: "noticeWorkingDays", openedOn: "2026-03-01", on: "2026-05-01" }, { since }];

  it.each([
    ["2026-03-01", []],
    ["2026-03-02", [told("2026-03-02")]],
    ["2026-05-01", [told("2026-05-01")]],
    ["2026-05-02", []],
  ] as const)("opened on 1 March, seen on 1 May 2026, a second version from %s", (from, findings) => {
    expect(changed("2019-03-03", from)).toEqual(findings);
  });

  it("2 changes are 2 findings; 1 number in force since the day of the case is old, 1 that came later is new: 0 changes", () => {
    expect(changed("2019-03-03", "2026-04-01", "2026-04-15")).toEqual([told("2026-04-01"), told("2026-04-15")]);
    expect(changed("2026-03-01", "2026-04-01")).toEqual([told("2026-04-01")]);
    expect(changed("2026-04-01")).toEqual([]);
    expect(changed()).toEqual([]);
  });

  it("the number of 1 January 2025 is told with its key", () => {
    expect(lawChanges(day("2024-12-31"), day("2025-01-01")).map(judged)).toEqual([
      ["RET-02 warn computed", { change: "law", key: "retirementDelay", openedOn: "2024-12-31", on: "2025-01-01" }, { since: "2025-01-01" }],
    ]);
  });
});

describe("PUB-02, REC-09: a local number that changes while the case runs", () => {
  const pinned = { version: 2, values: defaultRuleSetValues };
  const later = (version: number, from: string, values: Partial<RuleSetValues>) => ({ version, from: day(from), values: { ...defaultRuleSetValues, ...values } });
  const changes = (...versions: readonly ReturnType<typeof later>[]) => schemeChanges(pinned, versions, openedOn, on).map(judged);
  const heads = (...versions: readonly ReturnType<typeof later>[]) => changes(...versions).map(([head]) => head);

  it("pinned 5, later 7: 1 finding with both numbers and versions", () => {
    expect(changes(later(3, "2026-04-01", { noticeWorkingDays: 7 }))).toEqual([
      [
        "PUB-02 warn computed",
        { change: "scheme", key: "noticeWorkingDays", openedOn: "2026-03-01", on: "2026-05-01", pinned: 2, newest: 3 },
        { since: "2026-04-01", before: 5, after: 7 },
      ],
    ]);
  });

  it.each([
    ["2026-03-01", 3, 0],
    ["2026-03-02", 3, 1],
    ["2026-05-01", 3, 1],
    ["2026-05-02", 3, 0],
    ["2026-04-01", 2, 0],
    ["2026-04-01", 1, 0],
  ] as const)("a version in force from %s with the number %d (pinned 2, seen 1 March to 1 May): %d changes", (from, version, count) => {
    expect(heads(later(version, from, { noticeWorkingDays: 7 }))).toHaveLength(count);
  });

  it("of 3 later versions the newest counts, in whatever order they come", () => {
    const versions = [later(4, "2026-04-10", { noticeWorkingDays: 6 }), later(5, "2026-04-20", { noticeWorkingDays: 9 }), later(3, "2026-04-01", { noticeWorkingDays: 7 })];
    for (const order of [versions, versions.toReversed(), versions.toSorted((a, b) => a.version - b.version)]) {
      expect(changes(...order).map(([, { newest }, outputs]) => [newest, outputs])).toEqual([[5, { since: "2026-04-20", before: 5, after: 9 }]]);
    }
  });

  it.each([
    ["a switch", { suspendOnMajorQuestion: true }, "DEC-05", false, true],
    ["a word", { quotaRounding: "half-up" }, "EVA-05", "floor", "half-up"],
    ["a share that was empty", { opinionVetoBelow: { num: 1, den: 2 } }, "SED-02", null, '{"den":2,"num":1}'],
    ["a share", { recommendationAttendance: { den: 4, num: 3 } }, "REC-09", '{"den":3,"num":2}', '{"den":4,"num":3}'],
    ["a range", { inspectionNoticeWorkingDays: { min: 2, max: 3 } }, "INS-09", '{"max":3,"min":1}', '{"max":3,"min":2}'],
  ] as const)("%s: %j of %s, from %j to %j", (_, values, rule, before, after) => {
    expect(changes(later(3, "2026-04-01", values)).map(([head, , outputs]) => [head, outputs])).toEqual([
      [`${rule} warn computed`, { since: "2026-04-01", before, after }],
    ]);
  });

  it("BAL-01: 3 voter groups in another order differ, 3 with their parts in another order do not, a share neither", () => {
    const [a, b, c] = defaultRuleSetValues.voterGroups;
    const turned = defaultRuleSetValues.voterGroups.map(({ code, label, weight }) => ({ weight, label, code }));
    expect(heads(later(3, "2026-04-01", { voterGroups: turned, recommendationAttendance: { den: 3, num: 2 } }))).toEqual([]);
    const swapped = [b, a, c].flatMap((group) => group ?? []);
    const [found] = changes(later(3, "2026-04-01", { voterGroups: swapped }));
    expect(found?.[0]).toBe("BAL-01 warn computed");
    expect(found?.[2].before).toBe(
      '[{"code":"A","label":"上级领导和主要负责同志","weight":50},{"code":"B","label":"班子成员和中层干部","weight":30},{"code":"C","label":"干部职工代表","weight":20}]',
    );
  });

  it("2 parameters changed at once are 2 findings; 0 later versions or the same numbers are none", () => {
    expect(heads(later(3, "2026-04-01", { noticeWorkingDays: 7, suspendedVoteDueDays: 20 }))).toEqual(["DEC-05 warn computed", "PUB-02 warn computed"]);
    expect([heads(), heads(later(3, "2026-04-01", {}))]).toEqual([[], []]);
  });
});
