import "server-only";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { readListedIn, readVisibleIdsIn } from "@/lib/people/queries/list";
import type { Selection } from "@/lib/people/queries/selection";
import { readSelection } from "@/lib/people/queries/selection";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { reading } from "@/lib/platform/db/reading";
import type { Author } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import type { PutNames } from "../schema";
import type { MotionWorkRefusal } from "./in-hand";
import { putNominee } from "./nominees";

/** What came of one person: done, or every reason why his name was not put. */
export type PutAnswer = {
  readonly cadreId: string;
  /** empty for somebody who is no longer the author's to see */
  readonly name: string;
  readonly result: Result<{ readonly nomineeId: string }, Refusals<MotionWorkRefusal | RecordedRefusal>>;
};

/**
 * Puts people of the author's own selection for a post, one after the other as `putNominee` puts a single name: whom it refuses is
 * not put, with every reason; the others are. Each name keeps how it was found. In official order, by nobody's score. Refused as a
 * whole when the selection has been replaced or has expired; whoever is not in it is passed over, and whoever the author no longer
 * sees is refused.
 */
export async function putNames(
  input: PutNames,
  author: Author,
): Promise<Result<readonly PutAnswer[], Refusals<MotionWorkRefusal>>> {
  const selection = await readSelection(author.actor.userId, author.now);
  if (selection === null || selection.id !== input.selectionId) return refused([{ code: "motion.selection-gone" }]);
  const wanted = chosenOf(selection, input.selected);
  const [first] = wanted;
  if (first === undefined) return refused([{ code: "motion.selection-gone" }]);
  const names = await namesOfVisible(wanted, author);
  const answers: PutAnswer[] = [];
  let { version } = input.post;
  for (const cadreId of wanted) {
    const shownName = names.get(cadreId);
    if (shownName === undefined) {
      answers.push({ cadreId, name: "", result: refused([{ code: "motion.cadre-not-found" }]) });
      continue;
    }
    const name = { ...noNominator, motionPostId: input.post.motionPostId, version, cadreId, source: input.source, reason: input.reason };
    const result = await putNominee(name, author, selection.foundBy);
    answers.push({ cadreId, name: shownName, result });
    if (result.ok) version += 1;
  }
  return { ok: true, value: answers };
}

/** A personal recommendation is signed by one person for one other (MOT-04) and is not put for many at once. */
const noNominator = { nominatorName: "", nominatorRelation: "", signedOn: null } as const;

async function namesOfVisible(ids: readonly string[], { actor, now }: Author): Promise<ReadonlyMap<string, string>> {
  const today = legalDateOf(now);
  const people = await reading(actor, async (tx) => {
    const visible = await readVisibleIdsIn(tx, peopleScopeOf(actor, "people.view"), ids, today);
    return readListedIn(tx, visible, today);
  });
  return new Map(people.map(({ cadreId, name }) => [cadreId, name]));
}

function chosenOf(selection: Selection, selected: readonly string[]): readonly string[] {
  return selection.cadreIds.filter((id) => selected.includes(id));
}
