import { z } from "zod";
import { parseLegalDate } from "@/lib/kernel/dates";
import { gridTypefaces } from "@/lib/documents/model-grid";
import { exportReasonSchema, selectedPeopleSchema } from "@/lib/people/schema";
import { formLayouts, retirementAges } from "./types";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of the form's page says, and the form that asks for files; anything not understood counts as not said. */
export const formQuerySchema = z.object({
  layout: z.preprocess(one, z.enum(formLayouts).catch("classic")).default("classic"),
  typeface: z.preprocess(one, z.enum(gridTypefaces).catch("song")).default("song"),
  /** who takes the form away and when, in the lower margin */
  mark: z.preprocess(one, z.literal("yes").transform(() => true).catch(false)).default(false),
  /** 计算年龄时间 */
  agesOn: z
    .preprocess(
      one,
      z
        .string()
        .catch("")
        .transform((text) => parseLegalDate(text)),
    )
    .default(null),
  /** retirement age before the reform, for the newer layout */
  age: z.preprocess(one, z.coerce.number().pipe(z.literal(retirementAges)).nullable().catch(null)).default(null),
  /** the case whose proposal the form carries */
  case: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
});

export type FormQuery = z.infer<typeof formQuerySchema>;

/** `page`: the form on the screen with its sanctions, which outside a case are shown for a reason only. */
export const fileFormats = ["docx", "pdf", "page"] as const;

/** Whose forms, as which file. */
export const formFileSchema = formQuerySchema.extend({
  selected: selectedPeopleSchema,
  format: z.preprocess(one, z.enum(fileFormats).catch("docx")).default("docx"),
  reason: exportReasonSchema,
});

export type FormFileQuery = z.infer<typeof formFileSchema>;

/** The cookie that remembers the edition a visitor chose last. */
export const choicesCookie = "approval-form";

/** What the cookie says of layout and typeface, as parameters of an address; nothing of what is not understood. */
export function rememberedChoices(cookie: string | undefined): Readonly<Record<string, string>> {
  const [layout, typeface] = (cookie ?? "").split(".");
  return {
    ...(formLayouts.some((known) => known === layout) ? { layout: String(layout) } : {}),
    ...(gridTypefaces.some((known) => known === typeface) ? { typeface: String(typeface) } : {}),
  };
}

/** The cookie to set for an edition: for a year, on the pages of people alone. */
export function choicesHeader({ layout, typeface }: Pick<FormQuery, "layout" | "typeface">): string {
  return `${choicesCookie}=${layout}.${typeface}; Path=/people; Max-Age=31536000; HttpOnly; SameSite=Lax`;
}

/** The address of a person's form in the edition asked for. */
export function formHref(cadreId: string, query: FormQuery): string {
  const params = new URLSearchParams({ layout: query.layout, typeface: query.typeface });
  if (query.agesOn !== null) params.set("agesOn", query.agesOn);
  if (query.age !== null) params.set("age", String(query.age));
  if (query.case !== null) params.set("case", query.case);
  if (query.mark) params.set("mark", "yes");
  return `/people/${cadreId}/approval-form?${params.toString()}`;
}
