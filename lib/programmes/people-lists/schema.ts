import { z } from "zod";
import { idField, requiredText, tickField, versionField } from "@/lib/formats/form-fields";
import { mostOnList } from "./types";

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const many = (value: unknown): unknown =>
  value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value];

const cadreIds = z.preprocess(many, z.array(z.uuid()).max(mostOnList).catch([])).default([]);

/** A new list, empty or with people. */
export const createListSchema = z.object({
  authorityId: idField,
  listName: requiredText(40),
  purpose: requiredText(200),
  cadreIds,
});
export type CreateList = z.output<typeof createListSchema>;

export const addToListSchema = z.object({ listId: idField, cadreIds });
export type AddToList = z.output<typeof addToListSchema>;

/** Rows ticked on the page of a list: ids of rows, not of people. */
export const memberIdsSchema = z.preprocess(many, z.array(z.uuid()).max(100).catch([])).default([]);

export const changeListSchema = z.object({
  listId: idField,
  version: versionField,
  listName: requiredText(40),
  purpose: requiredText(200),
  locked: tickField,
});
export type ChangeList = z.output<typeof changeListSchema>;

export const mergeListSchema = z.object({ listId: idField, version: versionField, intoId: idField });
export type MergeList = z.output<typeof mergeListSchema>;

export const shareListSchema = z.object({ listId: idField, version: versionField, userId: idField });
export type ShareList = z.output<typeof shareListSchema>;

export const listPageSize = 20;
/** People of a list on one page: as many as are acted on at once. */
export const membersPerPage = 100;

export const listsQuerySchema = z.object({
  show: z.preprocess(one, z.enum(["open", "closed"]).catch("open")).default("open"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000).catch(1)).default(1),
});
export type ListsQuery = z.output<typeof listsQuerySchema>;
