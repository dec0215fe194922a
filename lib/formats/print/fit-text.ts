import { isFullWidth, mayBeginLine, mayEndLine } from "./characters";

/** Font size in half-points: 28 is 14 pt. Whole numbers, as in a Word file. */
export type HalfPoints = number;

/** A paragraph before it is broken into lines. */
export type PrintParagraph = {
  readonly text: string;
  /** stands in the hanging indent of the first line, such as the time of a résumé line; absent: nothing */
  readonly lead?: string;
  /** half-width columns by which every line of the text is indented; absent: none */
  readonly hang?: number;
};

/** A line as printed. `first` tells the first line of its paragraph. */
export type PrintLine = {
  readonly paragraph: number;
  readonly first: boolean;
  readonly lead: string;
  readonly hang: number;
  readonly text: string;
};

/** Room for text in twips (1/1440 inch), without indents. */
export type PrintBox = { readonly width: number; readonly height: number };

export type FittedText = {
  readonly size: HalfPoints;
  readonly lines: readonly PrintLine[];
  /** false: even at the smallest size some lines have no room */
  readonly fits: boolean;
};

/** Twips from line to line: the size and one point. */
export function linePitch(size: HalfPoints): number {
  return (size + 2) * 10;
}

/** Width of a text in twips: a full-width character takes the size, a half-width one half of it. */
export function textWidth(text: string, size: HalfPoints): number {
  return columnsOf(text) * size * 5;
}

/** Half-width columns of a text: 2 for a full-width character, 1 for another. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isFullWidth(character) ? 2 : 1;
  return columns;
}

/**
 * The largest of the sizes at which the text has room, with its lines; the smallest size when none has.
 *
 * @param sizes - half-points, largest first
 */
export function fitText(
  paragraphs: readonly PrintParagraph[],
  box: PrintBox,
  sizes: readonly [HalfPoints, ...HalfPoints[]],
): FittedText {
  let fitted: FittedText | null = null;
  for (const size of sizes) {
    const lines = breakLines(paragraphs, box.width, size);
    const fits = lines.length * linePitch(size) <= box.height && lines.every((line) => hasRoom(line, box.width, size));
    fitted = { size, lines, fits };
    if (fits) return fitted;
  }
  return fitted ?? { size: sizes[0], lines: [], fits: false };
}

/** A line without a place to break may be wider than the room. */
function hasRoom(line: PrintLine, width: number, size: HalfPoints): boolean {
  return (line.hang + columnsOf(line.text)) * size * 5 <= width;
}

/** The lines of the paragraphs in the width at the size. A line break in a text begins a new line. */
export function breakLines(paragraphs: readonly PrintParagraph[], width: number, size: HalfPoints): PrintLine[] {
  return paragraphs.flatMap(({ text, lead = "", hang = 0 }, paragraph) => {
    const lines = text.split("\n").flatMap((part) => breakText(part, width - hang * size * 5, size));
    return lines.map((line, index) => ({
      paragraph,
      first: index === 0,
      lead: index === 0 ? lead : "",
      hang,
      text: line,
    }));
  });
}

/** Greedy lines. Closing marks never begin a line, opening marks never end one, a run of half-width characters stays whole. */
function breakText(text: string, width: number, size: HalfPoints): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const piece of piecesOf(text, width, size)) {
    const wide = textWidth(piece, size);
    if (line.length > 0 && used + wide > width) {
      const carried = carriedOver(line, piece);
      lines.push(
        line
          .slice(0, line.length - carried.length)
          .join("")
          .trimEnd(),
      );
      line = [...carried];
      used = textWidth(carried.join(""), size);
      if (line.length === 0 && piece === " ") continue;
    }
    line.push(piece);
    used += wide;
  }
  lines.push(line.join("").trimEnd());
  return lines;
}

/** The pieces that go with the next one to the new line; never the whole line. */
function carriedOver(line: readonly string[], next: string): readonly string[] {
  let keep = line.length;
  let following = next;
  while (keep > 1) {
    const last = line[keep - 1] ?? "";
    if (mayBeginLine(following) && mayEndLine(last)) break;
    keep -= 1;
    following = last;
  }
  return keep === 1 && !(mayBeginLine(following) && mayEndLine(line[0] ?? "")) ? [] : line.slice(keep);
}

/** Full-width characters and blanks one by one, half-width characters in runs no wider than the line. */
function piecesOf(text: string, width: number, size: HalfPoints): readonly string[] {
  const pieces: string[] = [];
  let run = "";
  const end = (): void => {
    if (run !== "") pieces.push(run);
    run = "";
  };
  for (const character of text) {
    if (isFullWidth(character) || character === " ") {
      end();
      pieces.push(character);
      continue;
    }
    if (textWidth(run + character, size) > width) end();
    run += character;
  }
  end();
  return pieces;
}
