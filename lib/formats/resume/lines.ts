/** A line of a text with the break that ends it, and where it stands. */
export type TextLine = {
  readonly at: number;
  /** place of the line after this one */
  readonly end: number;
  /** 1 for the first line */
  readonly line: number;
  /** without indentation, trailing blanks and the break */
  readonly content: string;
  /** blanks before the content in half-width columns; a tab reaches to the next multiple of 8 */
  readonly indent: number;
  /** half-width columns the whole line takes; a Chinese character takes two */
  readonly width: number;
};

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]|<br {0,3}\/?>/giu;
const tabWidth = 8;

/** Splits a text into lines: at every kind of line break, and at a literal <br> some programs write. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  for (const found of text.matchAll(lineBreak)) {
    const end = found.index + found[0].length;
    lines.push(lineOf(text.slice(at, found.index), at, end, lines.length + 1));
    at = end;
  }
  if (at < text.length) lines.push(lineOf(text.slice(at), at, text.length, lines.length + 1));
  return lines;
}

function lineOf(whole: string, at: number, end: number, line: number): TextLine {
  const content = whole.trim();
  const indentation = whole.slice(0, whole.length - whole.trimStart().length);
  return { at, end, line, content, indent: columnsOf(indentation), width: columnsOf(whole.trimEnd()) };
}

/** Width of a text in half-width columns. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === "\t") columns += tabWidth - (columns % tabWidth);
    else
      columns +=
        /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]|[\u{20000}-\u{3FFFD}]/u.test(
          character,
        )
          ? 2
          : 1;
  }
  return columns;
}
