import { levels } from "@/lib/access/actor";
import type { Level } from "@/lib/access/actor";
import { addDays, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { present } from "@/lib/kernel/assert";
import type { Management, OpenSeat, PlaceAt, PostAt } from "../types";

/** What a person takes and leaves: the lines of the paper about one case. */
export type Move = {
  readonly takes: {
    readonly post: PostAt;
    readonly concurrent: boolean;
    /** first day of the time in post (APT-02) */
    readonly from: LegalDate;
  } | null;
  readonly leaves: readonly PostAt[];
  /** day from which the posts left are no longer held */
  readonly leftFrom: LegalDate;
};

export type Closing = { readonly id: string; readonly to: LegalDate };

/** Everything one appointment changes, worked out before anything is written; also shown before it is issued. */
export type EffectPlan = {
  readonly cadreId: string;
  readonly closesHoldings: readonly (Closing & { readonly postId: string })[];
  readonly opensHolding: { readonly postId: string; readonly from: LegalDate; readonly concurrent: boolean } | null;
  /** holdings kept beside the new main post */
  readonly becomeConcurrent: readonly string[];
  readonly closesCareer: readonly Closing[];
  readonly opensCareer: {
    readonly from: LegalDate;
    readonly unitText: string;
    readonly postText: string;
    readonly level: Level;
    readonly headOrDeputy: "head" | "deputy";
    readonly concurrent: boolean;
    readonly postId: string;
  } | null;
  readonly endsSeats: readonly (Closing & { readonly authorityId: string })[];
  readonly cadre: {
    readonly duties: string;
    readonly level: Level;
    readonly levelSince: LegalDate | null;
    readonly unitId: string;
    readonly orderKey: number;
  };
  readonly management: { readonly closes: Closing | null; readonly opens: Management & { readonly from: LegalDate } } | null;
};

/**
 * Works out what the move changes for the person: holdings and résumé closed on the day before, the new post opened, seats
 * bound to a post that is left ended, duties, level, unit, official order and management brought up to date. Posts that are
 * neither taken nor left stay as they are; beside a new main post they are concurrent. Who is elected to his own post again goes on in it.
 *
 * @param posts every post the person holds now, by id
 */
export function planEffect(place: PlaceAt, wanted: Move, posts: ReadonlyMap<string, PostAt>): EffectPlan {
  const move = staysIn(place, wanted) ? { ...wanted, takes: null } : wanted;
  const leftIds = new Set(move.leaves.map((post) => post.id));
  const kept = place.holdings.filter((holding) => !leftIds.has(holding.postId));
  const newMain = move.takes !== null && !move.takes.concurrent ? move.takes : null;
  const keptIds = new Set(kept.map((holding) => holding.postId));
  return {
    cadreId: place.cadreId,
    closesHoldings: place.holdings
      .filter((holding) => leftIds.has(holding.postId))
      .map((holding) => ({ id: holding.id, postId: holding.postId, to: lastDay(holding.from, move.leftFrom) })),
    opensHolding: move.takes === null
      ? null
      : { postId: move.takes.post.id, from: move.takes.from, concurrent: move.takes.concurrent },
    becomeConcurrent: newMain === null ? [] : kept.filter((holding) => !holding.concurrent).map((holding) => holding.id),
    closesCareer: place.career
      .filter((row) =>
        row.postId === null ? newMain !== null && !row.concurrent : leftIds.has(row.postId) || (newMain !== null && !keptIds.has(row.postId)),
      )
      .map((row) => ({ id: row.id, to: lastDay(row.from, newMain?.from ?? move.leftFrom) })),
    opensCareer: move.takes === null ? null : careerRowOf(move.takes),
    endsSeats: place.seats
      .filter((seat) => move.leaves.some((post) => isBound(seat, post)))
      .map((seat) => ({ id: seat.id, authorityId: seat.authorityId, to: lastDay(seat.from, move.leftFrom) })),
    cadre: cadreAfter(place, move, kept.map((holding) => present(posts.get(holding.postId), "a post that is held"))),
    management: newMain === null ? null : managementAfter(place, newMain.post.management, newMain.from),
  };
}

/** Whether the post taken is held already (连任): the holding goes on, no new one begins. */
function staysIn(place: PlaceAt, { takes }: Move): boolean {
  return takes !== null && place.holdings.some(({ postId }) => postId === takes.post.id);
}

/** A seat belongs to a post when its title names it: 组织部部长 to 部长 of the organization department, 市委副书记 to 市委副书记. */
export function isBound(seat: Pick<OpenSeat, "title">, post: Pick<PostAt, "title" | "unitName">): boolean {
  return [post.title, `${post.unitName}${post.title}`].some((name) => seat.title.endsWith(name) || name.endsWith(seat.title));
}

/** Official order: units in their order, inside a unit the team, then the other posts (those without a place last). */
export function orderKeyOf(post: Pick<PostAt, "unitOrder" | "teamOrder">): number {
  return post.unitOrder * 1000 + (post.teamOrder === 0 ? 499 : post.teamOrder);
}

/** The last day before `from`, but never before the first day. */
function lastDay(first: LegalDate, from: LegalDate): LegalDate {
  const before = addDays(from, -1);
  return isBefore(before, first) ? first : before;
}

function careerRowOf({ post, from, concurrent }: NonNullable<Move["takes"]>): NonNullable<EffectPlan["opensCareer"]> {
  const { unitName, title, level, headOrDeputy, id } = post;
  return { from, unitText: unitName, postText: title, level, headOrDeputy, concurrent, postId: id };
}

function cadreAfter(place: PlaceAt, move: Move, kept: readonly PostAt[]): EffectPlan["cadre"] {
  const { takes } = move;
  const concurrentOf = new Map(place.holdings.map((holding) => [holding.postId, holding.concurrent]));
  const inOrder = kept.toSorted((a, b) => Number(concurrentOf.get(a.id)) - Number(concurrentOf.get(b.id)));
  const main = takes !== null && !takes.concurrent ? takes.post : null;
  const all = main !== null ? [main, ...inOrder] : takes !== null ? [...inOrder, takes.post] : inOrder;
  const duties = all.length === 0 ? formerDuties(place.duties) : all.map((post) => `${post.unitName}${post.title}`).join("，");
  const level = takes === null ? place.level : main !== null ? main.level : higherOf(place.level, takes.post.level);
  return {
    duties,
    level,
    levelSince: takes === null || level === place.level ? place.levelSince : takes.from,
    unitId: main?.unitId ?? place.unitId,
    orderKey: main === null ? place.orderKey : orderKeyOf(main),
  };
}

function formerDuties(duties: string): string {
  return duties.startsWith("原") ? duties : `原${duties}`;
}

function higherOf(a: Level, b: Level): Level {
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b;
}

function managementAfter(place: PlaceAt, wanted: Management | null, from: LegalDate): EffectPlan["management"] {
  const now = place.management;
  if (wanted === null) return null;
  const same =
    now !== null &&
    now.managedById === wanted.managedById &&
    now.coManagedById === wanted.coManagedById &&
    now.filedWithId === wanted.filedWithId;
  if (same) return null;
  return { closes: now === null ? null : { id: now.id, to: lastDay(now.from, from) }, opens: { ...wanted, from } };
}
