import { bracketBalance, episodesIn } from "./episodes";
import { textLines, type TextLine } from "./lines";
import { readSpan, type SpanReading } from "./span";
import type {
  ClosingLine,
  ParsedResume,
  ResumeFault,
  ResumePiece,
  ResumeRemainder,
  ResumeRow,
  ResumeSpan,
} from "./types";

/** From this indentation on a line continues the one before it, even if it begins with a date. */
const continuationIndent = 10;
/** A line this wide was wrapped by the program that wrote it; what follows may begin with a year by accident. */
const wrappedWidth = 44;
/** A résumé has some thousand characters. */
const longestResume = 100_000;

type Draft = {
  readonly at: number;
  readonly line: number;
  readonly begin:
    { readonly kind: "row"; readonly span: ResumeSpan } | { readonly kind: "closing" } | { readonly kind: ResumeFault };
  readonly lines: TextLine[];
  readonly afterBlank: boolean;
  readonly parts: string[];
  /** opened minus closed brackets so far */
  balance: number;
  lastWidth: number;
};

/**
 * Reads the résumé block (简历) of the appointment form. Rows begin with a span of months; lines without one continue the
 * row before, unless a blank line stands between: then they are closing lines. Nothing is dropped: what is neither is
 * handed back as not understood.
 *
 * @param text as it stands in the file, with any kind of line break.
 */
export function parseResume(text: string): ParsedResume {
  if (text.trim() === "") return { rows: [], closingLines: [], notUnderstood: [] };
  if (text.length > longestResume) {
    const whole = { at: 0, raw: text, line: 1, text: text.trim(), fault: "too-long" } as const;
    return { rows: [], closingLines: [], notUnderstood: [whole] };
  }
  const drafts: Draft[] = [];
  let afterBlank = false;
  for (const line of textLines(text)) {
    if (line.content === "") {
      afterBlank = true;
      continue;
    }
    place(line, afterBlank, drafts);
    afterBlank = false;
  }
  return sorted(drafts.reduce(withOpenBracket, []), text);
}

/** A date at the left edge is no row when the row above left a bracket open and this one closes it: it was wrapped. */
function withOpenBracket(kept: Draft[], draft: Draft): Draft[] {
  const above = kept.at(-1);
  const rows = above?.begin.kind === "row" && draft.begin.kind === "row" && !draft.afterBlank;
  if (above !== undefined && rows && above.balance > 0 && draft.balance < 0) {
    for (const line of draft.lines) append(above, line);
    return kept;
  }
  kept.push(draft);
  return kept;
}

function place(line: TextLine, afterBlank: boolean, drafts: Draft[]): void {
  const current = drafts.at(-1);
  const reading = readSpan(line.content);
  if (current !== undefined && continues(line, reading, afterBlank, current)) {
    append(current, line);
    return;
  }
  const inClosing =
    current?.begin.kind === "closing" || (afterBlank && drafts.some(({ begin }) => begin.kind === "row"));
  drafts.push({
    at: drafts.length === 0 ? 0 : line.at,
    line: line.line,
    begin: beginningOf(reading, inClosing, current === undefined || current.begin.kind === "before-first-row"),
    lines: [line],
    afterBlank,
    parts: [reading.kind === "span" ? reading.rest.trim() : line.content],
    balance: bracketBalance(line.content),
    lastWidth: line.width,
  });
}

function beginningOf(reading: SpanReading, inClosing: boolean, first: boolean): Draft["begin"] {
  switch (reading.kind) {
    case "span":
      return { kind: "row", span: reading.span };
    case "impossible":
      return { kind: "impossible-date" };
    case "no-span":
      return { kind: inClosing ? "closing" : "no-span" };
    case "none":
      return { kind: inClosing ? "closing" : first ? "before-first-row" : "no-span" };
  }
}

function continues(line: TextLine, reading: SpanReading, afterBlank: boolean, current: Draft): boolean {
  if (current.begin.kind === "before-first-row") return false;
  const dated = reading.kind === "span" || reading.kind === "impossible";
  if (line.indent >= continuationIndent && (!afterBlank || dated || beginsBracket(line.content))) return true;
  if (afterBlank) return false;
  if (dated || current.begin.kind === "closing") return false;
  return reading.kind === "none" || current.balance > 0 || current.lastWidth >= wrappedWidth;
}

/** Joins a line to the piece; a note in brackets, or something dated, that began a line keeps a line of its own. */
function append(draft: Draft, line: TextLine): void {
  const last = draft.parts.at(-1) ?? "";
  const ownLine = draft.balance <= 0 && (beginsBracket(line.content) || readSpan(line.content).kind === "span");
  if (ownLine && last !== "") draft.parts.push("\n", line.content);
  else if (/[A-Za-z<]$/u.test(last) && /^[A-Za-z/]/u.test(line.content)) draft.parts.push(" ", line.content);
  else draft.parts.push(line.content);
  draft.lines.push(line);
  draft.balance += bracketBalance(line.content);
  draft.lastWidth = line.width;
}

function beginsBracket(content: string): boolean {
  return /^[（(]/u.test(content);
}

function sorted(drafts: readonly Draft[], text: string): ParsedResume {
  const rows: ResumeRow[] = [];
  const closingLines: ClosingLine[] = [];
  const notUnderstood: ResumeRemainder[] = [];
  drafts.forEach((draft, place) => {
    const piece: ResumePiece = { at: draft.at, raw: text.slice(draft.at, drafts[place + 1]?.at), line: draft.line };
    const content = draft.parts.join("");
    const { begin } = draft;
    if (begin.kind === "row") rows.push({ ...piece, ...begin.span, text: content, episodes: episodesIn(content) });
    else if (begin.kind === "closing") closingLines.push({ ...piece, text: content });
    else notUnderstood.push({ ...piece, text: content, fault: begin.kind });
  });
  return { rows, closingLines, notUnderstood };
}
