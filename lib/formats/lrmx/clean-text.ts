import { digitsOfDate, parseFormDate } from "@/lib/formats/dates";
import type { FieldKind } from "./elements";

/** What XML 1.0 forbids; U+000B is the line break of a word processor and becomes one before. */
const forbidden = /[\u0000-\u0008\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const forbiddenReference = /&#(?:x0{0,8}(?:[0-8cef]|1[0-9a-f])|0{0,8}(?:[0-8]|12|1[4-9]|2\d|3[01]));/giu;
const lineTabulationReference = /&#(?:x0{0,8}b|0{0,8}11);/giu;

/** Takes characters and references out of a markup that no XML may hold; programs leave them in résumés and beside dates. */
export function withoutControls(markup: string): string {
  return controlsOut(
    outsideCdata(markup, (part) => part.replace(lineTabulationReference, "\n").replace(forbiddenReference, "")),
  );
}

function controlsOut(text: string): string {
  return text.replaceAll("\u000B", "\n").replace(forbidden, "");
}

const named: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#9": "\t",
  "#10": "\n",
  "#13": "\r",
};
const twiceEscaped = /&(?:amp;)*(lt|gt|amp|quot|apos|nbsp|#9|#10|#13);/gu;

/** Undoes escaping that was done twice or more often: "&amp;lt;" arrives as "&lt;", which no form ever says. */
function unescaped(text: string): string {
  return text.includes("&") ? text.replace(twiceEscaped, (_, name: string) => named[name] ?? "") : text;
}

/** A text of the file in its one form, without regard to what it says. Doing it twice changes nothing. */
export function plainText(text: string): string {
  return unescaped(controlsOut(text)).replace(/\r\n?/gu, "\n").trim();
}

/** Taking blanks out can bring an entity together that was torn; hostile texts could go on for ever. */
const mostTurns = 8;

/** A text of the file in the one form of its kind of field. Doing it twice changes nothing. */
export function fieldText(kind: FieldKind, text: string): string {
  let before = text;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const after = formed(kind, plainText(before));
    if (after === before) break;
    before = after;
  }
  return before;
}

function formed(kind: FieldKind, plain: string): string {
  switch (kind) {
    case "name":
      return plain.replace(/\s+/gu, "");
    case "idNumber":
      return plain.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
    case "date":
      return dateText(plain);
    case "text":
      return plain;
  }
}

/** Digits alone when the text is a date and nothing else. */
function dateText(plain: string): string {
  const read = parseFormDate(plain);
  return read?.exact === true ? digitsOfDate(read.date) : plain;
}

const cdataOpen = "<![CDATA[";
const cdataClose = "]]>";

/** Applies a change to a markup outside its CDATA sections. */
export function outsideCdata(markup: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf(cdataOpen, at);
    if (open < 0) break;
    const close = markup.indexOf(cdataClose, open);
    const end = close < 0 ? markup.length : close + cdataClose.length;
    parts.push(change(markup.slice(at, open)), markup.slice(open, end));
    at = end;
  }
  return parts.join("") + change(markup.slice(at));
}

/** Escapes an & that begins no entity XML knows; one exporter forgets to. */
export function withBareAmpersandsEscaped(markup: string): string {
  return outsideCdata(markup, (part) =>
    part.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/gu, "&amp;"),
  );
}
