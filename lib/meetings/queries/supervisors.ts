import "server-only";
import type { ReadTx } from "../../platform/db/transaction";
import type { ItemObject } from "../types";

type Tx = Pick<ReadTx, "$queryRaw">;

/**
 * Names of everybody these objects are about (subject of a case or departure, names put for a post, names and leavers of a batch) and of
 * their declared relatives in the archive. One statement.
 */
export async function readConcernedNamesIn(tx: Tx, objects: readonly ItemObject[]): Promise<readonly string[]> {
  const ids = (column: keyof ItemObject) => objects.flatMap((object) => object[column] ?? []);
  const rows = await tx.$queryRaw<{ name: string }[]>`
    with s as (
      select k."cadreId" as id from "case" k where k.id = any(${ids("caseId")}::uuid[])
      union select d."cadreId" from departure d where d.id = any(${ids("departureId")}::uuid[])
      union select n."cadreId" from nominee n join motion_post p on p.id = n."motionPostId" where n."withdrawnOn" is null
        and (p.id = any(${ids("motionPostId")}::uuid[]) or p."motionId" = any(${ids("motionId")}::uuid[]))
      union select l."cadreId" from motion_leaver l where l."motionId" = any(${ids("motionId")}::uuid[]))
    select distinct c.name from cadre c where c.id in (select id from s)
      or exists (select from kinship r where (r."aId" = c.id and r."bId" in (select id from s)) or (r."bId" = c.id and r."aId" in (select id from s)))
    order by c.name`;
  return rows.map(({ name }) => name);
}

/** Names of the invited supervisors registered at a meeting; namesakes, who were checked, left out. One statement. */
export async function readAttendingNamesIn(tx: Pick<ReadTx, "invitedSupervisor">, meetingId: string): Promise<readonly string[]> {
  const rows = await tx.invitedSupervisor.findMany({ where: { meetingId, withdrawnOn: null, namesake: false }, select: { who: true } });
  return rows.map(({ who }) => who);
}
