import { ok, refused, type Result } from "@/lib/kernel/result";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type SheetContext } from "./sheet";
import { readStyles } from "./styles";
import type { Sheet, Workbook, WorkbookFault } from "./types";
import { prefixedAttribute, walkXml } from "./xml";

export const mostCells = 5_000_000;

const parts = {
  workbook: "xl/workbook.xml",
  relations: "xl/_rels/workbook.xml.rels",
  strings: "xl/sharedStrings.xml",
  styles: "xl/styles.xml",
} as const;

/** Which entries of an .xlsx archive `readWorkbook` needs. */
export function isWorkbookPart(name: string): boolean {
  return Object.values<string>(parts).includes(name) || /^xl\/worksheets\/[^/]+\.xml$/u.test(name);
}

/** How many rows the sheets of a workbook have, empty ones counted: what `onRow` counts up to. */
export function countRows(entries: ReadonlyMap<string, string>): number {
  let rows = 0;
  for (const [name, xml] of entries) {
    if (!name.startsWith("xl/worksheets/")) continue;
    const opening = /<(?:\w+:)?row[\s/>]/gu;
    while (opening.exec(xml) !== null) rows += 1;
  }
  return rows;
}

/**
 * Reads the unpacked parts of an .xlsx file: sheets in their order, rows under the user's own numbers, cells as displayed.
 *
 * @param entries name of the archive entry to its text.
 * @param onRow called for every row that was read.
 * @returns the sheets, or the first fault that makes the file unreadable: a document type, more than 64 levels of markup or
 * five million cells, a missing or damaged part.
 */
export function readWorkbook(
  entries: ReadonlyMap<string, string>,
  limit = mostCells,
  onRow?: () => void,
): Result<Workbook, WorkbookFault> {
  const main = entries.get(parts.workbook);
  const relations = entries.get(parts.relations);
  if (main === undefined || relations === undefined) return refused("missing-part");
  const outline = readOutline(main);
  if (!outline.ok) return outline;
  const targets = readTargets(relations);
  if (!targets.ok) return targets;
  const strings = readSharedStrings(entries.get(parts.strings) ?? "<sst/>", limit);
  if (!strings.ok) return strings;
  const styles = readStyles(entries.get(parts.styles) ?? "<styleSheet/>");
  if (!styles.ok) return styles;
  const context: SheetContext = {
    sharedStrings: strings.value,
    styles: styles.value,
    dates1904: outline.value.dates1904,
    cellBudget: { left: limit },
    onRow,
  };
  const sheets: Sheet[] = [];
  for (const entry of outline.value.sheets) {
    const target = targets.value.get(entry.relation) ?? "";
    if (target.startsWith("xl/chartsheets/")) continue;
    const xml = entries.get(target);
    if (xml === undefined) return refused("missing-part");
    const read = readSheet(xml, context);
    if (!read.ok) return read;
    const { rows, hiddenColumns, merged } = read.value;
    sheets.push({ name: entry.name, hidden: entry.hidden, rows, layout: { part: target, hiddenColumns, merged } });
  }
  return ok({ sheets });
}

type Outline = {
  readonly dates1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
};

function readOutline(xml: string): Result<Outline, WorkbookFault> {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let dates1904 = false;
  const fault = walkXml<WorkbookFault>(xml, {
    open: (name, attributes) => {
      if (name === "workbookPr") {
        const stated = attributes["date1904"];
        dates1904 = stated === "1" || stated === "true";
      }
      if (name === "sheet") {
        sheets.push({
          name: attributes["name"] ?? "",
          hidden: (attributes["state"] ?? "visible") !== "visible",
          relation: prefixedAttribute(attributes, "id") ?? "",
        });
      }
      return undefined;
    },
  });
  return fault === null ? ok({ dates1904, sheets }) : refused(fault);
}

function readTargets(xml: string): Result<ReadonlyMap<string, string>, WorkbookFault> {
  const targets = new Map<string, string>();
  const fault = walkXml<WorkbookFault>(xml, {
    open: (name, attributes) => {
      if (name === "Relationship") {
        const target = attributes["Target"] ?? "";
        targets.set(attributes["Id"] ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      }
      return undefined;
    },
  });
  return fault === null ? ok(targets) : refused(fault);
}
