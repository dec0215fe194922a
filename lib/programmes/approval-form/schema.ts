import { z } from "zod";
import { parseLegalDate } from "@/lib/kernel/dates";
import { selectedPeopleSchema } from "@/lib/people/schema";
import { formLayouts, retirementAges } from "./types";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of the form's page says, and the form that asks for files; anything not understood counts as not said. */
export const formQuerySchema = z.object({
  layout: z.preprocess(one, z.enum(formLayouts).catch("classic")).default("classic"),
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

export const fileFormats = ["docx", "pdf"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Whose forms, as which file. */
export const formFileSchema = formQuerySchema.extend({
  selected: selectedPeopleSchema,
  format: z.preprocess(one, z.enum(fileFormats).catch("docx")).default("docx"),
});

export type FormFileQuery = z.infer<typeof formFileSchema>;
