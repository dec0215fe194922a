import "server-only";
import type { RecommendationOption, Tally } from "@/lib/ballot/box/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import { parseTally } from "../../../case/queries/motion-posts";
import type { ReadTx } from "../../../platform/db/transaction";
import type { RoundForm } from "../types";

type QueryTx = Pick<ReadTx, "$queryRaw">;
type PostTx = Pick<ReadTx, "motionPost">;

export type RecommendationHead = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly authorityId: string;
  /** titles of the posts in the motion, unit first, by id of the post in the motion */
  readonly titles: Readonly<Record<string, string>>;
};

/** The batch and the titles of its posts, or null. One statement. */
export async function readRecommendationHeadIn(tx: QueryTx, motionId: string): Promise<RecommendationHead | null> {
  const [row] = await tx.$queryRaw<RecommendationHead[]>`
    select m.id, m.number, m.title, m."authorityId",
      coalesce((select jsonb_object_agg(mp.id, u.name || p.title) from motion_post mp join post p on p.id = mp."postId"
        join unit u on u.id = p."unitId" where mp."motionId" = m.id), '{}') as titles
    from motion m where m.id = ${motionId}::uuid`;
  return row ?? null;
}

export type ListedName = {
  readonly cadreId: string;
  readonly name: string;
  readonly birth: LegalDate;
  readonly unitName: string;
  readonly duties: string;
};

/** Words of the people whose names are or were put for a post, in official order. One statement. */
export async function readNamesIn(tx: QueryTx, motionPostId: string): Promise<readonly ListedName[]> {
  const rows = await tx.$queryRaw<(ListedName & { birth: string })[]>`
    select c.id as "cadreId", c.name, c.birth::text, u.name as "unitName", c.duties
    from nominee n join cadre c on c.id = n."cadreId" join unit u on u.id = c."unitId"
    where n."motionPostId" = ${motionPostId}::uuid order by c."orderKey", c.id`;
  return rows.map((row) => ({ ...row, birth: legalDate(row.birth) }));
}

/** A round with its circumstances and the entries made so far. */
export type RoundRow = {
  readonly id: string;
  readonly place: string;
  readonly scope: string;
  readonly counters: string;
  readonly supervisedBy: string;
  readonly entries: readonly { readonly enteredById: string; readonly enteredBy: string; readonly tally: Tally<RecommendationOption> }[];
};

/** Rounds of a post in the order in which they were opened. One statement. */
export async function readRoundRowsIn(tx: QueryTx, motionPostId: string): Promise<readonly RoundRow[]> {
  const rows = await tx.$queryRaw<(Omit<RoundRow, "entries"> & { entries: readonly { enteredById: string; enteredBy: string; tally: unknown }[] })[]>`
    select r.id, r.place, r.scope, r.counters, r."supervisedBy",
      coalesce((select jsonb_agg(jsonb_build_object('enteredById', e."enteredById", 'enteredBy', u."displayName", 'tally', e.tally)
          order by e."enteredAt", e.id)
        from tally_entry e join app_user u on u.id = e."enteredById" where e."roundId" = r.id), '[]') as entries
    from round r where r."motionPostId" = ${motionPostId}::uuid order by r.id`;
  return rows.map((row) => ({ ...row, entries: row.entries.map((entry) => ({ ...entry, tally: parseTally(entry.tally) })) }));
}

export type NoticeRow = {
  readonly motionId: string;
  readonly motionPostId: string;
  readonly form: RoundForm;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly organisation: string;
  readonly title: string;
  readonly conditions: string;
  readonly scope: string;
  readonly groups: readonly string[];
  readonly phone: string;
};

/** The round with the other rounds of its batch in the same way, on the same day, at the same place, none of them void. One statement. */
export async function readNoticeRowsIn(tx: QueryTx, roundId: string): Promise<readonly NoticeRow[]> {
  const rows = await tx.$queryRaw<(NoticeRow & { heldOn: string })[]>`
    select m.id as "motionId", x.id as "motionPostId", r.form, r."heldOn"::text, r.place, a."departmentName" as organisation,
      u.name || p.title as title, x.conditions, r.scope, jsonb_path_query_array(r.groups, '$[*].label') as groups, r.phone
    from round o join motion_post y on y.id = o."motionPostId" join motion m on m.id = y."motionId" join authority a on a.id = m."authorityId"
      join motion_post x on x."motionId" = m.id
      join round r on r."motionPostId" = x.id and r.form = o.form and r."heldOn" = o."heldOn" and r.place = o.place and r.state <> 'void'
      join post p on p.id = x."postId" join unit u on u.id = p."unitId"
    where o.id = ${roundId}::uuid and o.state <> 'void' order by x."order"`;
  return rows.map((row) => ({ ...row, heldOn: legalDate(row.heldOn) }));
}

/** The reason written when the meeting round was left out. One statement. */
export async function readOmittedReasonIn(tx: PostTx, motionPostId: string): Promise<string> {
  const row = await tx.motionPost.findUniqueOrThrow({ where: { id: motionPostId }, select: { omittedReason: true } });
  return row.omittedReason;
}
