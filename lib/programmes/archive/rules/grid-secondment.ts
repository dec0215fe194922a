import type { Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { LevelHistory } from "@/lib/people/rules/ages";
import { recordedLevelOn } from "@/lib/people/rules/ages";
import { judgeSecondment } from "@/lib/people/rules/secondment";
import type { ArchiveRefusal } from "../types";
import type { ReadRow, StoredRow } from "./grid-cells";
import { cellField } from "./grid-judge";
import type { Stored, StoredValues } from "./grid-rules";

/**
 * Secondments among typed rows of experience that no rule allows (SED-09). Only what is arranged now is judged: a row that is new or changed
 * and has not ended. What is over is history, and an archive says what was.
 */
export function secondmentRefusals(
  read: readonly ReadRow[],
  stored: readonly StoredRow[],
  own: LevelHistory,
  today: LegalDate,
): readonly Refusal<ArchiveRefusal>[] {
  const known = new Map(stored.map(({ id, values }) => [id, values]));
  return read.filter(({ id, values }) => isArrangedNow(values, today) && differs(values, known.get(id))).flatMap(({ row, values }) => {
    const ownLevel = recordedLevelOn(own, legalDate(String(values.from)))?.level ?? null;
    const finding = judgeSecondment({ ownLevel, postLevel: levelOf(values.postLevel), assistant: values.assistant === true });
    return stops(finding) ? [{ code: "archive.grid-rule", field: cellField(row, "postLevel"), params: { row: row + 1 }, finding } as const] : [];
  });
}

/** The lines of the résumé that say a level, as the grid keeps them. */
export function levelLinesOf(career: readonly StoredRow[]): LevelHistory["lines"] {
  return career.flatMap(({ values: { from, to, level, concurrent } }) => {
    const known = levelOf(level);
    return known === null
      ? []
      : [{ from: legalDate(String(from)), to: typeof to === "string" ? legalDate(to) : null, level: known, concurrent: concurrent === true }];
  });
}

function isArrangedNow({ kind, from, to }: StoredValues, today: LegalDate): boolean {
  return kind === "secondment" && typeof from === "string" && (typeof to !== "string" || to.slice(0, 7) >= today.slice(0, 7));
}

function differs(values: StoredValues, before: StoredValues | undefined): boolean {
  return before === undefined || Object.entries(values).some(([key, value]) => value !== (before[key] ?? null));
}

function levelOf(stored: Stored | undefined): Level | null {
  return levels.find((level) => level === stored) ?? null;
}
