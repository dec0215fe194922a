import { z } from "zod";
import { choiceField, idField, optionalDayField, optionalFileField, optionalText, versionField } from "@/lib/formats/form-fields";
import { checkAnswers, checkVerdicts } from "../types";

const emptyAsNull = z.literal("").transform(() => null);

/** The document a reply stands in: number, day, who answers for it, its scan. */
const paper = { number: optionalText(60), repliedOn: optionalDayField, responsibleName: optionalText(40), file: optionalFileField };

/** Replies of a reviewing department to one letter. `common`: the document all of them stand in, for whoever has none of his own. */
export const giveRepliesSchema = z.object({
  letterId: idField,
  version: versionField,
  common: z.object(paper).default({ number: "", repliedOn: null, responsibleName: "", file: null }),
  lines: z
    .array(
      z.object({
        lineId: idField,
        reply: z.union([emptyAsNull, choiceField(checkAnswers)]).default(null),
        verdict: z.union([emptyAsNull, choiceField(checkVerdicts)]).default(null),
        result: optionalText(500),
        ...paper,
      }),
    )
    .max(500),
});

/** Replies the organisation department takes over. */
export const takeRepliesSchema = z.object({
  letterId: idField,
  version: versionField,
  lineIds: z.array(idField, { error: "form.missing" }).min(1, "form.missing").max(500),
});

export type GiveRepliesForm = z.output<typeof giveRepliesSchema>;
export type TakeRepliesInput = z.output<typeof takeRepliesSchema>;
