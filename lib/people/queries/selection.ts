import "server-only";
import { z } from "zod";
import { dateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import { scratch } from "@/lib/platform/scratch";
import { selectionForm } from "../types";

const kept = z.object({ cadreIds: z.array(z.uuid()), foundBy: z.string() });

/** Whom a user chose, in official order, and how they were found in words. */
export type Selection = z.infer<typeof kept> & { readonly id: string };

/** The user's own selection while it lasts, or null. */
export async function readSelection(userId: string, now: Instant): Promise<Selection | null> {
  const row = await scratch((tx) =>
    tx.scratchDraft.findFirst({ where: { userId, form: selectionForm, expiresAt: { gt: dateOf(now) } } }),
  );
  const parsed = kept.safeParse(row?.values);
  return row === null || !parsed.success ? null : { id: row.id, ...parsed.data };
}
