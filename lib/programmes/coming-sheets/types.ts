import type { AccessRefusal } from "@/lib/access/policy";

/** The two lists that print: which posts fall vacant, and who is due. */
export const comingLists = ["forecast", "due"] as const;
export type ComingList = (typeof comingLists)[number];

export type ComingRefusal = AccessRefusal | "coming.no-reason" | "coming.nobody";
