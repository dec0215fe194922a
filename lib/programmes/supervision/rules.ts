import { ageBandOf, ageBands } from "@/lib/case/rules/age-bands";
import type { Stage } from "@/lib/case/stage-order";
import { stages } from "@/lib/case/stage-order";
import { daysBetween, isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import { addWorkingDays } from "@/lib/kernel/working-days";
import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, unknown } from "@/lib/law/finding";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { PromotedBy } from "@/lib/scoring/schemes/front-line-share";
import { frontLineShareReached } from "@/lib/scoring/schemes/front-line-share";
import type { Overdue, OverdueFact, StageAges } from "./types";

/** Open matters counted by stage and by how long they have stood there. */
export function agesOf(matters: readonly { readonly stage: Stage; readonly since: LegalDate; readonly count: number }[], today: LegalDate): readonly StageAges[] {
  return stages.map((stage) => ({
    stage,
    counts: ageBands.map((band) =>
      matters
        .filter((matter) => matter.stage === stage && ageBandOf(daysBetween(matter.since, today)).id === band.id)
        .reduce((sum, matter) => sum + matter.count, 0),
    ),
  }));
}

/** Matters over their day on `today`, longest first. On its day a matter is not over yet. */
export function overdueOn(facts: readonly OverdueFact[], today: LegalDate, calendar: WorkingCalendar): readonly Overdue[] {
  return facts
    .flatMap(({ dueOn, asOf, workingDays, motionId, caseId, ...fact }) => {
      const counted = asOf === null || workingDays === null ? null : addWorkingDays(asOf, workingDays, calendar);
      const due = dueOn ?? counted?.day ?? null;
      if (due === null || !isAfter(today, due)) return [];
      const provisional = dueOn === null && counted?.provisional === true;
      return [{ ...fact, dueOn: due, provisional, days: daysBetween(due, today), href: placeOf(fact, motionId, caseId) }];
    })
    .toSorted((a, b) => b.days - a.days || (a.number < b.number ? -1 : 1));
}

function placeOf(fact: Pick<OverdueFact, "kind" | "stage">, motionId: string, caseId: string | null): string {
  if (caseId === null) return `/motions/${motionId}`;
  return fact.kind === "matter" ? `/cases/${caseId}` : `/cases/${caseId}/${fact.stage}`;
}

/** Somebody promoted, by the day he took the post. */
export type PromotedLine = {
  readonly id: string;
  readonly authorityId: string;
  readonly committee: string;
  readonly by: PromotedBy;
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly href: string;
  readonly on: LegalDate;
  /** has worked at the front line before that day */
  readonly experienced: boolean;
};

/** Those promoted in a year by one committee, or in its departments. */
export type PromotedGroup = {
  readonly committee: string;
  readonly by: PromotedBy;
  readonly promoted: number;
  readonly experienced: number;
  readonly finding: Finding;
  readonly exampleOnly: boolean;
  /** null: the visitor may not look at the people of this authority */
  readonly lines: readonly PromotedLine[] | null;
};

type SchemeInForce = { readonly values: Pick<RuleSetValues, "frontLineShares">; readonly exampleOnly: boolean };

/** Groups in the order of their first line. `open`: authorities whose people the visitor may look at. */
export function promotedGroups(
  lines: readonly PromotedLine[],
  schemes: ReadonlyMap<string, SchemeInForce>,
  open: readonly string[],
): readonly PromotedGroup[] {
  const keyOf = ({ authorityId, by }: PromotedLine) => `${authorityId} ${by}`;
  const keys = lines.map(keyOf);
  const firsts = lines.filter((line, place) => keys.indexOf(keyOf(line)) === place);
  return firsts.map(({ authorityId, committee, by }) => {
    const own = lines.filter((line) => line.authorityId === authorityId && line.by === by);
    const scheme = schemes.get(authorityId);
    const experienced = own.filter((line) => line.experienced).length;
    const finding = judgeFrontLineShare(by, { promoted: own.length, experienced }, scheme?.values ?? null);
    return { committee, by, promoted: own.length, experienced, finding, exampleOnly: scheme?.exampleOnly ?? true, lines: open.includes(authorityId) ? own : null };
  });
}

/**
 * SED-20, 释义：每年提拔的干部中有一线经历的占比：市委六成、县级八成、市直部门五成以上。 Exactly at the share is enough. It speaks of a year and
 * of who promoted, never of a person.
 *
 * @param values - of the scheme in force; null: there was none, nothing is known
 */
export function judgeFrontLineShare(
  by: PromotedBy,
  { promoted, experienced }: { readonly promoted: number; readonly experienced: number },
  values: Pick<RuleSetValues, "frontLineShares"> | null,
): Finding {
  if (values === null) return unknown("SED-20", "warn", "scheme");
  const reached = frontLineShareReached(by, promoted, experienced, values.frontLineShares);
  if (reached === null) return notApplicable("SED-20", "warn", "nobody-promoted");
  const { num, den } = values.frontLineShares[by];
  const inputs = { promoted, experienced, num, den };
  return judged("SED-20", "warn", reached, inputs);
}

/** What is done once for everybody in a round of years or a year, and for how many it was. */
export type CoverageSubject = "analysis" | "visit" | "principalReview" | "audit";

/** One line of the board: of so many, so many are covered; `missing` are those to whom something is still to be done now. */
export type CoverageLine = { readonly subject: CoverageSubject; readonly of: number; readonly covered: number; readonly missing: number; /** not owed yet, beside `of` */ readonly later: number };

export type CoverageCounts = {
  /** teams of the year; null where they are closed to the visitor, as below */
  readonly studies: { readonly teamCount: number; readonly analysed: number; readonly visited: number } | null;
  /** heads; `waiting` have not been one for the years after which they are due */
  readonly reviews: { readonly heads: number; readonly reviewed: number; readonly overdue: number; readonly waiting: number } | null;
  /** times in post that fall under the audit, and those whose audit is due and was not asked for */
  readonly audits: { readonly tenures: number; readonly due: number } | null;
};

/** The lines of the board in the order of the work; what is closed to the visitor has no line. An audit not due counts as covered; a head not yet due is owed nothing. */
export function coverageLines({ studies, reviews, audits }: CoverageCounts): readonly CoverageLine[] {
  return [
    ...(studies === null
      ? []
      : ([
          { subject: "analysis", of: studies.teamCount, covered: studies.analysed, missing: studies.teamCount - studies.analysed, later: 0 },
          { subject: "visit", of: studies.teamCount, covered: studies.visited, missing: studies.teamCount - studies.visited, later: 0 },
        ] as const)),
    ...(reviews === null ? [] : [{ subject: "principalReview", of: reviews.heads - reviews.waiting, covered: reviews.reviewed, missing: reviews.overdue, later: reviews.waiting } as const]),
    ...(audits === null ? [] : [{ subject: "audit", of: audits.tenures, covered: audits.tenures - audits.due, missing: audits.due, later: 0 } as const]),
  ];
}
