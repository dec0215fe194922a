import { describe, expect, it } from "vitest";
import type { FieldClass } from "@/lib/access/field-classes/field-class";
import { makeIdNumber } from "@/lib/formats/id-number";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { checkArchive } from "./consistency";
import type { ArchiveFacts, CareerLineFact, HeldFact } from "./consistency-facts";

const today = legalDate("2026-11-02");
const all: ReadonlySet<FieldClass> = new Set<FieldClass>(["open", "internal", "protected"]);
const day = (text: string): LegalDate => legalDate(text);

const line = (from: string, to: string | null, change: Partial<CareerLineFact> = {}): CareerLineFact => ({
  from: day(from),
  to: to === null ? null : day(to),
  text: "云泽市交通运输局科员",
  concurrent: false,
  postId: null,
  ...change,
});

const held = (from: string, to: string | null, change: Partial<HeldFact> = {}): HeldFact => ({
  postId: "p1",
  text: "云泽市交通运输局局长",
  from: day(from),
  to: to === null ? null : day(to),
  concurrent: false,
  documented: true,
  ...change,
});

const sound: ArchiveFacts = {
  cadreId: "c1",
  idNumber: makeIdNumber("990101", day("1980-03-15"), 1),
  regionAddedHere: true,
  sex: "male",
  politicalStatus: "partyMember",
  birth: day("1980-03-15"),
  partyJoined: day("2001-07-01"),
  workStart: day("2002-07-15"),
  status: "inPost",
  healthKnown: true,
  hasPhoto: true,
  determined: [],
  career: [
    line("1998-09-01", "2002-07-01", { text: "云岭大学法学专业学习" }),
    line("2002-07-15", "2012-06-30"),
    line("2012-07-01", null, { postId: "p1" }),
  ],
  holdings: [held("2012-07-01", null)],
  education: [
    { mode: "fullTime", education: "bachelor", schoolAndMajor: "云岭大学法学", graduatedOn: day("2002-07-01") },
  ],
  family: [
    { relation: "父亲", birth: day("1952-01-01"), politicalStatus: null },
    { relation: "儿子", birth: day("2008-01-01"), politicalStatus: "共青团员" },
  ],
  grades: [{ year: 2025, grade: "COMPETENT" }],
};

const found = (change: Partial<ArchiveFacts>) =>
  checkArchive({ ...sound, ...change }, today, all).map(({ check }) => check);

describe("cross-field checks (PA-14)", () => {
  it("a sound archive: 0 findings", () => {
    expect(found({})).toEqual([]);
  });

  it("an ID number with a wrong check digit cannot be read, and nothing else is concluded from it", () => {
    const wrongDigit = sound.idNumber.slice(0, 17) + (sound.idNumber.endsWith("1") ? "2" : "1");
    expect(found({ idNumber: wrongDigit, sex: "female" })).toEqual(["id-number-unreadable"]);
  });

  it("birth 1 day off the ID number is found; once determined it is not", () => {
    expect(found({ birth: day("1980-03-16") })).toEqual(["birth-differs-from-id-number"]);
    expect(found({ birth: day("1980-03-16"), determined: ["birth"] })).toEqual([]);
  });

  it("sex against the 17th figure", () => {
    expect(found({ sex: "female" })).toEqual(["sex-differs-from-id-number"]);
  });

  it("work on the 16th birthday is fine, the day before is not", () => {
    const at = (workStart: string) => found({ workStart: day(workStart), education: [] });
    expect(at("1996-03-15")).toEqual([]);
    expect(at("1996-03-14")).toEqual(["work-start-before-16"]);
  });

  it("the Party on the 18th birthday is fine, the day before is not", () => {
    expect(found({ partyJoined: day("1998-03-15") })).toEqual([]);
    expect(found({ partyJoined: day("1998-03-14") })).toEqual(["party-entry-before-18"]);
  });

  it("a member without a day, a day without membership", () => {
    expect(found({ partyJoined: null })).toEqual(["party-entry-missing"]);
    expect(found({ politicalStatus: "nonParty" })).toEqual(["party-entry-without-party"]);
  });

  it("a line that begins 1 month before work is found; studies before it are not", () => {
    const career = [line("2002-06-15", "2012-06-30"), line("2012-07-01", null, { postId: "p1" })];
    expect(found({ career })).toEqual(["career-before-work-start"]);
  });

  it("two main posts: 1 month together is the turn of a month, 2 months are an overlap; a concurrent post never is", () => {
    const career = (to: string, concurrent = false) => [
      line("2002-07-15", to),
      line("2012-07-01", null, { postId: "p1" }),
      ...(concurrent ? [line("2015-01-01", null, { concurrent })] : []),
    ];
    expect(found({ career: career("2012-07-31") })).toEqual([]);
    expect(found({ career: career("2012-09-30") })).toEqual(["main-posts-overlap"]);
    expect(found({ career: career("2012-06-30", true) })).toEqual([]);
  });

  it("a gap of 1 whole month is found, with both lines; the next month is none", () => {
    const career = (from: string) => [line("2002-07-15", "2012-05-31"), line(from, null, { postId: "p1" })];
    expect(found({ career: career("2012-06-30"), holdings: [] })).toEqual([]);
    expect(found({ career: career("2012-07-01") })).toEqual(["career-gap"]);
    const [gap] = checkArchive({ ...sound, career: career("2012-07-01") }, today, all);
    expect(gap?.rows.map((row) => row.from)).toEqual(["2002-07-15", "2012-07-01"]);
  });

  it("a line that covers another leaves no gap after the shorter one", () => {
    const career = [line("2002-07-15", null, { postId: "p1" }), line("2005-01-01", "2006-01-31", { concurrent: true })];
    expect(found({ career, holdings: [] })).toEqual([]);
  });

  it("a résumé that ends 2 months ago has a gap for who is in post, none for who has left", () => {
    const career = [line("2002-07-15", "2026-08-31")];
    expect(found({ career, holdings: [] })).toEqual(["career-gap"]);
    expect(found({ career, holdings: [], status: "left" })).toEqual([]);
  });

  it("a post of the register that the résumé does not have, one without a document, one kept after leaving", () => {
    expect(found({ holdings: [held("2012-08-01", null)] })).toEqual(["holding-not-in-career"]);
    expect(found({ holdings: [held("2012-07-01", null, { documented: false })] })).toEqual([
      "holding-without-document",
    ]);
    expect(found({ status: "retired" })).toEqual(["in-post-after-leaving"]);
  });

  it("an end before its beginning and a day after today are wrong", () => {
    const holdings = [held("2012-07-01", "2012-06-01")];
    expect(checkArchive({ ...sound, holdings }, today, all).map(({ check, weight }) => [check, weight])).toEqual([
      ["end-before-start", "wrong"],
    ]);
    expect(found({ holdings: [held("2012-07-01", "2026-11-03")] })).toEqual(["day-in-future"]);
  });

  it("a master before a bachelor is out of order; full-time studies that end 1 year after work began need a line", () => {
    const study = (education: "bachelor" | "master", graduatedOn: string) =>
      ({ mode: "fullTime", education, schoolAndMajor: "云岭大学", graduatedOn: day(graduatedOn) }) as const;
    expect(found({ education: [study("master", "2001-07-01"), study("bachelor", "2002-07-01")] })).toEqual([
      "studies-out-of-order",
    ]);
    const career = sound.career.slice(1);
    expect(found({ career, education: [study("master", "2003-07-14")] })).toEqual([]);
    expect(found({ career, education: [study("master", "2003-07-15")] })).toEqual(["full-time-study-after-work-start"]);
  });

  it("a grade of the year before work began is wrong", () => {
    expect(found({ grades: [{ year: 2001, grade: "COMPETENT" }] })).toEqual(["grade-before-work-start"]);
  });

  it("a child born on the same day, a parent born a day later, a League member of 28", () => {
    const relative = (relation: string, birth: string, politicalStatus: string | null = null) => ({
      family: [{ relation, birth: day(birth), politicalStatus }],
    });
    expect(found(relative("长女", "1980-03-15"))).toEqual(["child-not-younger"]);
    expect(found(relative("儿媳", "1979-01-01"))).toEqual([]);
    expect(found(relative("母亲", "1980-03-15"))).toEqual(["parent-not-older"]);
    expect(found(relative("儿子", "1998-11-02", "共青团员"))).toEqual([]);
    expect(found(relative("儿子", "1998-11-01", "共青团员"))).toEqual(["league-member-too-old"]);
  });

  it("who sees internal columns only gets nothing that was found in protected ones", () => {
    const broken = { ...sound, sex: "female" as const, status: "retired" as const, partyJoined: null };
    const seen = checkArchive(broken, today, new Set<FieldClass>(["open", "internal"]));
    expect(seen.map(({ check }) => check)).toEqual(["in-post-after-leaving"]);
  });
});
