import "server-only";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import type { NomineeSource } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

/** A name put for a post, with the words of its line; open and internal columns, and the finding for those who put names. */
export type ListedNominee = {
  readonly id: string;
  readonly motionPostId: string;
  readonly cadreId: string;
  readonly name: string;
  readonly birth: LegalDate;
  readonly unitName: string;
  readonly duties: string;
  readonly source: NomineeSource;
  readonly reason: string;
  readonly nominatorName: string;
  readonly nominatorRelation: string;
  readonly signedOn: LegalDate | null;
  readonly signatureChecked: boolean;
  readonly reference: boolean;
  /** the search or list the name was chosen from, in words; null: put by itself */
  readonly foundBy: string | null;
  readonly barFinding: string | null;
  /** day on which a person recorded the pre-audit (MOT-06) */
  readonly preCheckedOn: LegalDate | null;
  readonly withdrawnOn: LegalDate | null;
  readonly withdrawnReason: string;
};

type Dated<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string | null };

/** Names of all posts of a batch in official order. One statement. */
export async function readNomineesIn(tx: QueryTx, motionId: string): Promise<readonly ListedNominee[]> {
  const rows = await tx.$queryRaw<(Dated<ListedNominee, "signedOn" | "preCheckedOn" | "withdrawnOn"> & { birth: string })[]>`
    select n.id, n."motionPostId", n."cadreId", c.name, c.birth::text, u.name as "unitName", c.duties, n.source, n.reason,
      n."nominatorName", n."nominatorRelation", s."signedOn"::text, s."checkedById" is not null as "signatureChecked",
      n.reference, n."foundBy", n."barFinding", n."preCheckedOn"::text, n."withdrawnOn"::text, n."withdrawnReason"
    from nominee n join motion_post mp on mp.id = n."motionPostId" join cadre c on c.id = n."cadreId" join unit u on u.id = c."unitId"
      left join signature s on s.id = n."signatureId"
    where mp."motionId" = ${motionId}::uuid order by mp."order", c."orderKey", c.id`;
  return rows.map((row) => ({
    ...row,
    birth: legalDate(row.birth),
    signedOn: row.signedOn === null ? null : legalDate(row.signedOn),
    preCheckedOn: row.preCheckedOn === null ? null : legalDate(row.preCheckedOn),
    withdrawnOn: row.withdrawnOn === null ? null : legalDate(row.withdrawnOn),
  }));
}

export type ListedRecommendation = {
  readonly id: string;
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly unitName: string;
  readonly form: "unit" | "self" | "other";
  readonly reason: string;
  readonly scanId: string | null;
  readonly state: "submitted" | "admitted" | "notAdmitted";
  readonly answer: string;
  readonly version: number;
};

/** An announcement of a post with what the units sent, in official order. */
export type ListedAnnouncement = {
  readonly id: string;
  readonly motionPostId: string;
  readonly text: string;
  readonly openFrom: string;
  readonly openUntil: string;
  readonly recommendations: readonly ListedRecommendation[];
};

/** Announcements of the posts of a batch. One statement. */
export function readAnnouncementsIn(tx: QueryTx, motionId: string): Promise<readonly ListedAnnouncement[]> {
  return tx.$queryRaw<ListedAnnouncement[]>`
    select a.id, a."motionPostId", a.text, a."openFrom"::text, a."openUntil"::text,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'cadreId', r."cadreId", 'name', c.name, 'duties', c.duties,
          'unitName', u.name, 'form', r.form, 'reason', r.reason, 'scanId', r."scanId", 'state', r.state, 'answer', r.answer,
          'version', r.version) order by c."orderKey", c.id)
        from unit_recommendation r join cadre c on c.id = r."cadreId" join unit u on u.id = r."unitId"
        where r."announcementId" = a.id), '[]') as recommendations
    from post_announcement a join motion_post mp on mp.id = a."motionPostId"
    where mp."motionId" = ${motionId}::uuid order by a."openFrom", a.id`;
}

/** A post that may be put into the batch, with the numbers of its unit, level and head/deputy without this batch. */
export type PickablePost = {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
  readonly level: Level;
  readonly headOrDeputy: "head" | "deputy";
  readonly holders: readonly string[];
  readonly approved: number | null;
  readonly inPost: number;
};

/** Posts the authority manages whose title or unit holds all words, empty ones first; at most 20. One statement. */
export function findPickablePostsIn(tx: QueryTx, authorityId: string, text: string, on: LegalDate): Promise<readonly PickablePost[]> {
  return tx.$queryRaw<PickablePost[]>`
    select p.id, p.title, u.name as "unitName", p.level, p."headOrDeputy",
      coalesce((select array_agg(c.name order by c."orderKey") from post_holding h join cadre c on c.id = h."cadreId"
        where h."postId" = p.id and h."from" <= ${on}::date and (h."to" is null or h."to" >= ${on}::date)), '{}') as holders,
      (select sum(q.approved)::int from quota q where q."unitId" = p."unitId" and q.level = p.level and q."headOrDeputy" = p."headOrDeputy"
        and q."from" <= ${on}::date and (q."to" is null or q."to" >= ${on}::date)) as approved,
      (select count(*)::int from post b join post_holding h on h."postId" = b.id
        where b."unitId" = p."unitId" and b.level = p.level and b."headOrDeputy" = p."headOrDeputy" and b."countsAgainstQuota"
          and not h."outsideQuota" and h."from" <= ${on}::date and (h."to" is null or h."to" >= ${on}::date)) as "inPost"
    from post p join unit u on u.id = p."unitId" join post_management pm on pm."postId" = p.id
      and pm."from" <= ${on}::date and (pm."to" is null or pm."to" >= ${on}::date)
    where pm."managedById" = ${authorityId}::uuid and p."abolishedOn" is null
      and not exists (select 1 from unnest(${wordsOf(text)}::text[]) as w where u.name || p.title not like w)
    order by cardinality(coalesce((select array_agg(h.id) from post_holding h where h."postId" = p.id and h."to" is null), '{}')) > 0,
      u."order", p."teamOrder", p.id
    limit 20`;
}

/** A person who holds a post the authority manages. */
export type PickableHolding = {
  readonly cadreId: string;
  readonly postId: string;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: string;
  readonly unitName: string;
  readonly title: string;
};

/** Holders by name, unit or post, in official order, without the actor's own circle; at most 20. One statement. */
export function findPickableHoldingsIn(
  tx: QueryTx,
  options: { readonly authorityId: string; readonly text: string; readonly on: LegalDate; readonly closedCadreIds: readonly string[] },
): Promise<readonly PickableHolding[]> {
  const { authorityId, text, on, closedCadreIds } = options;
  return tx.$queryRaw<PickableHolding[]>`
    select c.id as "cadreId", p.id as "postId", c.name, c.sex, c.birth::text, u.name as "unitName", p.title
    from post_holding h join cadre c on c.id = h."cadreId" join post p on p.id = h."postId" join unit u on u.id = p."unitId"
      join post_management pm on pm."postId" = p.id and pm."from" <= ${on}::date and (pm."to" is null or pm."to" >= ${on}::date)
    where pm."managedById" = ${authorityId}::uuid and h."from" <= ${on}::date and (h."to" is null or h."to" >= ${on}::date)
      and not c.id = any(${[...closedCadreIds]}::uuid[])
      and not exists (select 1 from unnest(${wordsOf(text)}::text[]) as w
        where c.name || ' ' || u.name || p.title || ' ' || c."nameInitials" not like w)
    order by c."orderKey", c.id, p.id limit 20`;
}

/** Somebody whose name may be put. */
export type PickableCadre = {
  readonly id: string;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: string;
  readonly unitName: string;
  readonly duties: string;
  /** membership of a pool of the authority, if any */
  readonly poolMemberId: string | null;
};

/**
 * People by name, pinyin initials, unit or post among those the authority manages, co-manages or has filed, in official order,
 * without the actor's own circle; `pool` narrows to the authority's reserve. At most 20. One statement.
 */
export function findPickableCadresIn(
  tx: QueryTx,
  options: {
    readonly authorityId: string;
    readonly text: string;
    readonly on: LegalDate;
    readonly closedCadreIds: readonly string[];
    readonly pool: boolean;
  },
): Promise<readonly PickableCadre[]> {
  const { authorityId, text, on, closedCadreIds, pool } = options;
  return tx.$queryRaw<PickableCadre[]>`
    select c.id, c.name, c.sex, c.birth::text, u.name as "unitName", c.duties, r.id as "poolMemberId"
    from cadre c join unit u on u.id = c."unitId"
      left join lateral (select pm.id from pool_member pm join pool p on p.id = pm."poolId"
        where pm."cadreId" = c.id and pm.state = 'normal' and p."authorityId" = ${authorityId}::uuid limit 1) r on true
    where c.status in ('inPost', 'underInspection') and not c.id = any(${[...closedCadreIds]}::uuid[])
      and exists (select 1 from cadre_management m where m."cadreId" = c.id and m."from" <= ${on}::date
        and (m."to" is null or m."to" >= ${on}::date)
        and ${authorityId}::uuid in (m."managedById", m."coManagedById", m."filedWithId"))
      and (not ${pool} or r.id is not null)
      and not exists (select 1 from unnest(${wordsOf(text)}::text[]) as w
        where c.name || ' ' || u.name || ' ' || c.duties || ' ' || c."nameInitials" || ' ' || c."namePinyin" not like w)
    order by c."orderKey", c.id limit 20`;
}

/** Each word as a pattern that may stand anywhere. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "").map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
