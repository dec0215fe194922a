import { isAfter, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import type { Finding, FindingValue } from "@/lib/law/finding";
import { computed } from "@/lib/law/finding";
import type { DatedValue } from "@/lib/law/parameters";
import { parameterVersions } from "@/lib/law/parameters";
import type { RuleSetValues } from "@/lib/law/scheme";
import { schemeParameters } from "@/lib/law/scheme-parameters";

/** The step under which changes are kept: beside what the rules said, never in their place. */
export const changesStep = "changes";

/** A version of the authority's scheme that came into force after the one pinned to the case. */
export type LaterScheme = { readonly version: number; readonly from: LegalDate; readonly values: RuleSetValues };

type Dated = Readonly<Record<string, readonly DatedValue<unknown>[]>>;

/**
 * National numbers that changed after the case was opened and up to the day, one finding each (law of the day of each act): which number,
 * since when. Whether earlier steps stand, the transition note of the instrument says; the product stops nothing by itself.
 */
export function lawChanges(openedOn: LegalDate, on: LegalDate, versions: Dated = parameterVersions): readonly Finding[] {
  return Object.entries(versions).flatMap(([key, all]) =>
    all
      .filter(({ from }) => isAfter(from, openedOn) && isOnOrBefore(from, on) && all.some((other) => isOnOrBefore(other.from, openedOn)))
      .map(({ rule, from }) => computed(rule, "warn", { change: "law", key, openedOn, on }, { since: from })),
  );
}

/**
 * Numbers of the local scheme that changed while the case ran, one finding a parameter: the case keeps the pinned version (本地方案钉定),
 * and everybody sees that cases opened later go by another.
 */
export function schemeChanges(
  pinned: { readonly version: number; readonly values: RuleSetValues },
  later: readonly LaterScheme[],
  openedOn: LegalDate,
  on: LegalDate,
): readonly Finding[] {
  const running = later.filter(({ version, from }) => version > pinned.version && isAfter(from, openedOn) && isOnOrBefore(from, on));
  const newest = running.toSorted((a, b) => b.version - a.version)[0];
  if (newest === undefined) return [];
  const keys = Object.keys(schemeParameters) as (keyof RuleSetValues)[];
  return keys.flatMap((key) => {
    const before = textOf(pinned.values[key]);
    const after = textOf(newest.values[key]);
    if (before === after) return [];
    const { rule } = schemeParameters[key];
    const inputs = { change: "scheme", key, openedOn, on, pinned: pinned.version, newest: newest.version };
    return [computed(rule, "warn", inputs, { since: newest.from, before, after })];
  });
}

/** A value as it is compared and kept: parts of a group in one order. */
function textOf(value: unknown): FindingValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
