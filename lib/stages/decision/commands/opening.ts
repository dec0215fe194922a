import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { judgeItem } from "@/lib/meetings/rules";
import type { ItemAt, ItemKind, MeetingsRefusal } from "@/lib/meetings/types";
import { readCaseIn } from "../../../case/queries/cases";
import { judgeStep, policyObjectOf } from "../../../case/rules/step";
import type { CaseAt, CaseRefusal } from "../../../case/types";
import { readItemIn } from "../../../meetings/queries/meetings";
import type { WriteTx } from "../../../platform/db/transaction";
import type { RecordedRefusal } from "../../../record/recorded-refusal";
import { countAdoptedIn } from "../queries";
import { vacanciesLeft } from "../rules/contested";
import { judgeOrderOfDays } from "../rules/decision";
import type { DecisionRefusal } from "../types";

export type Refused = DecisionRefusal | MeetingsRefusal | CaseRefusal | AccessRefusal | RecordedRefusal;
export type DecisionAnswer<T> = Promise<Result<T, Refusals<Refused>>>;

type Seen = { readonly caseId: string; readonly version: number };
type SeenItem = Seen & { readonly itemId: string; readonly itemVersion: number };

/** The case, if this person may record its decision; what state it is in is for the command to judge. */
export async function openCaseForDecisionIn(
  tx: WriteTx,
  caseId: string,
  author: { readonly actor: Parameters<typeof may>[0] },
): Promise<Result<CaseAt, Refusals<CaseRefusal | AccessRefusal>>> {
  const at = await readCaseIn(tx, caseId);
  if (at === null) return refused([{ code: "case.not-found" }]);
  const permission = may(author.actor, "decision.record", policyObjectOf(at));
  return permission.allowed ? ok(at) : refused([{ code: permission.reason }]);
}

/**
 * Case and item for a vote: the case stands in this stage as it was seen, the item is open in a held meeting after deliberation
 * was cleared, and is about this case. All reasons at once.
 *
 * @param group - the contested group that is voted on (DEL-07); null: a vote on this person alone
 */
export async function openForVoteIn(
  tx: WriteTx,
  seen: SeenItem,
  author: { readonly actor: Parameters<typeof may>[0] },
  group: string | null = null,
): Promise<Result<{ readonly at: CaseAt; readonly item: ItemAt }, Refusals<Refused>>> {
  const opened = await openCaseForDecisionIn(tx, seen.caseId, author);
  if (!opened.ok) return opened;
  const at = opened.value;
  const item = await readOwnItemIn(tx, seen, "decision");
  if (!item.ok) return item;
  const refusals: Refusal<Refused>[] = [
    ...judgeStep(at, "decision", seen.version),
    ...judgeItem(item.value, "decision", seen.itemVersion),
    ...judgeOrderOfDays(at.outcomes, item.value.meeting.on),
    ...(item.value.contestedGroup === group ? [] : [{ code: "decision.contested-together" } as const]),
  ];
  const [first, ...rest] = refusals;
  return first === undefined ? ok({ at, item: item.value }) : refused([first, ...rest]);
}

/** Whether somebody was adopted already for the post of a batch whose scheme votes on several people for one post (DEL-07). One statement at most. */
export async function judgePostFreeIn(tx: WriteTx, { motionPostId, ruleSet }: CaseAt): Promise<readonly Refusal<DecisionRefusal>[]> {
  if (!ruleSet.values.contestedVotes || motionPostId === null) return [];
  return vacanciesLeft(await countAdoptedIn(tx, motionPostId)) === 0 ? [{ code: "decision.post-filled" }] : [];
}

/** The item, if it is about this case. */
export async function readOwnItemIn(
  tx: WriteTx,
  seen: { readonly caseId: string; readonly itemId: string },
  kind: ItemKind,
): Promise<Result<ItemAt, Refusals<MeetingsRefusal>>> {
  const item = await readItemIn(tx, seen.itemId);
  if (item === null) return refused([{ code: "meeting.item-not-found", field: "itemId" }]);
  if (item.kind !== kind) return refused([{ code: "meeting.item-wrong-kind", field: "itemId" }]);
  return item.caseId === seen.caseId ? ok(item) : refused([{ code: "meeting.item-elsewhere", field: "itemId" }]);
}
