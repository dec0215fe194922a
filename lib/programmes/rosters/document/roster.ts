import type { SheetCell, SheetColumn, SheetModel, SheetRow, SheetSection } from "@/lib/documents/model-sheet";
import { textCell } from "@/lib/documents/model-sheet";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { RosterFacts } from "../types";
import type { ColumnContext, RosterColumnId } from "./columns";
import { rosterColumn } from "./columns";
import type { RosterLayout } from "./layouts";

/**
 * A roster of people in the order given, numbered through. Where units begin their own pages the people of a unit stand
 * together, units in the order their first person comes.
 */
export function buildRoster(people: readonly RosterFacts[], layout: RosterLayout, on: LegalDate): SheetModel {
  return {
    title: layout.title,
    mark: layout.confidential ? "注意保密" : "",
    remark: `共${people.length}人　截至${formatChinese(on)}`,
    columns: layout.columns.map(columnOf),
    sections: sectionsOf(people, layout, on),
    notes: [],
    paper: layout.paper,
    breakSections: layout.breakUnits,
  };
}

function columnOf(id: RosterColumnId): SheetColumn {
  const { heading, group, width, align } = rosterColumn(id);
  return { key: id, heading, groups: group === undefined ? [] : [group], width, align };
}

function sectionsOf(people: readonly RosterFacts[], layout: RosterLayout, on: LegalDate): readonly SheetSection[] {
  const grouped = layout.breakUnits ? byUnit(people) : [{ heading: "", people }];
  let number = 0;
  return grouped.map(({ heading, people: own }) => ({
    heading,
    rows: own.map((facts): SheetRow => {
      number += 1;
      const context = { dateFormat: layout.dateFormat, on, number };
      return { key: facts.cadreId, cells: layout.columns.map((id) => cellOf(id, facts, context)) };
    }),
  }));
}

function cellOf(id: RosterColumnId, facts: RosterFacts, context: ColumnContext): SheetCell {
  if (id === "photo" && facts.photoId !== null) return { text: "", portrait: `/attachments/${facts.photoId}` };
  const text = rosterColumn(id).value(facts, context);
  return id === "number" ? { text, count: context.number } : textCell(text);
}

function byUnit(people: readonly RosterFacts[]): readonly { heading: string; people: RosterFacts[] }[] {
  const units = new Map<string, { heading: string; people: RosterFacts[] }>();
  for (const facts of people) {
    const unit = units.get(facts.unitId) ?? { heading: facts.unitName, people: [] };
    unit.people.push(facts);
    units.set(facts.unitId, unit);
  }
  return [...units.values()];
}
