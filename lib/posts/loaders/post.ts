import "server-only";
import { cache } from "react";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct, mayOnOne } from "@/lib/access/policy";
import { closedTo } from "@/lib/access/reach";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import { isId } from "@/lib/formats/ids";
import { addDays, legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues, parseRuleSetValues } from "@/lib/law/scheme";
import type { RuleSetValues } from "@/lib/law/scheme";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { mayOnPost } from "../policy";
import type { PastHolder, PostHead } from "../queries/profile";
import { readPastHoldersIn, readPostHeadIn, readProfileIn } from "../queries/profile";
import { readLocalValuesIn, readSeatsOfPostIn } from "../queries/seats";
import { readUnitIn } from "../queries/units";
import type { Coming } from "../rules/coming";
import { comingsOf } from "../rules/coming";
import type { Clock } from "../rules/tenure";
import { cumulativeTime, unbrokenClock } from "../rules/tenure";
import type { ProfileLine, SeatFacts } from "../types";

/** A present holder with his times and what is due for him; `comings` null: the visitor's own matter or a declared relative's. */
export type PresentHolder = {
  readonly cadreId: string;
  readonly name: string;
  readonly from: LegalDate;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
  readonly inPost: Clock | null;
  readonly inUnit: Clock | null;
  readonly atLevel: Clock | null;
  readonly comings: readonly Coming[] | null;
};

export type PostPage = {
  readonly post: PostHead;
  readonly managerName: string;
  readonly holders: readonly PresentHolder[];
  /** first day without a holder; null while held, or when nobody ever held the post */
  readonly vacantSince: LegalDate | null;
  /** in the order in which they came */
  readonly pastHolders: readonly PastHolder[];
  readonly profile: readonly ProfileLine[];
  readonly mayEdit: boolean;
  readonly linksPeople: boolean;
  readonly today: LegalDate;
};

/** A post with its profile, holders, clocks and past holders; null when there is none, a refusal when its unit is closed. Seven statements. */
export const loadPost = cache(
  async (unitId: string, postId: string): Promise<PostPage | { readonly refusal: AccessRefusal } | null> => {
    if (!isId(unitId) || !isId(postId)) return null;
    const { actor, now } = await requireVisit();
    const today = legalDateOf(now);
    return reading(actor, async (tx) => {
      const post = await readPostHeadIn(tx, postId, today);
      const unit = await readUnitIn(tx, unitId, today);
      if (post === null || unit === null || post.unitId !== unitId) return null;
      const permission = mayOnOne(actor, "posts.view", [unit.authorityId, ...unit.managerIds].map((authorityId) => ({ authorityId })));
      if (!permission.allowed) return { refusal: permission.reason };
      const managerId = post.managedById ?? unit.authorityId;
      const local = await readLocalValuesIn(tx, managerId, today);
      const values = local === null ? defaultRuleSetValues : parseRuleSetValues(local.values);
      const closed = closedTo(actor, "posts.view");
      const seats = await readSeatsOfPostIn(tx, postId, today);
      const pastHolders = await readPastHoldersIn(tx, postId, today);
      const [manager] = await readAuthoritiesIn(tx, post.managedById === null ? [] : [post.managedById]);
      return {
        post,
        managerName: manager?.committeeName ?? "上级管理",
        holders: seats.map((seat) => holderOf(seat, today, values, closed.includes(seat.cadreId))),
        vacantSince: seats.length === 0 ? vacancyAfter(pastHolders) : null,
        pastHolders,
        profile: await readProfileIn(tx, postId, today),
        mayEdit: mayOnPost(actor, "posts.edit", post).allowed,
        linksPeople: holdsAct(actor, "people.view"),
        today,
      };
    });
  },
);

function holderOf(seat: SeatFacts, today: LegalDate, values: RuleSetValues, closed: boolean): PresentHolder {
  const { cadreId, name, from, concurrent, outsideQuota, times } = seat;
  return {
    cadreId,
    name,
    from,
    concurrent,
    outsideQuota,
    inPost: unbrokenClock(
      times.filter(({ postId }) => postId === seat.postId),
      today,
    ),
    inUnit: unbrokenClock(
      times.filter(({ unitId }) => unitId === seat.unitId),
      today,
    ),
    atLevel: cumulativeTime(
      times.filter(({ level }) => level === seat.level),
      today,
    ),
    comings: closed ? null : comingsOf(seat, today, values),
  };
}

function vacancyAfter(past: readonly PastHolder[]): LegalDate | null {
  const last = past
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return last === undefined ? null : addDays(last, 1);
}
