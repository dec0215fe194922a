import "server-only";
import { addDays } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { enterReviewCount } from "@/lib/programmes/principal-review/commands/counts";
import { demandCorrection } from "@/lib/programmes/principal-review/commands/follow-up";
import { addPrincipals, openRound } from "@/lib/programmes/principal-review/commands/rounds";
import type { UserKey } from "./city/accounts";
import type { City } from "./city/city";
import { authorOn, done } from "./steps/motion";

/** Heads of the demonstration's round: how many of 41 are not satisfied, and by whom the papers were counted. */
const reviewed: readonly { readonly unit: string; readonly dissatisfied: number; readonly countedBy: readonly UserKey[] }[] = [
  { unit: "city/transport", dissatisfied: 15, countedBy: ["cadreSection", "assessmentOffice"] },
  { unit: "city/finance", dissatisfied: 4, countedBy: ["cadreSection", "assessmentOffice"] },
  { unit: "city/agriculture", dissatisfied: 7, countedBy: ["supervisionSection"] },
];
const [members, invalid] = [42, 1];
const heldDaysAgo = 100;

/**
 * A round of the demonstration: one head with more than a third dissatisfied who was asked to put something right, one without, one whose
 * papers a second person has still to count.
 */
export async function seedPrincipalReviews(city: City): Promise<void> {
  if (city.size === "small") return;
  const heldOn = addDays(city.today, -heldDaysAgo);
  const [opened, counted] = [addDays(heldOn, 1), addDays(heldOn, 2)];
  const opening = { authorityId: city.authorities.city, title: "全委会监督评议（示例）", heldOn, meetingId: null, document: "市委关于监督评议工作的安排（示例）" };
  const { roundId } = done(await openRound(opening, authorOn(city, "cadreSection", opened)));
  const postIds = reviewed.map(({ unit }) => city.post(`${unit}/head`));
  const holdings = await reading(city.users.cadreSection.actor, (tx) => tx.postHolding.findMany({ where: { postId: { in: postIds }, to: null }, select: { postId: true, cadreId: true } }));
  done(await addPrincipals({ roundId, cadreIds: holdings.map(({ cadreId }) => cadreId) }, authorOn(city, "cadreSection", opened)));
  const reviews = await reading(city.users.cadreSection.actor, (tx) => tx.principalReview.findMany({ where: { roundId }, select: { id: true, postId: true } }));
  for (const { unit, dissatisfied, countedBy } of reviewed) {
    const reviewId = reviews.find(({ postId }) => postId === city.post(`${unit}/head`))?.id ?? "";
    const figures = { issued: members, returned: members, invalid, satisfied: members - invalid - dissatisfied - 6, basicallySatisfied: 6, dissatisfied, reason: "" };
    for (const [version, user] of countedBy.entries()) done(await enterReviewCount({ reviewId, version, ...figures }, authorOn(city, user, counted)));
  }
  const talked = reviews.find(({ postId }) => postId === postIds[0])?.id ?? "";
  const demand = { reviewId: talked, version: 2, on: addDays(heldOn, 10), words: "重点解决项目推进缓慢、群众来信答复不及时的问题（示例）。" };
  done(await demandCorrection(demand, authorOn(city, "supervisionSection", addDays(heldOn, 10))));
}
