import "server-only";
import type { Level } from "@/lib/access/actor";
import type { CaseState } from "@/lib/case/types";
import type { Kind, Stage } from "@/lib/case/stage-order";
import type { ReadTx } from "../../../platform/db/transaction";

/** A case of a motion with the names a list shows. */
export type ListedCase = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly state: CaseState;
  readonly stateReason: string;
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  /** unit and title of the post of the case */
  readonly post: string;
  readonly level: Level;
};

/** Cases of a motion (or these cases) in official order. Two statements. */
export async function readListedCasesIn(
  tx: Pick<ReadTx, "case" | "post">,
  where: { readonly motionId: string } | { readonly id: { readonly in: string[] } },
): Promise<readonly ListedCase[]> {
  const rows = await tx.case.findMany({
    where,
    select: {
      id: true, number: true, version: true, kind: true, stage: true, state: true, stateReason: true, cadreId: true, postId: true,
      cadre: { select: { name: true, duties: true, orderKey: true } },
    },
  });
  const posts = await tx.post.findMany({
    where: { id: { in: rows.map((row) => row.postId) } },
    select: { id: true, title: true, level: true, unit: { select: { name: true } } },
  });
  const byId = new Map(posts.map((post) => [post.id, post]));
  return rows
    .toSorted((a, b) => a.cadre.orderKey - b.cadre.orderKey || (a.id < b.id ? -1 : 1))
    .map(({ cadre, postId, ...row }) => {
      const post = byId.get(postId);
      if (post === undefined) throw new Error(`case ${row.id} without its post`);
      return { ...row, name: cadre.name, duties: cadre.duties, post: `${post.unit.name}${post.title}`, level: post.level };
    });
}

/** The motion and its authority, or null. */
export async function readMotionHeadIn(tx: Pick<ReadTx, "motion" | "authority">, motionId: string) {
  const motion = await tx.motion.findUnique({
    where: { id: motionId },
    select: { id: true, number: true, title: true, authorityId: true },
  });
  if (motion === null) return null;
  const authority = await tx.authority.findUniqueOrThrow({
    where: { id: motion.authorityId },
    select: { committeeName: true, departmentName: true },
  });
  return { ...motion, ...authority };
}
