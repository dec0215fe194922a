import "server-only";
import { authoritiesFor } from "@/lib/access/policy";
import { dateOf, legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { exportEventsIn } from "@/lib/people/commands/exported";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { RosterPerson } from "./queries/people";
import { readRosterPeopleIn } from "./queries/people";
import type { RemoveLayout, SaveLayout } from "./schema";
import type { RosterRefusal } from "./types";
import { rosterLimit } from "./types";

type Answered<T> = Promise<Result<T, Refusals<RosterRefusal | RecordedRefusal>>>;

export type RosterExport = {
  readonly cadreIds: readonly string[];
  readonly layout: string;
  /** ids of the columns given out */
  readonly columns: readonly string[];
  readonly reason: string;
  readonly motionId: string | null;
};

/**
 * Hands out what a roster of the people prints and enters the export with its reason into the record: into that of each person,
 * or, for more than a hundred, as one list with its own record, since every entry of a person keeps his whole archive once more.
 * Whoever is closed to the author refuses the whole, so that no roster is silently short. At most 5,000 people.
 */
export function exportRoster(input: RosterExport, author: Author): Answered<readonly RosterPerson[]> {
  return recorded<readonly RosterPerson[], RosterRefusal>(author, async (tx) => {
    const cadreIds = [...new Set(input.cadreIds)];
    if (input.reason === "") return refuse({ code: "people.no-export-reason", field: "reason" });
    if (cadreIds.length > rosterLimit) return refuse({ code: "roster.too-many" });
    const scope = peopleScopeOf(author.actor, "people.export");
    if (scope.managed.length === 0) return refuse({ code: "access.not-your-role" });
    const people = await readRosterPeopleIn(tx, cadreIds, { scope, today: legalDateOf(author.now) });
    if (people.length !== cadreIds.length) return refuse({ code: "roster.not-found" });
    const { layout, motionId, reason, columns } = input;
    const given = { document: "roster", format: "xlsx", cadreIds: people.map(({ cadreId }) => cadreId) } as const;
    const events = await exportEventsIn(
      tx,
      { ...given, reason, columns, details: { layout, motionId } },
      author,
      "/people/rosters",
    );
    const [first, ...rest] = events;
    if (first === undefined) return refuse({ code: "roster.nobody-chosen" });
    return worked(people, first, ...rest);
  });
}

/** Saves a layout as the author's own, new or in place of one he has; shared with the authority he exports for. */
export function saveLayout(input: SaveLayout, author: Author): Answered<{ readonly layoutId: string }> {
  return recorded<{ layoutId: string }, RosterRefusal>(author, async (tx) => {
    const { layoutId, places: columns, back: _, ...layout } = input;
    const ownerId = author.actor.userId;
    const [authorityId] = authoritiesFor(author.actor, "people.export");
    if (authorityId === undefined) return refuse({ code: "access.not-your-role" });
    if (columns.length < 2 || !columns.includes("name")) return refuse({ code: "roster.no-columns", field: "places" });
    const same = await tx.rosterLayout.findFirst({
      where: { ownerId, title: layout.title, removedAt: null },
      select: { id: true },
    });
    if (same !== null && same.id !== layoutId) return refuse({ code: "roster.title-twice", field: "title" });
    const data = { ...layout, columns, authorityId };
    if (layoutId !== null) {
      const { count } = await tx.rosterLayout.updateMany({ where: { id: layoutId, ownerId, removedAt: null }, data });
      if (count !== 1) return refuse({ code: "roster.not-found" });
      return worked(
        { layoutId },
        layoutEvent(author, "rosterLayout.saved", layoutId, { columns, shared: layout.shared }),
      );
    }
    const { id } = await tx.rosterLayout.create({ data: { ...data, ownerId }, select: { id: true } });
    return worked({ layoutId: id }, layoutEvent(author, "rosterLayout.saved", id, { columns, shared: layout.shared }));
  });
}

/** Puts a layout of the author away; who was offered it is offered it no more. */
export function removeLayout({ layoutId }: RemoveLayout, author: Author): Answered<null> {
  return recorded<null, RosterRefusal>(author, async (tx) => {
    const { count } = await tx.rosterLayout.updateMany({
      where: { id: layoutId, ownerId: author.actor.userId, removedAt: null },
      data: { removedAt: dateOf(author.now) },
    });
    if (count !== 1) return refuse({ code: "roster.not-found" });
    return worked(null, layoutEvent(author, "rosterLayout.removed", layoutId, {}));
  });
}

function layoutEvent(
  author: Author,
  type: "rosterLayout.saved" | "rosterLayout.removed",
  layoutId: string,
  data: NewEvent["data"],
): NewEvent {
  return { stream: streamOf("user", author.actor.userId), type, data: { layoutId, ...data } };
}
