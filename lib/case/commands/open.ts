import "server-only";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { NewEvent } from "../../record/event";
import { streamOf } from "../../record/event";
import type { WriteTx } from "../../platform/db/transaction";
import type { Outcomes } from "../outcomes";
import type { Kind, Stage } from "../stage-order";
import { firstCaseStage } from "../rules/kinds";
import { storeOutcomeIn } from "./advance";

export type NewCase = {
  readonly motionId: string;
  readonly motionNumber: string;
  readonly motionPostId: string | null;
  readonly cadreId: string;
  readonly postId: string;
  readonly kind: Kind;
  readonly handlerId: string;
  readonly ruleSetId: string;
  readonly removalGround: string | null;
  /** the person's level on the day, to tell a promotion in fact; left out for a removal */
  readonly levelBefore?: Level;
  /** how the subject was fixed; left out where nothing was fixed */
  readonly fixItemId?: string;
  readonly fixReason?: string;
  readonly firstByVotes?: boolean | null;
  /** ground and circumstances of an exceptional promotion (EXC-01); left out for an ordinary one */
  readonly exceptionalGround?: string;
  readonly exceptionalText?: string;
  /** outcomes of the stages before: motion, and recommendation where it took place */
  readonly outcomes: Outcomes;
};

/** Opens a case per person and post in its first stage. The caller has judged; number is "<motion>-<nn>". */
export async function openCaseIn(tx: WriteTx, wanted: NewCase, on: LegalDate): Promise<{ id: string; event: NewEvent }> {
  const { motionNumber, outcomes, ...columns } = wanted;
  const before = await tx.case.count({ where: { motionId: wanted.motionId } });
  const stage = firstCaseStage(wanted.kind);
  const created = await tx.case.create({
    data: {
      ...columns,
      number: `${motionNumber}-${String(before + 1).padStart(2, "0")}`,
      stage,
      openedOn: legalDateToDb(on),
      stageSince: legalDateToDb(on),
    },
    select: { id: true },
  });
  for (const earlier of ["motion", "recommendation"] as const satisfies readonly Stage[]) {
    const outcome = outcomes[earlier];
    if (outcome !== undefined) await storeOutcomeIn(tx, created.id, earlier, outcome, on);
  }
  return {
    id: created.id,
    event: {
      stream: streamOf("case", created.id),
      type: "case.opened",
      data: { motion: wanted.motionId, cadre: wanted.cadreId, post: wanted.postId, kind: wanted.kind, stage },
    },
  };
}
