import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judgeDeputyYears, judgeLowerHeadYears, judgeLowerPosts, judgeSectionYears } from "@/lib/people/rules/service";
import type { CandidateFacts, HoldingFact, TargetPost } from "@/lib/people/types";
import { judgeRotationInPost, judgeRotationInTeam } from "@/lib/posts/rules/rotation";
import { computeTermEnd, judgeAnotherTerm, judgeYearsAtLevel } from "@/lib/posts/rules/terms";
import { unbrokenClock } from "@/lib/posts/rules/tenure";
import { candidate } from "@/tests/support/builders/candidate";
import { anniversary, dayFromIso, dayOf, isoOf, type Day } from "./days";
import * as oracle from "./tenure";
import { drawn, patience, written } from "./runs";

/** The ladder as the oracle counts it: a level with its head's and its deputy's rung. */
const ladder: readonly Level[] = [
  "staff",
  "sectionDeputy",
  "sectionHead",
  "countyDeputy",
  "countyHead",
  "bureauDeputy",
  "bureauHead",
];

/** Level and role of the oracle for a rung of the ladder: rung 4 is the deputy, rung 5 the head of level 3. */
function rungOf(level: Level): { readonly level: number; readonly role: "head" | "deputy" } {
  const rung = ladder.indexOf(level);
  return { level: (rung + (rung % 2)) / 2, role: rung % 2 === 1 ? "deputy" : "head" };
}

const leadingLevels = ladder.slice(1);

/** Pieces of a career: gaps of no day, of a day, of months; years near the bounds; some pieces lie over the one before. */
const piece = fc.record({
  gap: fc.oneof(fc.constantFrom(1, 1, 1, 2, 0, -40), fc.integer({ min: 2, max: 500 })),
  months: fc.oneof(fc.constantFrom(12, 24, 24, 36, 36, 60, 120, 180), fc.integer({ min: 1, max: 80 })),
  extraDays: fc.oneof(fc.constantFrom(-1, 0, 0, 1), fc.integer({ min: -2, max: 20 })),
  level: fc.nat(5),
  post: fc.nat(1),
  area: fc.constantFrom("east", "west"),
});

const careerOf = fc.record({
  start: fc.integer({ min: dayOf(1988, 1, 1), max: dayOf(2006, 12, 31) }),
  base: fc.nat(5),
  pieces: fc.array(piece, { minLength: 1, maxLength: 6 }),
  open: fc.boolean(),
});

type Drawn = typeof careerOf extends fc.Arbitrary<infer Value> ? Value : never;

interface Kept extends oracle.Holding {
  readonly rung: Level;
}

/** Most pieces are of one level, so that years add up to something. */
function held({ start, base, pieces, open }: Drawn): readonly Kept[] {
  let at = start;
  return pieces.map(({ gap, months, extraDays, level, post, area }, index) => {
    const rung = leadingLevels[level % 3 === 0 ? level : base] ?? "sectionDeputy";
    const from = at;
    const last = Math.max(from, anniversary(from, months) - 1 + extraDays);
    at = Math.max(from + 1, last + gap);
    const to = open && index === pieces.length - 1 ? null : last;
    return { rung, ...rungOf(rung), post: `${rung}-${String(post)}`, area, inScope: true, from, to };
  });
}

function span(holding: oracle.Holding) {
  return { from: written(holding.from), to: holding.to === null ? null : written(holding.to) };
}

function factsOf(career: readonly Kept[], level: Level): CandidateFacts {
  const holdings = career.map((row): HoldingFact => ({
    ...span(row),
    postId: row.post,
    unitId: row.area,
    level: row.rung,
    headOrDeputy: row.role,
    probationFrom: null,
    probationUntil: null,
    confirmedOn: null,
    yearsInPostBroken: false,
    concurrent: false,
    outsideQuota: false,
  }));
  return candidate({ holdings, career: [], level, levelSince: null, workStart: legalDate("1985-07-01") });
}

const target = (level: Level): TargetPost => ({
  postId: "target",
  level,
  headOrDeputy: rungOf(level).role,
  partyPost: false,
  unitId: "unit",
  isPrincipal: false,
  auditRequired: false,
});

/** The oracle's "edge" lets either answer stand; everything else has to be the same. */
function same(told: string, answer: boolean, reached: oracle.Reached): void {
  if (reached !== "edge") expect(`${told}: ${String(answer)}`).toBe(`${told}: ${String(reached)}`);
}

const isMet = ({ outcome }: Finding) => outcome === "met";
const isNotMet = ({ outcome }: Finding) => outcome === "not-met";

/** A day of the career: an anniversary of a piece, one day beside it, or any. */
const asked = fc.record({
  pick: fc.nat(5),
  years: fc.constantFrom(2, 3, 5, 10, 15),
  step: fc.integer({ min: -1, max: 1 }),
  any: fc.integer({ min: 0, max: 9000 }),
  useAny: fc.nat(3),
});

function dayAsked(
  career: readonly Kept[],
  { pick, years, step, any, useAny }: { pick: number; years: number; step: number; any: number; useAny: number },
): Day {
  const from = career[pick % career.length]?.from ?? 0;
  const day = useAny === 0 ? (career[0]?.from ?? 0) + any : anniversary(from, years * 12) + step;
  return Math.max(day, dayFromIso("2019-03-03"));
}

describe("time in posts, product and oracle", () => {
  it("agree on 1,700 careers before a promotion: ELG-02, ELG-03, ELG-04 and ELG-09", { timeout: patience }, () => {
    const seen = { met: 0, notMet: 0 };
    fc.assert(
      fc.property(
        careerOf,
        asked,
        fc.option(fc.constantFrom(...leadingLevels.slice(1))),
        fc.boolean(),
        (drawnCareer, at, anyLevel, short) => {
          const pieces = short ? { ...drawnCareer, pieces: drawnCareer.pieces.slice(0, 2) } : drawnCareer;
          const career = held(pieces);
          const level = anyLevel ?? ladder[pieces.base + 2] ?? "bureauHead";
          const on = dayAsked(career, at);
          const below = ladder[ladder.indexOf(level) - 1] ?? "staff";
          const facts = factsOf(career, below);
          const day = written(on);
          const rung = rungOf(level);
          const head = rung.role === "head";
          const judged =
            level === "sectionHead"
              ? judgeSectionYears(facts, target(level), day, defaultRuleSetValues)
              : head
                ? judgeDeputyYears(facts, target(level), day)
                : judgeLowerHeadYears(facts, target(level), day);
          const reached = head
            ? oracle.deputyYears(career, rung.level, on)
            : oracle.lowerHeadYears(career, rung.level, on);
          const onFile = career.some((row) => row.rung === below);
          seen[isMet(judged) ? "met" : "notMet"] += 1;
          if (onFile) same(`${level} on ${isoOf(on)}`, isMet(judged), reached);
          else expect(judged.outcome).toBe("unknown");
          if (rung.level < 2 || head) return;
          const values = { ...defaultRuleSetValues, changedPortfolioCounts: false };
          const posts = oracle.lowerPosts(
            career.filter((row) => row.role === "head"),
            rung.level,
            on,
          );
          expect(judgeLowerPosts(facts, target(level), day, values).inputs["posts"]).toBe(posts);
        },
      ),
      drawn(17),
    );
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  it("agree on 1,300 careers in office: TRM-01, TRM-03, TRM-04, ROT-01 and ROT-02", { timeout: patience }, () => {
    const seen = { twoTerms: 0, years: 0, team: 0 };
    fc.assert(
      fc.property(careerOf, asked, (pieces, at) => {
        const career = held({ ...pieces, open: true });
        const on = dayAsked(career, at);
        const present = career.at(-1);
        if (present === undefined || present.from > on) return;
        const today = written(on);
        const inPost = career.filter((row) => row.post === present.post);
        const since = unbrokenClock(inPost.map(span), today)?.since;
        const run = oracle.runStart(inPost, on);
        expect(since).toBe(run === null ? undefined : isoOf(run));
        const facts = { inScope: true, from: since ?? today, renewalDue: null };
        const end = computeTermEnd(facts, today).outputs;
        const atEnd = dayFromIso(String(end["on"])) + 1;
        expect({ now: atEnd > on, terms: end["terms"] }).toEqual({
          now: true,
          terms: oracle.terms(career, present.post, atEnd).full,
        });
        expect(oracle.terms(career, present.post, atEnd - 2).full).toBe(Number(end["terms"]) - 1);
        const barred = oracle.terms(career, present.post, atEnd).barred;
        expect(isNotMet(judgeAnotherTerm(facts, today))).toBe(barred);
        const atLevel = career.filter((row) => row.rung === present.rung).map((row) => ({ ...row, level: 1 }));
        const years = oracle.levelYears(atLevel, 1, on);
        same(`TRM-04 on ${today}`, isNotMet(judgeYearsAtLevel(true, atLevel.map(span), today)), years);
        expect(isNotMet(judgeRotationInPost("areaLeader", inPost.map(span), today))).toBe(
          oracle.mustRotate(career, present.post, on),
        );
        const inTeam = atLevel.filter((row) => row.area === present.area);
        const team = oracle.shouldRotate(inTeam, 1, present.area, on);
        same(`ROT-02 on ${today}`, isNotMet(judgeRotationInTeam("areaLeader", inTeam.map(span), today)), team);
        seen.twoTerms += Number(barred);
        seen.years += Number(years === true);
        seen.team += Number(team === true);
      }),
      drawn(13),
    );
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });
});
