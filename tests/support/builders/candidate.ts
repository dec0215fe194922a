import { type LegalDate, legalDate } from "@/lib/kernel/dates";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import type { CandidateFacts, CareerFact, HoldingFact, PlacedPost, SanctionFact } from "@/lib/people/types";

/** The section head of worked example 14: service since 1 July 2019, two years of grassroots work, head since 1 March 2021. */
export function candidate(changes: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    cadreId: "candidate",
    birth: legalDate("1985-03-10"),
    workStart: legalDate("2019-07-01"),
    partyJoined: legalDate("2010-06-01"),
    politicalStatus: "partyMember",
    education: [{ mode: "fullTime", education: "bachelor", graduatedOn: legalDate("2007-07-01") }],
    career: [career("2021-03-01", null, { level: "sectionHead", headOrDeputy: "head" })],
    holdings: [],
    level: "sectionHead",
    levelSince: legalDate("2021-03-01"),
    sanctions: [],
    grades: [{ year: 2023, grade: "COMPETENT", fixedOn: legalDate("2024-02-20") }],
    experience: [{ kind: "grassroots", from: legalDate("2019-09-01"), to: legalDate("2021-08-31") }],
    healthFit: true,
    kin: [],
    openCases: [],
    training: [],
    exams: [],
    departures: [],
    reports: [],
    ...changes,
  };
}

export function career(from: string, to: string | null, changes: Partial<CareerFact> = {}): CareerFact {
  return {
    from: legalDate(from),
    to: dayOrNull(to),
    level: "sectionHead",
    headOrDeputy: "head",
    concurrent: false,
    postId: null,
    ...changes,
  };
}

export function holding(from: string, to: string | null, changes: Partial<HoldingFact> = {}): HoldingFact {
  return {
    postId: `post-${from}`,
    unitId: "unit",
    level: "sectionHead",
    headOrDeputy: "head",
    from: legalDate(from),
    to: dayOrNull(to),
    probationFrom: null,
    probationUntil: null,
    confirmedOn: null,
    yearsInPostBroken: false,
    concurrent: false,
    outsideQuota: false,
    ...changes,
  };
}

export function sanction(kind: SanctionKind, effectiveOn: string, changes: Partial<SanctionFact> = {}): SanctionFact {
  return {
    id: `${kind}-${effectiveOn}`,
    kind,
    document: `示例〔${effectiveOn.slice(0, 4)}〕1号`,
    effectiveOn: legalDate(effectiveOn),
    months: null,
    rightsRestoredOn: null,
    stillAffecting: false,
    ...changes,
  };
}

/** A county-level deputy's post in a unit of its own. */
export function targetPost(changes: Partial<PlacedPost> = {}): PlacedPost {
  return {
    postId: "target",
    level: "countyDeputy",
    headOrDeputy: "deputy",
    partyPost: false,
    unitId: "target-unit",
    isPrincipal: false,
    auditRequired: false,
    parentUnitId: null,
    ...changes,
  };
}

function dayOrNull(text: string | null): LegalDate | null {
  return text === null ? null : legalDate(text);
}
