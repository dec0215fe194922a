import type { Level } from "@/lib/access/actor";
import { addDays, fullMonthsBetween, isBefore, isOnOrBefore, monthsIn, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, judged, notApplicable, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { RuleId } from "@/lib/law/rule-id";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { CandidateFacts, CareerFact, TargetPost } from "../types";
import { levelOn, levelsUp } from "./ages";
import { isCountyLevel, isCountyLevelOrAbove } from "./level-groups";
import { fullMonthsOf, leadingSpansAt, type Span } from "./spans";

/** The level below, from which the level is reached step by step. */
const levelBelow: Readonly<Record<Level, Level | null>> = {
  bureauHead: "bureauDeputy",
  bureauDeputy: "countyHead",
  countyHead: "countyDeputy",
  countyDeputy: "sectionHead",
  sectionHead: "sectionDeputy",
  sectionDeputy: "staff",
  staff: null,
};

/**
 * ELG-01, 释义：提拔到县处级领导职务，应有五年以上工龄和两年以上基层工作经历。 Both are reached on the anniversary; times of
 * grassroots experience add up.
 */
export function judgeServiceAndGrassroots(facts: CandidateFacts, target: TargetPost, on: LegalDate): Finding {
  if (!isCountyLevel(target.level)) return notApplicable("ELG-01", "block", "levelOfPost");
  if (!isPromotion(facts, target, on)) return notApplicable("ELG-01", "block", "noPromotion");
  if (facts.experience.length === 0) return unknown("ELG-01", "block", "experience");
  const inputs = {
    serviceMonths: fullMonthsBetween(facts.workStart, on),
    grassrootsMonths: fullMonthsOf(
      facts.experience.filter((row) => row.kind === "grassroots"),
      on,
    ),
  };
  const outputs = {
    neededServiceMonths: monthsIn(parameter("service", on)),
    neededGrassrootsMonths: monthsIn(parameter("grassroots", on)),
  };
  return judged("ELG-01", "block", inputs.serviceMonths >= outputs.neededServiceMonths &&
    inputs.grassrootsMonths >= outputs.neededGrassrootsMonths, inputs, outputs);
}

/**
 * ELG-02, 释义：提拔到县处级以上领导职务，一般应有在下一级两个以上职位任职的经历。 Only warns. Held at once or one after another
 * counts alike; concurrent posts, a changed portfolio and secondments count as the rule set says.
 */
export function judgeLowerPosts(
  facts: CandidateFacts,
  target: TargetPost,
  on: LegalDate,
  values: Pick<RuleSetValues, "concurrentPostsCount" | "changedPortfolioCounts" | "secondmentCountsFromMonths">,
): Finding {
  const below = levelBelow[target.level];
  if (!isCountyLevelOrAbove(target.level) || below === null) {
    return notApplicable("ELG-02", "warn", "levelOfPost");
  }
  if (!isPromotion(facts, target, on)) return notApplicable("ELG-02", "warn", "noPromotion");
  if (facts.career.length === 0 && facts.holdings.length === 0) return unknown("ELG-02", "warn", "career");
  const posts = countPostsAt(facts, below, on, values);
  const needed = parameter("lowerPosts", on);
  return judged("ELG-02", "warn", posts >= needed, { posts }, { needed });
}

/** ELG-03, 释义：县处级以上领导职务由副职提任正职，应在副职岗位工作满两年。 Reached on the anniversary. */
export function judgeDeputyYears(facts: CandidateFacts, target: TargetPost, on: LegalDate): Finding {
  if (target.level !== "countyHead" && target.level !== "bureauHead") {
    return notApplicable("ELG-03", "block", "levelOfPost");
  }
  return judgeYearsBelow("ELG-03", facts, target, on, monthsIn(parameter("deputyToHead", on)));
}

/** ELG-04, 释义：由下级正职提任上级副职，应在下级正职岗位工作满三年。 Reached on the anniversary. */
export function judgeLowerHeadYears(facts: CandidateFacts, target: TargetPost, on: LegalDate): Finding {
  if (target.level !== "countyDeputy" && target.level !== "bureauDeputy") {
    return notApplicable("ELG-04", "block", "levelOfPost");
  }
  return judgeYearsBelow("ELG-04", facts, target, on, monthsIn(parameter("headToHigherDeputy", on)));
}

/**
 * ELG-09 《公务员法》第四十五条 “公务员晋升领导职务，应当具备拟任职务所要求的政治素质、工作能力、文化程度和任职经历等方面的条件和资格。”
 * Years below county level are the rule set's table.
 */
export function judgeSectionYears(
  facts: CandidateFacts,
  target: TargetPost,
  on: LegalDate,
  values: Pick<RuleSetValues, "sectionLevelYears">,
): Finding {
  const { toDeputy, deputyToHead } = values.sectionLevelYears;
  if (target.level === "sectionHead") {
    return judgeYearsBelow("ELG-09", facts, target, on, monthsIn({ years: deputyToHead }));
  }
  if (target.level === "sectionDeputy") {
    return judgeYearsBelow("ELG-09", facts, target, on, monthsIn({ years: toDeputy }));
  }
  return notApplicable("ELG-09", "block", "levelOfPost");
}

/** ELG-10 《公务员法》第四十五条 “公务员领导职务应当逐级晋升。特别优秀的或者工作特殊需要的，可以按照规定破格或者越级晋升。” */
export function judgeLevelByLevel(facts: CandidateFacts, target: TargetPost, on: LegalDate): Finding {
  const up = levelsUp(levelOn(facts, on).level, target.level);
  return judged("ELG-10", "block", up <= 1, { levelsUp: up });
}

/**
 * Months in posts of the level below. Below that level is `staff` there are no leading posts: the time in service
 * counts. A person of the level below without any post on file is a gap in the data, not a failure.
 */
function judgeYearsBelow(
  rule: RuleId,
  facts: CandidateFacts,
  target: TargetPost,
  on: LegalDate,
  neededMonths: number,
): Finding {
  const below = levelBelow[target.level];
  if (below === null || !isPromotion(facts, target, on)) return notApplicable(rule, "block", "noPromotion");
  const spans: readonly Span[] =
    below === "staff" ? [{ from: facts.workStart, to: null }] : leadingSpansAt(facts, below);
  if (spans.length === 0 && (levelOn(facts, on).level === below || facts.career.length === 0)) {
    return unknown(rule, "block", "career");
  }
  const months = fullMonthsOf(spans, on);
  return judged(rule, "block", months >= neededMonths, { months }, { neededMonths });
}

/** Posts at the level begun by the day: lines of the résumé, appointments it does not show, and long secondments. */
function countPostsAt(
  facts: CandidateFacts,
  level: Level,
  on: LegalDate,
  values: Pick<RuleSetValues, "concurrentPostsCount" | "changedPortfolioCounts" | "secondmentCountsFromMonths">,
): number {
  const counts = (row: Span & { readonly level: Level; readonly concurrent: boolean }) =>
    row.level === level && isOnOrBefore(row.from, on) && (values.concurrentPostsCount || !row.concurrent);
  const lines = facts.career.filter((row) => row.headOrDeputy !== null && counts(row));
  const keys = new Set(lines.map((row) => postKey(row, values.changedPortfolioCounts)));
  const unseen = facts.holdings.filter(
    (holding) => counts(holding) && !keys.has(holding.postId) && !lines.some((row) => overlap(row, holding)),
  );
  const secondments = facts.experience.filter(
    (row) =>
      row.kind === "secondment" &&
      fullMonthsOf([row], on) >= values.secondmentCountsFromMonths &&
      lines.some((line) => overlap(line, row)),
  );
  return keys.size + new Set(unseen.map((holding) => holding.postId)).size + secondments.length;
}

/** What makes a line another post: its own beginning where a changed portfolio counts, otherwise the post itself. */
function postKey(row: CareerFact, changedPortfolioCounts: boolean): string {
  return changedPortfolioCounts || row.postId === null ? row.from : row.postId;
}

function overlap(a: Span, b: Span): boolean {
  const aEnds = a.to === null ? null : addDays(a.to, 1);
  const bEnds = b.to === null ? null : addDays(b.to, 1);
  return (aEnds === null || isBefore(b.from, aEnds)) && (bEnds === null || isBefore(a.from, bEnds));
}

function isPromotion(facts: CandidateFacts, target: TargetPost, on: LegalDate): boolean {
  return levelsUp(levelOn(facts, on).level, target.level) > 0;
}
