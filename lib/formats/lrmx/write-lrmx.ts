import {
  familyElement,
  lrmxFieldKeys,
  lrmxFields,
  memberElement,
  memberFieldKeys,
  memberFields,
  newFields,
  personElement,
  photoElement,
  type LrmxField,
} from "./elements";
import type { LrmxElement, LrmxMember, LrmxPerson } from "./types";

const lineEnd = "\r\n";
const base64Line = 76;
/** Readers expect ten items, however many are filled. */
const itemCount = 10;

export type WriteOptions = {
  /** strict readers refuse elements they do not know: leaves out the two fields of the reform of 2025 */
  readonly withoutNewFields?: boolean;
};

/**
 * Writes a person as a file of the appointment form's editor: UTF-8 with its mark, elements in the classic order, CRLF,
 * two blanks of indentation, ten family items, the photo in lines of 76 characters; after the version the two new fields
 * if they are filled, then the elements that were kept.
 *
 * @param person in the form `lrmxPersonOf` and `readLrmx` give it.
 */
export function writeLrmx(person: LrmxPerson, options: WriteOptions = {}): Uint8Array {
  const lines = ['<?xml version="1.0" encoding="utf-8"?>', `<${personElement}>`];
  for (const key of lrmxFieldKeys) {
    if (newFields.includes(key)) continue;
    if (key === "version") lines.push(photoLine(person));
    lines.push(fieldLine(person, key));
    if (key === "reason") lines.push(...familyLines(person.family));
  }
  if (options.withoutNewFields !== true) {
    lines.push(...newFields.filter((key) => person.texts[key] !== "").map((key) => fieldLine(person, key)));
  }
  lines.push(...person.otherElements.map((element) => `  ${written(element)}`), `</${personElement}>`);
  return new TextEncoder().encode(`\uFEFF${lines.join(lineEnd)}`);
}

function fieldLine(person: LrmxPerson, key: LrmxField): string {
  return `  ${filled(lrmxFields[key].element, escaped(person.texts[key]))}`;
}

function photoLine(person: LrmxPerson): string {
  const base64 = escaped(person.photo?.base64 ?? "");
  const lines = person.photo?.bytes === null ? [base64] : base64.match(new RegExp(`.{1,${base64Line}}`, "gu"));
  return `  ${filled(photoElement, (lines ?? []).join(lineEnd))}`;
}

function familyLines(family: readonly LrmxMember[]): readonly string[] {
  const items: readonly (LrmxMember | null)[] = [...family, ...Array.from({ length: itemCount }, () => null)];
  const lines = items
    .slice(0, Math.max(itemCount, family.length))
    .flatMap((member) => [
      `    <${memberElement}>`,
      ...memberFieldKeys.map((key) => `      ${filled(memberFields[key].element, escaped(member?.texts[key] ?? ""))}`),
      ...(member?.otherElements ?? []).map((element) => `      ${written(element)}`),
      `    </${memberElement}>`,
    ]);
  return [`  <${familyElement}>`, ...lines, `  </${familyElement}>`];
}

function written(element: LrmxElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapedValue(value)}"`);
  const content = element.content.map((part) => (typeof part === "string" ? escaped(part) : written(part)));
  return `<${element.name}${attributes.join("")}>${content.join("")}</${element.name}>`;
}

function filled(element: string, content: string): string {
  return `<${element}>${content}</${element}>`;
}

/** Every text leaves with CRLF between its lines, which a parser reads as "\n" again. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", lineEnd);
}

function escapedValue(value: string): string {
  return escaped(value).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll(lineEnd, "&#10;");
}
