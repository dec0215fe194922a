import { z } from "zod";
import { choiceField, dayField, idField, optionalText, requiredText } from "@/lib/formats/form-fields";
import { studyKinds } from "./types";

const most = 4_000;

export const enterStudySchema = z.object({
  unitId: idField,
  kind: choiceField(studyKinds),
  on: dayField,
  participants: requiredText(200),
  disciplineBody: optionalText(100),
  talked: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, "form.not-a-count")
    .transform((digits) => (digits === "" ? null : Number(digits)))
    .default(null),
  situation: requiredText(most),
  problems: optionalText(most),
  worthWatching: optionalText(most),
  nextStep: optionalText(most),
});

export const withdrawStudySchema = z.object({ studyId: idField, reason: requiredText(200) });

export type EnterStudy = z.output<typeof enterStudySchema>;
export type WithdrawStudy = z.output<typeof withdrawStudySchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const text = z.preprocess(one, z.string().catch("")).default("");

/** What the address of the list says; anything not understood counts as not said. */
export const studiesQuerySchema = z.object({
  authority: text,
  year: z.preprocess(one, z.coerce.number().int().min(2000).max(2100).nullable().catch(null)).default(null),
  missing: z.preprocess(one, z.enum(studyKinds).nullable().catch(null)).default(null),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
});

export type StudiesQuery = z.infer<typeof studiesQuerySchema>;

/** The address of the list with some of its conditions changed; the first page unless a page is named. */
export function studiesHref(query: StudiesQuery, change: Partial<StudiesQuery> = {}): string {
  const wanted = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (wanted.authority !== "") search.set("authority", wanted.authority);
  if (wanted.year !== null) search.set("year", String(wanted.year));
  if (wanted.missing !== null) search.set("missing", wanted.missing);
  if (wanted.page > 1) search.set("page", String(wanted.page));
  const said = search.toString();
  return said === "" ? "/posts/studies" : `/posts/studies?${said}`;
}
