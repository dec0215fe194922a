import "server-only";
import { cache } from "react";
import type { Level } from "../../access/actor";
import type { AccessRefusal, PolicyObject } from "../../access/policy";
import { authoritiesFor, hindrance, holdsAct, mayOnOne } from "../../access/policy";
import { readAuthoritiesIn } from "../../authority/queries";
import type { AuthorityName } from "../../authority/types";
import { isId } from "../../formats/ids";
import { legalDateOf } from "../../kernel/dates";
import type { LegalDate } from "../../kernel/dates";
import { reading } from "../../platform/db/reading";
import { keptFigure } from "../../platform/kept-figures";
import { requireVisit } from "../../platform/session";
import type { TeamPart } from "./team";
import { readTeamPartIn } from "./team";
import { readLinesOfUnitsIn, readQuotaLinesOfUnitIn, readUnitListIn } from "../queries/quotas";
import type { UnitAt } from "../queries/units";
import { readPostsOfUnitIn, readUnitIn } from "../queries/units";
import type { QuotaSums } from "../rules/quota-sums";
import { countQuota, countsByLevel, inOfficialOrder, levelsOf, sumOfUnits } from "../rules/quota-sums";
import type { UnitsQuery } from "../schema";
import { unitsQuerySchema } from "../schema";
import type { PostWithHolders, QuotaFacts } from "../types";

const unitsPerPage = 20;

export type UnitsPage = {
  readonly query: UnitsQuery;
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly today: LegalDate;
  /** columns of the table, highest first */
  readonly levels: readonly Level[];
  /** the units of this page; counts in the order of `levels`, null where a unit has no such posts */
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly counts: readonly (QuotaSums | null)[];
  }[];
  /** units that match, on all pages */
  readonly unitCount: number;
  readonly unitsPerPage: number;
  /** sums over all units that match */
  readonly sums: QuotaSums;
  /** whether pages only some roles may open are offered to the visitor */
  readonly offers: { readonly studies: boolean; readonly principalReviews: boolean };
};

/**
 * Units by level with their counts, for one authority; a refusal when the visitor's role views no posts at all. Which units there
 * are and their sums are counted once a turn of the record. Three statements.
 */
export async function loadUnitsPage(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<UnitsPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const query = unitsQuerySchema.parse(params);
  const own = authoritiesFor(actor, "posts.view");
  const [first] = own;
  if (first === undefined) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const authorities = await readAuthoritiesIn(tx, own);
    const authorityId = own.includes(query.authority) ? query.authority : (authorities[0]?.id ?? first);
    const asked = { authorityId, today };
    const { q: search, show } = query;
    const { unitIds, kinds } = await keptFigure(`units ${JSON.stringify([authorityId, today, search, show])}`, () =>
      readUnitListIn(tx, { ...asked, search, show }),
    );
    const start = (query.page - 1) * unitsPerPage;
    const units = await readLinesOfUnitsIn(tx, { ...asked, unitIds: unitIds.slice(start, start + unitsPerPage) });
    const levels = levelsOf(kinds);
    return {
      query,
      authorities,
      authorityId,
      today,
      levels,
      units: units.map((unit) => ({ unitId: unit.unitId, name: unit.name, counts: countsByLevel(unit, levels) })),
      unitCount: unitIds.length,
      unitsPerPage,
      sums: sumOfUnits(kinds),
      offers: { studies: holdsAct(actor, "study.view"), principalReviews: holdsAct(actor, "principalReview.view") },
    };
  });
}

export type UnitPage = {
  readonly unit: UnitAt;
  readonly authorities: readonly AuthorityName[];
  /** in official order */
  readonly posts: readonly PostWithHolders[];
  readonly quotas: readonly { readonly line: QuotaFacts; readonly counts: QuotaSums }[];
  /** the team in numbers beside its targets; null without a team */
  readonly team: TeamPart | null;
  readonly today: LegalDate;
  /** why the visitor may not change the credit code; null when he may */
  readonly editing: AccessRefusal | null;
  /** names may lead to the person's page */
  readonly linksPeople: boolean;
};

/** A unit with its team, posts and holders, quotas and history; null when there is none, a refusal when it is closed. */
export const loadUnit = cache(
  async (unitId: string): Promise<UnitPage | { readonly refusal: AccessRefusal } | null> => {
    if (!isId(unitId)) return null;
    const { actor, now } = await requireVisit();
    const today = legalDateOf(now);
    return reading(actor, async (tx) => {
      const unit = await readUnitIn(tx, unitId, today);
      if (unit === null) return null;
      const objects = [unit.authorityId, ...unit.managerIds].map((authorityId): PolicyObject => ({ authorityId }));
      const permission = mayOnOne(actor, "posts.view", objects);
      if (!permission.allowed) return { refusal: permission.reason };
      const posts = await readPostsOfUnitIn(tx, unitId, today);
      const managers = posts.flatMap((post) => post.managedById ?? []);
      return {
        unit,
        authorities: await readAuthoritiesIn(tx, [...new Set(managers)]),
        posts: inOfficialOrder(posts),
        quotas: (await readQuotaLinesOfUnitIn(tx, unitId, today)).map((line) => ({ line, counts: countQuota(line) })),
        team: await readTeamPartIn(tx, actor, unitId, today),
        today,
        editing: hindrance(actor, "posts.edit", { authorityId: unit.authorityId, level: unit.level }),
        linksPeople: holdsAct(actor, "people.view"),
      };
    });
  },
);
