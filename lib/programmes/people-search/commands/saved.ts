import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor, may } from "@/lib/access/policy";
import { dateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { Prisma } from "@/prisma/generated/client";
import { actsOf, conditionsText, guardedKindsOf } from "../rules/conditions";
import type { ChangeSearch, SaveSearch } from "../schema";
import type { SearchRefusal } from "../types";

type Answer<T> = Promise<Result<T, Refusals<SearchRefusal | AccessRefusal | RecordedRefusal>>>;

/**
 * Keeps a search under a name. Conditions by sex, ethnicity, Party status or sanctions need a document and the right to see
 * those columns; the event names the kinds of conditions and the document, so that supervisors see them.
 */
export function saveSearch(input: SaveSearch, author: Author): Answer<{ readonly searchId: string }> {
  return recorded(author, async (tx) => {
    const { actor, now } = author;
    for (const act of ["people.view", ...actsOf(input.conditions)] as const) {
      const permission = may(actor, act, { authorityId: input.authorityId });
      if (!permission.allowed) return refuse({ code: permission.reason });
    }
    const guarded = guardedKindsOf(input.conditions);
    if (guarded.length > 0 && input.document === "") {
      return refuse({ code: "search.needs-document", field: "document" });
    }
    const { name, document, shared, authorityId } = input;
    const { id } = await tx.peopleSearch.create({
      data: {
        ownerId: actor.userId,
        authorityId,
        name,
        conditions: JSON.parse(conditionsText(input.conditions)) as Prisma.InputJsonValue,
        document,
        shared,
        savedAt: dateOf(now),
      },
    });
    return worked(
      { searchId: id },
      {
        stream: streamOf("peopleSearch", id),
        type: "search.saved",
        data: { shared, guarded },
        ...(document === "" ? {} : { reason: document }),
      },
    );
  });
}

/** Shares, takes back or removes a search of one's own. Removing keeps the row. */
export function changeSearch(input: ChangeSearch, author: Author): Answer<{ readonly searchId: string }> {
  return recorded(author, async (tx) => {
    const found = await tx.peopleSearch.findUnique({ where: { id: input.searchId } });
    if (found === null || found.removedAt !== null) return refuse({ code: "search.not-found" });
    if (
      found.ownerId !== author.actor.userId ||
      !authoritiesFor(author.actor, "people.view").includes(found.authorityId)
    ) {
      return refuse({ code: "search.not-yours" });
    }
    const { count } = await tx.peopleSearch.updateMany({
      where: { id: found.id, version: input.version },
      data: {
        version: { increment: 1 },
        ...(input.change === "remove" ? { removedAt: dateOf(author.now) } : { shared: input.change === "share" }),
      },
    });
    if (count !== 1) return refuse({ code: "search.stale" });
    return worked(
      { searchId: found.id },
      {
        stream: streamOf("peopleSearch", found.id),
        type: input.change === "remove" ? "search.removed" : "search.shared",
        data: { shared: input.change === "share" },
      },
    );
  });
}
