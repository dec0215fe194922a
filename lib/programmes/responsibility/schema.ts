import { z } from "zod";
import { idField, requiredText } from "@/lib/formats/form-fields";

export const viewTrailSchema = z.object({ cadreId: idField, reason: requiredText(200) });
export type ViewTrailInput = z.output<typeof viewTrailSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What the address of the search says. */
export const trailQuerySchema = z.object({
  q: z
    .preprocess(one, z.string().catch(""))
    .default("")
    .transform((said) => said.normalize("NFKC").trim().slice(0, 20)),
  person: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
});
