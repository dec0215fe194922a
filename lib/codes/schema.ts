import { z } from "zod";
import { idField, optionalText, requiredText, versionField } from "../formats/form-fields";

/** A word as pasted: invisible characters gone, blanks of any sort one, brackets as they are. */
const word = requiredText(60).transform((text) =>
  text
    .replace(/[\p{Cf}]+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim(),
);

/** A word for a list. `means`: code of the shipped row; `code`: of its own, empty for a further name only. */
export const proposeCodeSchema = z.object({
  subject: requiredText(40),
  label: word,
  means: optionalText(40),
  code: optionalText(20).transform((text) => (text === "" ? null : text.normalize("NFKC").replace(/\s+/gu, ""))),
  basis: requiredText(200),
});

export const confirmCodeSchema = z.object({ codeId: idField, version: versionField });

export const endCodeSchema = z.object({ codeId: idField, version: versionField, reason: requiredText(200) });

export type ProposeCode = z.output<typeof proposeCodeSchema>;
export type ConfirmCode = z.output<typeof confirmCodeSchema>;
export type EndCode = z.output<typeof endCodeSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of a list says; anything not understood counts as not said. */
export const codesQuerySchema = z.object({
  q: z
    .preprocess(one, z.string().catch(""))
    .default("")
    .transform((text) => text.trim().slice(0, 60)),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
});

export type CodesQuery = z.output<typeof codesQuerySchema>;

export const codesPageSize = 20;

/** The address of a list, or of all of them (`key` null), with some of its conditions changed; the first page unless named. */
export function codesHref(key: string | null, query: CodesQuery, change: Partial<CodesQuery> = {}): string {
  const wanted = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (wanted.q !== "") search.set("q", wanted.q);
  if (wanted.page > 1) search.set("page", String(wanted.page));
  const path = key === null ? "/system/codes" : `/system/codes/${key}`;
  const said = search.toString();
  return said === "" ? path : `${path}?${said}`;
}
