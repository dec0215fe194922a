import "server-only";
import { legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import { parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../../platform/db/transaction";
import type { AdoptingMeeting, SchemeDraftAt, SchemeVersion } from "../types";

type Row = Omit<SchemeVersion, "values" | "from" | "to" | "meeting"> & {
  readonly values: unknown;
  readonly from: string;
  readonly to: string | null;
  readonly meetingId: string | null;
  readonly meetingNumber: string | null;
  readonly meetingItem: string;
};

/** Every version of the authority's scheme, newest first. One statement. */
export async function readSchemesIn(tx: Pick<ReadTx, "$queryRaw">, authorityId: string): Promise<readonly SchemeVersion[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.version, r.title, r.values, r."exampleOnly", r.document, r."from"::text, r."to"::text, r."meetingId", m.number as "meetingNumber",
      r."meetingItem", d."displayName" as "draftedBy", c."displayName" as "confirmedBy",
      (select count(*)::int from motion x where x."ruleSetId" = r.id) as motions,
      (select count(*)::int from motion x where x."ruleSetId" = r.id and (x.state in ('draft', 'conditionsFrozen')
        or exists (select from "case" k where k."motionId" = x.id and k.state not in ('finished', 'stopped')))) as running
    from rule_set r left join meeting m on m.id = r."meetingId" left join app_user d on d.id = r."draftedById"
      left join app_user c on c.id = r."confirmedById"
    where r."authorityId" = ${authorityId}::uuid order by r.version desc`;
  return rows.map(({ values, from, to, meetingId, meetingNumber, meetingItem, ...row }) => ({
    ...row,
    values: parseRuleSetValues(values),
    from: legalDate(from),
    to: to === null ? null : legalDate(to),
    meeting: meetingId === null || meetingNumber === null ? null : { id: meetingId, number: meetingNumber, item: meetingItem },
  }));
}

/** The draft of the authority that waits for the head; null when none does. One statement. */
export async function readWaitingDraftIn(tx: Pick<ReadTx, "$queryRaw">, authorityId: string): Promise<SchemeDraftAt | null> {
  const [row] = await tx.$queryRaw<(Omit<SchemeDraftAt, "values" | "from" | "draftedOn"> & { values: unknown; from: string; draftedOn: string })[]>`
    select d.id, d."baseVersion", d.title, d.values, d."from"::text, d.grounds, d."draftedById", d."draftedOn"::text, d.version,
      coalesce(u."displayName", '') as "draftedBy"
    from scheme_draft d left join app_user u on u.id = d."draftedById"
    where d."authorityId" = ${authorityId}::uuid and d.state = 'waiting'`;
  if (row === undefined) return null;
  return { ...row, values: parseRuleSetValues(row.values), from: legalDate(row.from), draftedOn: legalDate(row.draftedOn) };
}

/** Meetings of the authority that were held, newest first, at most 50: those that may have adopted a scheme. One statement. */
export async function readAdoptingMeetingsIn(tx: Pick<ReadTx, "meeting">, authorityId: string): Promise<readonly AdoptingMeeting[]> {
  const rows = await tx.meeting.findMany({
    where: { authorityId, state: { in: ["held", "closed"] } },
    select: { id: true, number: true, on: true },
    orderBy: [{ on: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ on, ...row }) => ({ ...row, on: legalDateFromDb(on) }));
}
