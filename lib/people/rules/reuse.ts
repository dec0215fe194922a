import { addYears, isBefore, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, met, notMet } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import type { CandidateFacts } from "../types";
import { covers } from "./spans";

const measures: readonly SanctionKind[] = ["orderedResignation", "removal", "demotion"];

/**
 * RSG-05, 释义：引咎辞职、责令辞职和因问责被免职、降职的，一年后在新岗位上实绩突出的，可以按规定重新任用。 Warns until a whole year was served in
 * a post taken since; whether the results are clear, people find. Nothing for who never left an office so.
 */
export function judgeReuse({ departures, sanctions, career, holdings }: Pick<CandidateFacts, "departures" | "sanctions" | "career" | "holdings">, on: LegalDate): readonly Finding[] {
  const left = [
    ...departures.filter(({ kind, means }) => kind === "blameResignation" || kind === "orderedResignation" || means === "removal" || means === "demotion").map(({ leftFrom }) => leftFrom),
    ...sanctions.filter(({ kind }) => measures.includes(kind)).map(({ effectiveOn }) => effectiveOn),
  ].filter((day) => isOnOrBefore(day, on)).toSorted();
  const since = left.at(-1);
  if (since === undefined) return [];
  const begun = [...career, ...holdings].filter((row) => !isBefore(row.from, since) && covers(row, on)).map(({ from }) => from).toSorted()[0] ?? null;
  const { years } = parameter("reuseAfterDeparture", on);
  const inputs = { since, newPostFrom: begun };
  const outputs = { years, on: begun === null ? null : addYears(begun, years) };
  return begun !== null && isOnOrBefore(addYears(begun, years), on)
    ? [met("RSG-05", "warn", inputs, outputs)]
    : [notMet("RSG-05", "warn", inputs, outputs)];
}
