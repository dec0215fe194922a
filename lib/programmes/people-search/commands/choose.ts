import "server-only";
import { holdsAct } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { foundBySearchText } from "@/lib/messages/zh-CN/people-found-by";
import { keepSelection } from "@/lib/people/commands/selection";
import { peopleQuerySchema } from "@/lib/people/schema";
import { mostChosen } from "@/lib/people/types";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { Author } from "@/lib/record/recorded";
import { paramsOf } from "../queries/export";
import { readAskedIn } from "../queries/found";
import type { Asked } from "../queries/found";
import { countPeopleIn, readFoundAmongIn, readFoundIdsIn } from "../queries/list";
import { readUnitNamesIn } from "../queries/saved";
import { linesOf } from "../rules/conditions";
import type { ChoosePeople } from "../schema";
import type { SearchRefusal } from "../types";

type Chosen = { readonly selectionId: string; readonly chosen: number };

/**
 * Keeps people of a search as the author's selection for a motion: those ticked, as far as the search of the address really finds
 * them, or everybody it finds, at most a hundred; in official order, with the words of the search. Only for who may put names.
 */
export function choosePeople(
  { address, selected }: ChoosePeople,
  author: Author,
): Promise<Result<Chosen, Refusals<SearchRefusal | AccessRefusal>>> {
  const { actor, now } = author;
  if (!holdsAct(actor, "motion.nominate")) return Promise.resolve(refused([{ code: "access.not-your-role" }]));
  const on = legalDateOf(now);
  const query = { ...peopleQuerySchema.parse(paramsOf(address)), order: "official" as const };
  return reading(actor, async (tx) => {
    const asked = await readAskedIn(tx, { query, actor, acts: ["people.view"], today: on });
    if (asked.unsearchable !== null) return { ids: [], foundBy: "" };
    const { search, condition, used } = asked;
    const ids =
      selected.length > 0
        ? await readFoundAmongIn(tx, search, selected)
        : await readFoundIdsIn(tx, search, { limit: mostChosen + 1, offset: 0 });
    const personCount = await countPeopleIn(tx, search);
    const unitNames = await unitNamesIn(tx, asked);
    return { ids, foundBy: foundBySearchText({ query, condition, used, unitNames, personCount, on }) };
  }).then(async ({ ids, foundBy }) => {
    if (ids.length === 0) return refused([{ code: "search.nobody-chosen" }]);
    if (ids.length > mostChosen) return refused([{ code: "search.too-many-chosen", params: { most: mostChosen } }]);
    return ok({ selectionId: await keepSelection({ cadreIds: ids, foundBy }, author), chosen: ids.length });
  });
}

async function unitNamesIn(tx: ReadTx, { search, condition }: Asked): Promise<ReadonlyMap<string, string>> {
  const asked = linesOf(condition).flatMap((line) => (line.kind === "unit" ? [line.unitId] : []));
  const ids = search.query.unit === null ? asked : [...asked, search.query.unit];
  const names = ids.length === 0 ? [] : await readUnitNamesIn(tx, ids);
  return new Map(names.map(({ id, name }) => [id, name]));
}
