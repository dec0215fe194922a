import { z } from "zod";
import { choiceField, idField, requiredText, versionField } from "@/lib/formats/form-fields";
import { archiveItems } from "../rules/completeness";

/** Asking somebody for something missing from an archive. */
export const requestItemSchema = z.object({
  cadreId: idField,
  version: versionField,
  item: choiceField(archiveItems),
  askedOf: requiredText(100),
});

export type RequestItem = z.output<typeof requestItemSchema>;

/** Two cadres that look like one were found to be two; on what basis. */
export const markDistinctSchema = z.object({ firstId: idField, secondId: idField, basis: requiredText(200) });

export type MarkDistinct = z.output<typeof markDistinctSchema>;

const many = (value: unknown): unknown => (typeof value === "string" ? value.split(",") : value);

/** Ids of a comparison: `ids=a,b` or `ids=a&ids=b`; each once, six at most. */
export const comparedIdsSchema = z
  .preprocess(many, z.array(z.string()).catch([]))
  .default([])
  .transform((ids) =>
    [...new Set(ids.flatMap((id) => id.split(",")))].filter((id) => z.uuid().safeParse(id).success).slice(0, 6),
  );
