import "server-only";
import type { Level } from "../../access/actor";
import type { ReadTx } from "../../platform/db/transaction";
import type { Kind, Stage } from "../stage-order";
import type { CaseState } from "../types";

/** A case with the names a list shows. */
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

/** Cases of a motion, or these cases, in official order. One statement. */
export async function readListedCasesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  which: { readonly motionId: string } | { readonly ids: readonly string[] },
): Promise<readonly ListedCase[]> {
  const motionId = "motionId" in which ? which.motionId : null;
  const ids = "ids" in which ? [...which.ids] : null;
  return tx.$queryRaw<ListedCase[]>`
    select k.id, k.number, k.version, k.kind, k.stage, k.state, k."stateReason", k."cadreId", c.name, c.duties,
      u.name || p.title as post, p.level
    from "case" k join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
    where (${motionId}::uuid is null or k."motionId" = ${motionId}::uuid) and (${ids}::uuid[] is null or k.id = any(${ids}::uuid[]))
    order by c."orderKey", k.id`;
}

export type MotionHead = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly authorityId: string;
  readonly committeeName: string;
  readonly departmentName: string;
};

/** The motion and its authority, or null. One statement. */
export async function readMotionHeadIn(tx: Pick<ReadTx, "$queryRaw">, motionId: string): Promise<MotionHead | null> {
  const [found] = await tx.$queryRaw<MotionHead[]>`
    select m.id, m.number, m.title, m."authorityId", a."committeeName", a."departmentName"
    from motion m join authority a on a.id = m."authorityId" where m.id = ${motionId}::uuid`;
  return found ?? null;
}
