import "server-only";
import { clockActor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { judgeBars } from "@/lib/people/rules/bars";
import { judgeEligibility } from "@/lib/people/rules/eligibility";
import { readCandidateFactsIn, readTargetPostsIn } from "@/lib/people/queries/candidate";
import { reading } from "@/lib/platform/db/reading";
import type { City } from "../city/city";

/** Empty posts and people who meet their requirements, apart from those kept for tests: taken one after the other. */
export type Spare = {
  /** an empty post; when none is left, the post of one who leaves in the same motion */
  nextPlace(): { readonly postId: string; readonly leaver: Leaver | null };
  nextPerson(): string;
  nextLeaver(): Leaver;
  /** a deputy whom nothing bars from another post of his level */
  nextMover(): Leaver;
};

export type Leaver = { readonly cadreId: string; readonly postId: string };

/**
 * What motions of the city can be filled with: county-deputy posts that stand empty in units with a vacancy, section heads who are
 * eligible on each of the days, and deputies who may leave. The city's own cast stays untouched.
 */
export async function spareOf(city: City, days: readonly LegalDate[]): Promise<Spare> {
  const earliest = present(days.toSorted()[0], "a day");
  return reading(clockActor, async (tx) => {
    const kept = new Set<string>([...Object.values(city.cadres), ...Object.values(city.users).map((user) => user.cadreId)]);
    const posts = await tx.$queryRaw<{ id: string }[]>`
      select p.id from post p join unit u on u.id = p."unitId"
        join post_management m on m."postId" = p.id and m."to" is null and m."managedById" = ${city.authorities.city}::uuid
          and m."coManagedById" is null
      where p.level = 'countyDeputy' and p."appointmentWay" = 'committeeDecision' and p."countsAgainstQuota" and p."abolishedOn" is null
        and not (p.id = any(${Object.values(city.vacantPosts)}::uuid[]))
        and not exists (select from post_holding h where h."postId" = p.id and h."to" is null)
        and (select coalesce(sum(q.approved), 0) from quota q
            where q."unitId" = p."unitId" and q.level = p.level and q."headOrDeputy" = p."headOrDeputy" and q."to" is null)
          > (select count(*) from post_holding h join post o on o.id = h."postId"
            where o."unitId" = p."unitId" and o.level = p.level and o."headOrDeputy" = p."headOrDeputy"
              and (h."to" is null or h."to" >= ${earliest}::date))
      order by u."order", p."teamOrder"`;
    const leavers = await tx.$queryRaw<{ cadreId: string; postId: string }[]>`
      select h."cadreId", h."postId" from post_holding h join post p on p.id = h."postId" join unit u on u.id = p."unitId"
        join post_management m on m."postId" = p.id and m."to" is null and m."managedById" = ${city.authorities.city}::uuid
      where h."to" is null and h."from" <= ${earliest}::date and p.level = 'countyDeputy' and p."appointmentWay" = 'committeeDecision' and p."headOrDeputy" = 'deputy' and not h."outsideQuota"
        and (select count(*) from post_holding o where o."cadreId" = h."cadreId" and o."to" is null) = 1
        and not (h."cadreId" = any(${[...kept]}::uuid[]))
      order by u."order" desc, p."teamOrder" desc`;
    const people = await tx.cadre.findMany({
      where: { level: "sectionHead", status: "inPost", id: { notIn: [...kept] } },
      orderBy: { orderKey: "asc" },
      select: { id: true },
    });
    const facts = await readCandidateFactsIn(tx, people.map((person) => person.id));
    const target = [...(await readTargetPostsIn(tx, [present(posts[0], "an empty post").id])).values()][0];
    const eligible = people.filter(({ id }) => {
      const person = facts.get(id);
      if (person === undefined || target === undefined || person.kin.length > 0) return false;
      return days.every((on) =>
        [...judgeBars(person, on, defaultRuleSetValues, { barFinding: null }), ...judgeEligibility(person, target, on, defaultRuleSetValues)].every(
          (finding) => !stops(finding),
        ),
      );
    });
    const moverFacts = await readCandidateFactsIn(tx, leavers.map(({ cadreId }) => cadreId));
    const mayMove = leavers.filter(({ cadreId }) => {
      const person = moverFacts.get(cadreId);
      if (person === undefined || person.kin.length > 0 || person.healthFit !== true || person.level !== "countyDeputy") return false;
      return days.every((on) => judgeBars(person, on, defaultRuleSetValues, { barFinding: null }).every((finding) => !stops(finding)));
    });
    const movers = mayMove.slice(-4);
    const takeFrom = <T>(list: T[], what: string) => () => present(list.shift(), what);
    // every third person, so that the nominees come from different units
    const spread = eligible.filter((_, index) => index % 3 === 0).map((person) => person.id);
    const nextLeaver = takeFrom(leavers.filter((leaver) => !movers.includes(leaver)), "another deputy");
    const empty = posts.map((post) => post.id);
    return {
      nextPlace: () => {
        const postId = empty.shift();
        if (postId !== undefined) return { postId, leaver: null };
        const leaver = nextLeaver();
        return { postId: leaver.postId, leaver };
      },
      nextPerson: takeFrom(spread, "another eligible person"),
      nextLeaver,
      nextMover: takeFrom([...movers], "a deputy who may move"),
    };
  });
}
