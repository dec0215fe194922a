import { shippedBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { refused, type Result } from "@/lib/kernel/result";
import { outsideCdata, withBareAmpersandsEscaped, withoutControls } from "./clean-text";
import { completeReading } from "./complete-reading";
import { lrmxFieldKeys } from "./elements";
import { readMarkup, type LrmxMarkup } from "./read-markup";
import type { LrmxReading, LrmxRefusal } from "./types";
import { WarningList } from "./warnings";

/** Largest file: text takes a few thousand bytes, a photo some hundred thousand. */
const mostBytes = 10 * 1024 * 1024;

/**
 * Reads a file of the appointment form's editor (`.lrmx`), whichever program wrote it. Elements are read by name in any
 * order; blanks, control characters, an & that was not escaped, text that was escaped twice and dates in any spelling are
 * put up with, each with a warning where something was made of it. Nothing is dropped.
 *
 * @param bytes the whole file, at most 10 MB; UTF-8, UTF-16 with its mark, or GBK where the declaration says so.
 * @param book code tables of the installation; without it, as they are shipped.
 * @returns the person with values and warnings, or the one reason why the file is not taken: a document type, an entity,
 * nesting beyond 64 levels, more than 2,000 elements, broken markup, another root, more than 10 family members.
 */
export function readLrmx(bytes: Uint8Array, book: CodeBook = shippedBook): Result<LrmxReading, LrmxRefusal> {
  if (bytes.byteLength > mostBytes) return refused("lrmx.too-large");
  const warnings = new WarningList();
  const decoded = decodedText(bytes, warnings);
  if (decoded === null) return refused("lrmx.not-text");
  if (decoded.trim() === "") return refused("lrmx.empty");
  const markup = withoutControls(decoded).trim();
  if (markup.length !== decoded.trim().length) warnings.add("control-characters", "");
  const declared = declarationIn(markup);
  if (declared !== null) return refused(declared);
  const read = readTolerantly(markup, warnings);
  return read.ok ? readingOf(read.value, { warnings, book }) : read;
}

function readTolerantly(markup: string, warnings: WarningList): Result<LrmxMarkup, LrmxRefusal> {
  const attempt = new WarningList();
  const first = readMarkup(markup, attempt);
  const escaped = !first.ok && first.refusal === "lrmx.damaged" ? withBareAmpersandsEscaped(markup) : markup;
  if (escaped !== markup) {
    warnings.add("bare-ampersand", "");
    return readMarkup(escaped, warnings);
  }
  for (const { code, element, read, row } of attempt.kept) warnings.add(code, element, read, row);
  return first;
}

/** Document types and entities have no place in a form; they are refused before a parser sees them, and by the parser. */
function declarationIn(markup: string): LrmxRefusal | null {
  let found: LrmxRefusal | null = null;
  outsideCdata(markup, (part) => {
    if (/<!\s{0,20}doctype/iu.test(part)) found = "lrmx.doctype";
    else if (/<!\s{0,20}entity/iu.test(part)) found ??= "lrmx.entity";
    return "";
  });
  return found;
}

function decodedText(bytes: Uint8Array, warnings: WarningList): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs("utf-16be", bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,20})["']/iu.exec(head)?.[1]?.toLowerCase();
  if (declared !== undefined && /^gb(?:k|2312|18030)$/u.test(declared)) {
    return decodedAs("utf-8", bytes) ?? decodedAs("gb18030", bytes);
  }
  const text = decodedAs("utf-8", bytes);
  if (text !== null || declared !== undefined) return text;
  const guessed = decodedAs("gb18030", bytes);
  if (guessed !== null) warnings.add("encoding-guessed", "");
  return guessed;
}

/** The text without its byte order mark, or null when the bytes are not of that encoding. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readingOf(
  markup: LrmxMarkup,
  means: { readonly warnings: WarningList; readonly book: CodeBook },
): Result<LrmxReading, LrmxRefusal> {
  const { photo, otherElements } = markup;
  const texts = { version: "", ...Object.fromEntries(markup.texts) };
  const family = markup.family.map((item) => ({ ...item, texts: Object.fromEntries(item.texts) }));
  const missing = lrmxFieldKeys.filter((key) => !markup.texts.has(key));
  return completeReading({ texts, family, photo, otherElements }, missing, means);
}
