/**
 * A text made safe for a cell: one that a spreadsheet could take for a formula (= + - @, a tab or a line break in front)
 * gets an apostrophe (ASVS 1.2.10).
 */
export function guardText(text: string): string {
  return /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardText` off again, so that what was written is what is read. */
export function unguardText(text: string): string {
  return /^'[=+\-@\t\r\n]/u.test(text) ? text.slice(1) : text;
}
