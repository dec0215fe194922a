import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { authoritiesFor, holdsAct } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import type { PeopleQuery } from "@/lib/people/schema";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { actsOf, guardedKindsOf } from "../rules/conditions";
import { wordsOf } from "../rules/words";
import { parseConditions } from "../schema";
import type { Condition } from "../types";
import { readBarredIn } from "./barred";
import type { PeopleSearch } from "./list";
import type { SavedSearch } from "./saved";
import { readSavedSearchesIn } from "./saved";
import { readSearchPlacesIn } from "./units";

/** Why the conditions of an address are not searched: nobody is listed then, never too many. */
export type Unsearchable = "not-understood" | "not-found" | "needs-document" | "columns-closed";

export type Asked = {
  readonly search: PeopleSearch;
  readonly condition: Condition | null;
  /** the kept search in use */
  readonly used: SavedSearch | null;
  readonly saved: readonly SavedSearch[];
  readonly unsearchable: Unsearchable | null;
};

/**
 * What an address asks for, with the conditions of its kept search or its own. Conditions that need a document are searched only
 * from a kept search that names one. One to three statements: kept searches, sanctions, units.
 *
 * @param acts what the asker must hold for every person found, besides what the conditions need
 */
export async function readAskedIn(
  tx: Pick<ReadTx, "$queryRaw">,
  asking: {
    readonly query: PeopleQuery;
    readonly actor: Actor;
    readonly acts: readonly Act[];
    readonly today: LegalDate;
  },
): Promise<Asked> {
  const { query, actor, acts, today } = asking;
  const authorityIds = authoritiesFor(actor, "people.view");
  const saved = await readSavedSearchesIn(tx, { userId: actor.userId, authorityIds });
  const used = saved.find(({ id }) => id === query.search) ?? null;
  const condition = query.search === null ? parseConditions(query.c) : (used?.condition ?? null);
  const unsearchable = hindranceOf(query, condition, used, actor);
  const barredOn = await readBarredIn(tx, unsearchable === null ? condition : null, today);
  const units = await readSearchPlacesIn(tx, wordsOf(query.q), query.unit);
  const search = {
    units,
    query,
    condition,
    actor,
    acts: [...new Set([...acts, ...actsOf(condition)])],
    means: { today, barredOn },
  };
  return { search, condition, used, saved, unsearchable };
}

function hindranceOf(
  query: PeopleQuery,
  condition: Condition | null,
  used: SavedSearch | null,
  actor: Actor,
): Unsearchable | null {
  if (query.search !== null && used === null) return "not-found";
  if (condition === null) return query.search === null && query.c === "" ? null : "not-understood";
  if (actsOf(condition).some((act) => !holdsAct(actor, act))) return "columns-closed";
  return guardedKindsOf(condition).length > 0 && (used === null || used.document === "") ? "needs-document" : null;
}
