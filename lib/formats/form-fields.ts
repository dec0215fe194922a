import { z } from "zod";
import { parseLegalDate } from "../kernel/dates";
import type { LegalDate } from "../kernel/dates";

/** Building blocks of form schemas. An issue's message is a refusal code `form.*` that has a sentence. */

/** Text that must be there, trimmed, at most `max` characters. */
export function requiredText(max = 200) {
  return z.string({ error: "form.missing" }).trim().min(1, "form.missing").max(max, "form.too-long");
}

/** Text that may be empty, trimmed, at most `max` characters. */
export function optionalText(max = 2000) {
  return z.string().trim().max(max, "form.too-long").default("");
}

/** A real day yyyy-mm-dd. */
export const dayField = z
  .string({ error: "form.missing" })
  .trim()
  .min(1, "form.missing")
  .transform((text, context): LegalDate => {
    const day = parseLegalDate(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message: "form.not-a-day" });
    return z.NEVER;
  });

/** A day or nothing; an empty field is null. */
export const optionalDayField = z
  .string()
  .trim()
  .default("")
  .transform((text, context): LegalDate | null => {
    if (text === "") return null;
    const day = parseLegalDate(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message: "form.not-a-day" });
    return z.NEVER;
  });

/** A count of people or papers: a whole number, 0 to 100,000. */
export const countField = z
  .string({ error: "form.missing" })
  .trim()
  .regex(/^\d{1,6}$/, "form.not-a-count")
  .transform(Number)
  .refine((count) => count <= 100_000, "form.not-a-count");

/** The id of a row the form offered. */
export const idField = z.uuid({ error: "form.not-chosen" });

/** An id or nothing; an empty field is null. */
export const optionalIdField = z
  .union([z.literal("").transform(() => null), z.uuid({ error: "form.not-chosen" })])
  .nullable()
  .default(null);

/** One of a closed list. */
export function choiceField<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.enum(choices, { error: "form.not-chosen" });
}

/** A tick box: present or not. */
export const tickField = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A file that may be left out; an empty file field is null. The bytes are judged by the command. */
export const optionalFileField = z
  .instanceof(File)
  .optional()
  .transform((file) => (file === undefined || file.size === 0 ? null : file));

/** The version the form was shown with. */
export const versionField = z
  .string({ error: "form.outdated" })
  .regex(/^\d{1,9}$/, "form.outdated")
  .transform(Number);

/**
 * The fields of a form as an object: "a" → value, "a[]" → array, "lines.0.agree" → nested lists and objects.
 * Files stay files. Names that try to reach a prototype are ignored, and places of a list beyond the ten thousandth: a list is as long
 * as its last place says, and a schema would look at all of them.
 */
export function formObject(data: Iterable<[string, unknown]>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of data) {
    if (name.startsWith("$ACTION") || /(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(name)) continue;
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const list = root[key];
      if (Array.isArray(list)) list.push(value);
      else root[key] = [value];
    } else place(root, name.split("."), value);
  }
  return root;
}

const placeInList = /^\d{1,4}$/;

function place(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let here: Record<string, unknown> | unknown[] = root;
  for (const [depth, step] of path.entries()) {
    if (Array.isArray(here) && !placeInList.test(step)) return;
    const next = path[depth + 1];
    const fresh: unknown = next === undefined ? value : placeInList.test(next) ? [] : {};
    const key = Array.isArray(here) ? Number(step) : step;
    const holder = here as Record<string | number, unknown>;
    if (next === undefined || typeof holder[key] !== "object" || holder[key] === null) holder[key] = fresh;
    here = holder[key] as Record<string, unknown> | unknown[];
  }
}

/** The fields of a form the way an address has them: one text, or several under one name. */
export function paramsOf(data: FormData): Record<string, string | string[]> {
  const params: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const [first, ...rest] = data.getAll(name).filter((value) => typeof value === "string");
    if (first !== undefined) params[name] = rest.length === 0 ? first : [first, ...rest];
  }
  return params;
}
