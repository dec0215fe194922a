import type { GridAlign, GridAnchor, GridCell } from "@/lib/documents/model-grid";
import type { FittedText, HalfPoints, PrintBox, PrintParagraph } from "@/lib/formats/print/fit-text";
import { fitText } from "@/lib/formats/print/fit-text";

/** Cells shrink from 14 pt in steps of half a point and never below 8 pt. */
const cellSizes = [28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16] as const;
const labelSizes = [28, 27, 26, 25, 24] as const;
const sideLabelSizes = [24, 23, 22, 21, 20] as const;
/** A short value rather becomes a little smaller than breaking in two: down to 11 pt. */
const unbrokenSize: HalfPoints = 22;

/** A long name breaks behind its dot while that leaves it at 10 pt or more. */
const dottedSize: HalfPoints = 20;

/** Room left free beside the text, twips; what is set right stands a good way inside, where a seal goes. */
const edge = { center: 20, left: 57, right: 400 } as const;
/** Room left free above and below the text together, twips. */
const verticalRoom = 40;

/** A cell before it is measured: where its text stands and which columns and rows it takes. */
export type CellPlan = {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly columnSpan: number;
  readonly rowSpan?: number;
  readonly open?: GridCell["open"];
};

export type MeasuredCell = { readonly cell: GridCell; readonly fits: boolean };

type Look = { readonly align: GridAlign; readonly anchor: GridAnchor };

type Measure = (paragraphs: readonly PrintParagraph[], box: PrintBox) => FittedText;

/** A label. `\n` breaks it; in a side column it is set in 12 pt. */
export function labelCell(plan: CellPlan, text: string, side = false): MeasuredCell {
  const sizes = side ? sideLabelSizes : labelSizes;
  const look: Look = { align: "center", anchor: "center" };
  return textCell({ ...plan, key: `label:${plan.key}` }, look, paragraphsOf(text), (paragraphs, box) =>
    fitText(paragraphs, box, sizes),
  );
}

/** A label set vertically: one character a line, or two columns side by side read from the left. */
export function verticalLabelCell(plan: CellPlan, ...columns: readonly string[]): MeasuredCell {
  const length = Math.max(...columns.map((column) => [...column].length));
  const lines = Array.from({ length }, (_, line) => columns.map((column) => [...column][line] ?? "　").join(""));
  return labelCell(plan, lines.join("\n"), true);
}

/**
 * A short value, centred; its lines shrink before they break.
 *
 * @param smallest - the size below which they rather break
 */
export function shortCell(plan: CellPlan, text: string, smallest: HalfPoints = unbrokenSize): MeasuredCell {
  return textCell(
    plan,
    { align: "center", anchor: "center" },
    paragraphsOf(text),
    (paragraphs, box) => unbroken(paragraphs, box, smallest) ?? fitText(paragraphs, box, cellSizes),
  );
}

/** The largest size that keeps each paragraph on one line, null when the smallest does not. */
function unbroken(paragraphs: readonly PrintParagraph[], box: PrintBox, smallest: HalfPoints): FittedText | null {
  for (const size of cellSizes.filter((one) => one >= smallest)) {
    const fitted = fitText(paragraphs, box, [size]);
    if (fitted.fits && fitted.lines.length === paragraphs.length) return fitted;
  }
  return null;
}

/** A longer value: set left, in the middle of its height. */
export function longCell(plan: CellPlan, text: string): MeasuredCell {
  return textCell(plan, { align: "left", anchor: "center" }, paragraphsOf(text), (paragraphs, box) =>
    fitText(paragraphs, box, cellSizes),
  );
}

/** Entries of a line each, as 奖惩情况 has them; where they have no room even in the smallest size they run on, parted by ；. */
export function entriesCell(plan: CellPlan, text: string): MeasuredCell {
  const lined = longCell(plan, text);
  if (lined.fits || !text.includes("\n")) return lined;
  const entries = text.split("\n").map((entry) => entry.trim().replace(/[；;。]$/u, ""));
  return longCell(plan, entries.join("；"));
}

/** A name, centred on one line; a long one breaks behind its dot where it stays readable, else anywhere. */
export function nameCell(plan: CellPlan, name: string): MeasuredCell {
  const parts = name.split(/(?<=[·•．])/u);
  const look: Look = { align: "center", anchor: "center" };
  const measured = (paragraphs: readonly PrintParagraph[], smallest: HalfPoints) =>
    textCell(
      plan,
      look,
      paragraphs,
      (given, box) => unbroken(given, box, smallest) ?? { size: smallest, lines: [], fits: false },
    );
  const whole = measured([{ text: name }], unbrokenSize);
  if (whole.fits) return whole;
  const broken = measured(
    parts.map((text) => ({ text })),
    dottedSize,
  );
  return parts.length > 1 && broken.fits ? broken : shortCell(plan, name);
}

/** Set right: 呈报单位, seals and dates. */
export function closingCell(plan: CellPlan, text: string, anchor: GridAnchor = "bottom"): MeasuredCell {
  return textCell(plan, { align: "right", anchor }, paragraphsOf(text), (paragraphs, box) =>
    fitText(paragraphs, box, cellSizes),
  );
}

/** Paragraphs measured by a rule of their own, set left from the top. */
export function measuredCell(plan: CellPlan, paragraphs: readonly PrintParagraph[], measure: Measure): MeasuredCell {
  return textCell(plan, { align: "left", anchor: "top" }, paragraphs, measure);
}

/** Room for the portrait. */
export function photoCell(plan: CellPlan): MeasuredCell {
  return { cell: { ...frameOf(plan), content: { kind: "photo" } }, fits: true };
}

function textCell(
  plan: CellPlan,
  { align, anchor }: Look,
  paragraphs: readonly PrintParagraph[],
  measure: Measure,
): MeasuredCell {
  const margin = edge[align];
  const { size, lines, fits } = measure(paragraphs, {
    width: plan.width - margin * 2,
    height: plan.height - verticalRoom,
  });
  return {
    cell: { ...frameOf(plan), content: { kind: "text", paragraphs, lines, size, align, anchor, margin } },
    fits,
  };
}

function frameOf({ key, columnSpan, rowSpan = 1, open = [] }: CellPlan): Omit<GridCell, "content"> {
  return { key, columnSpan, rowSpan, open };
}

function paragraphsOf(text: string): readonly PrintParagraph[] {
  return text.split("\n").map((line) => ({ text: line }));
}
