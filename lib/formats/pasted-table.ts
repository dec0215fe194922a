/** A quoted cell as spreadsheets copy it: only what holds a line break, a tab or a quote of its own is put in quotes. */
const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/uy;
const needsQuotes = /[\t\r\n]|""/u;
const separators = /[\t\r\n]/gu;

/**
 * Reads cells copied from Excel, WPS or LibreOffice: tabs between cells, a line a row, LF, CRLF or CR, quoted cells with line breaks
 * inside. Blank cells of merged areas stay where they are, so that no value moves into another column; blanks at the end of a row and
 * blank rows at the end go. Takes time and room by the length of the text, whatever its shape.
 *
 * @returns rows as long as their last value, cells trimmed; none for a text without any value.
 */
export function parsePastedTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = cellAt(text, at);
    row.push(cell.text.replaceAll("\u00A0", " ").trim());
    if (cell.end >= text.length || text.charAt(cell.end) !== "\t") {
      rows.push(row.slice(0, row.findLastIndex(isFilled) + 1));
      row = [];
    }
    if (cell.end >= text.length) return rows.slice(0, rows.findLastIndex((one) => one.length > 0) + 1);
    at = cell.end + (text.startsWith("\r\n", cell.end) ? 2 : 1);
  }
}

function cellAt(text: string, at: number): { readonly text: string; readonly end: number } {
  quoted.lastIndex = at;
  const found = quoted.exec(text);
  if (found?.[1] !== undefined && needsQuotes.test(found[1])) {
    return { text: found[1].replaceAll('""', '"').replaceAll(/\r\n?/gu, "\n"), end: at + found[0].length };
  }
  separators.lastIndex = at;
  const end = separators.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

function isFilled(cell: string): boolean {
  return cell !== "";
}
