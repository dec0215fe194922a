import "server-only";
import { dateOf, instantOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/platform/db/bulk";
import { scratch } from "@/lib/platform/scratch";
import type { Author } from "@/lib/record/recorded";
import { selectionDays, selectionForm } from "../types";

/**
 * Keeps whom a user chose from a search or a list, with how they were found in words, for himself alone: one selection each, the
 * next takes its place. Written by the product, never by the browser, so that the words are those of what was really searched.
 * Nothing of the business is written. Returns the id.
 */
export async function keepSelection(
  selection: { readonly cadreIds: readonly string[]; readonly foundBy: string },
  { actor: { userId }, now }: Author,
): Promise<string> {
  const id = newId(now);
  const expiresAt = dateOf(instantOf(new Date(now.epochMs + selectionDays * 86_400_000)));
  await scratch(async (tx) => {
    await tx.scratchDraft.deleteMany({
      where: {
        OR: [
          { userId, form: selectionForm },
          { form: selectionForm, expiresAt: { lte: dateOf(now) } },
        ],
      },
    });
    const values = { cadreIds: [...selection.cadreIds], foundBy: selection.foundBy };
    await tx.scratchDraft.create({
      data: { id, userId, form: selectionForm, values, savedAt: dateOf(now), expiresAt },
    });
  });
  return id;
}
