import "server-only";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { RecommendationForm, RecommendationState } from "./types";

type QueryTx = Pick<ReadTx, "$queryRaw">;

export type UnitAt = { readonly id: string; readonly name: string; readonly departmentName: string };

/** The units with the department that manages them, in official order. One statement. */
export async function readUnitsIn(tx: QueryTx, unitIds: readonly string[]): Promise<readonly UnitAt[]> {
  return tx.$queryRaw<UnitAt[]>`
    select u.id, u.name, a."departmentName" from unit u join authority a on a.id = u."authorityId"
    where u.id = any(${[...unitIds]}::uuid[]) order by u."order"`;
}

export type OpenAnnouncement = {
  readonly id: string;
  readonly unitId: string;
  readonly post: string;
  readonly level: Level;
  readonly text: string;
  readonly openFrom: LegalDate;
  readonly openUntil: LegalDate;
};

/** Announcements open today for these units: those of the authority that manages each. One statement. */
export async function readOpenAnnouncementsIn(
  tx: QueryTx,
  unitIds: readonly string[],
  today: LegalDate,
): Promise<readonly OpenAnnouncement[]> {
  const rows = await tx.$queryRaw<
    (Omit<OpenAnnouncement, "openFrom" | "openUntil"> & { openFrom: string; openUntil: string })[]
  >`
    select a.id, own.id as "unitId", u.name || p.title as post, p.level, a.text, a."openFrom"::text, a."openUntil"::text
    from post_announcement a join motion_post mp on mp.id = a."motionPostId" join motion m on m.id = mp."motionId"
      join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
      join unit own on own."authorityId" = m."authorityId" and own.id = any(${[...unitIds]}::uuid[])
    where a."openFrom" <= ${today}::date and a."openUntil" >= ${today}::date
      and m.state <> 'closed' and mp.state in ('motion', 'recommendation')
    order by a."openUntil", a.id, own."order"`;
  return rows.map((row) => ({ ...row, openFrom: legalDate(row.openFrom), openUntil: legalDate(row.openUntil) }));
}

export type UnitPerson = {
  readonly cadreId: string;
  readonly unitId: string;
  readonly name: string;
  readonly duties: string;
  readonly level: Level;
};

/** The people of these units in official order: what identifies them on a roster, nothing more. One statement. */
export async function readUnitPeopleIn(tx: QueryTx, unitIds: readonly string[]): Promise<readonly UnitPerson[]> {
  return tx.$queryRaw<UnitPerson[]>`
    select c.id as "cadreId", c."unitId", c.name, c.duties, c.level from cadre c
    where c."unitId" = any(${[...unitIds]}::uuid[]) and c.status in ('inPost', 'underInspection')
    order by c."orderKey", c.id`;
}

export type SentRecommendation = {
  readonly id: string;
  readonly announcementId: string;
  readonly unitId: string;
  readonly cadreId: string;
  readonly name: string;
  readonly post: string;
  readonly form: RecommendationForm;
  readonly reason: string;
  readonly scanId: string | null;
  readonly state: RecommendationState;
  readonly answer: string;
  readonly submittedAt: Date;
};

/** What the units sent and what was answered; never votes, totals or how a case went on. One statement. */
export async function readSentRecommendationsIn(
  tx: QueryTx,
  unitIds: readonly string[],
  closed: readonly string[],
): Promise<readonly SentRecommendation[]> {
  return tx.$queryRaw<SentRecommendation[]>`
    select x.id, x."announcementId", x."unitId", x."cadreId", c.name, u.name || p.title as post, x.form, x.reason, x."scanId",
      x.state, x.answer, x."submittedAt"
    from unit_recommendation x join cadre c on c.id = x."cadreId" join post_announcement a on a.id = x."announcementId"
      join motion_post mp on mp.id = a."motionPostId" join post p on p.id = mp."postId" join unit u on u.id = p."unitId"
    where x."unitId" = any(${[...unitIds]}::uuid[]) and not x."cadreId" = any(${[...closed]}::uuid[])
    order by x."submittedAt" desc, c."orderKey"`;
}
