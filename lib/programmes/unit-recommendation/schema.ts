import { z } from "zod";
import { choiceField, idField, requiredText } from "@/lib/formats/form-fields";
import { recommendationForms } from "./types";

/** A recommendation with its signed scan; the bytes are judged by the command. */
export const submitRecommendationSchema = z.object({
  unitId: idField,
  announcementId: idField,
  cadreId: idField,
  recommendationForm: choiceField(recommendationForms),
  reason: requiredText(1000),
  scan: z.instanceof(File, { error: "form.missing" }),
});

/** What the page shows: the announcement for which a name is being written. */
export const unitQuerySchema = z.object({ announcement: z.uuid().nullable().catch(null).default(null) });
