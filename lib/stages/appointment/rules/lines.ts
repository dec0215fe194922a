import { isElected, takesPost } from "@/lib/case/rules/kinds";
import type { CaseAt } from "@/lib/case/types";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Move } from "@/lib/people/rules/effect";
import type { PlaceAt, PostAt } from "@/lib/people/types";
import { lineText } from "../document";
import type { PaperAt, PaperLineAt } from "../types";
import { startsProbation } from "./appointment";

/** What the preparer chose for one case. */
export type LineChoice = {
  /** posts kept beside the new one */
  readonly keep: ReadonlySet<string>;
  /** the new post is a concurrent one: nothing is left */
  readonly concurrent: boolean;
  readonly actOn: LegalDate | null;
  /** posts another line of the paper already takes away from the person */
  readonly removedElsewhere: ReadonlySet<string>;
};

export type LineDraft = Omit<PaperLineAt, "order">;

/**
 * Lines of one case: a removal takes away the post of the case; any other kind gives it, and takes away each other post the
 * person holds that is not kept.
 */
export function linesFor(at: CaseAt, place: PlaceAt, posts: ReadonlyMap<string, PostAt>, choice: LineChoice): readonly LineDraft[] {
  const postOf = (id: string): PostAt => present(posts.get(id), `post ${id}`);
  const remove = (postId: string): LineDraft => ({
    caseId: at.id, kind: "remove", cadreId: at.cadreId, postId, concurrent: false, actOn: null, text: lineText("remove", place.name, postOf(postId)),
  });
  if (!takesPost(at.kind)) return [remove(at.postId)];
  const left = choice.concurrent
    ? []
    : place.holdings.filter(({ postId }) => postId !== at.postId && !choice.keep.has(postId) && !choice.removedElsewhere.has(postId));
  const { concurrent, actOn } = choice;
  const marks = { concurrent, probation: startsProbation(at), electedOn: isElected(at.kind) ? actOn : null };
  return [
    { caseId: at.id, kind: "appoint", cadreId: at.cadreId, postId: at.postId, concurrent, actOn, text: lineText("appoint", place.name, postOf(at.postId), marks) },
    ...left.map(({ postId }) => remove(postId)),
  ];
}

/** What the lines of one case mean for the person. `since`: first day of the time in the post taken, null for a removal. */
export function moveOf(
  lines: PaperAt["lines"],
  posts: ReadonlyMap<string, PostAt>,
  since: LegalDate | null,
  decidedOn: LegalDate,
): Move {
  const postOf = (id: string): PostAt => present(posts.get(id), `post ${id}`);
  const taken = lines.find((line) => line.kind === "appoint");
  return {
    takes: taken === undefined ? null : { post: postOf(taken.postId), concurrent: taken.concurrent, from: present(since, "start of the time in post") },
    leaves: lines.filter((line) => line.kind === "remove").map((line) => postOf(line.postId)),
    leftFrom: since ?? decidedOn,
  };
}
