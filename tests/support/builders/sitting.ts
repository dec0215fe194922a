import { clockActor } from "@/lib/access/actor";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { MeetingAt, MeetingKind } from "@/lib/meetings/types";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { Prisma } from "@/prisma/generated/client";
import { heldMeeting } from "./meetings";
import type { Town } from "./town";
import { addPerson, morningOf, valueOf } from "./town";

/** The day on which the committee of `seatCommittee` sits: a Tuesday. */
export const sittingDay = legalDate("2026-03-10");

/** What may be changed of a person: columns, and rows of the archive. */
export type PersonChanges = Prisma.CadreUpdateInput;

/** Members for the town's committee, three unless told otherwise, the principal first; returns their people. */
export async function seatCommittee(town: Town, size = 3): Promise<readonly string[]> {
  const { office, authorityId } = town;
  const members: string[] = [];
  for (const name of ["书记", "副书记", "部长", "秘书长"].slice(0, size)) members.push(await addPerson(town, { name, postId: office.headPostId, unitId: office.unitId }));
  const rows = members.map((cadreId, index) => ({
    authorityId, body: "standingCommittee", cadreId, title: "委员", isPrincipal: index === 0, order: index + 1, from: dayOf("2021-01-01"),
  }));
  valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-07") }, async (tx) => {
      await tx.committeeMember.createMany({ data: rows });
      return worked(null, { stream: streamOf("authority", authorityId), type: "ruleSet.confirmed", data: {} });
    }),
  );
  return members;
}

/** A held meeting of the town's committee on the day; the last `absent` members stay away. */
export function committeeSits(town: Town, { kind = "standingCommittee", absent = 0, on = sittingDay }: { kind?: MeetingKind; absent?: number; on?: typeof sittingDay } = {}): Promise<MeetingAt> {
  return heldMeeting({ actor: town.staff.head, authorityId: town.authorityId, on, kind, absent });
}

/** Days as the database takes them. */
export const dayOf = (text: string): Date => legalDateToDb(legalDate(text));

let people = 0;

/** A section head of the office with two years at the grass roots, then changed. Nothing keeps him from a deputy's post of the bureau. */
export async function candidateWith(town: Town, changes: PersonChanges = {}): Promise<string> {
  people += 1;
  const cadreId = await addPerson(town, { name: `人选${String(people)}`, postId: town.office.headPostId, unitId: town.office.unitId });
  const grassroots = { create: { kind: "grassroots", from: dayOf("2003-07-01"), to: dayOf("2005-06-30"), place: "澜石县" } } as const;
  await changePerson(cadreId, { experience: grassroots });
  await changePerson(cadreId, changes);
  return cadreId;
}

/** Changes columns and rows of a person as an entry in the archive would. */
export async function changePerson(cadreId: string, changes: PersonChanges): Promise<void> {
  valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-08") }, async (tx) => {
      await tx.cadre.update({ where: { id: cadreId }, data: changes });
      return worked(null, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: {} });
    }),
  );
}
