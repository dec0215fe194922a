import "server-only";
import { levels } from "@/lib/access/actor";
import { authoritiesFor } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { reachOf } from "@/lib/access/reach";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { AuthorityName } from "@/lib/authority/types";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readTeamScopeIn } from "@/lib/posts/queries/team";
import { readUnitIn } from "@/lib/posts/queries/units";
import { mayOnTeam } from "@/lib/posts/policy";
import { readStudiedTeamsIn, readStudiesIn } from "./queries";
import type { StudiesQuery } from "./schema";
import { studiesQuerySchema } from "./schema";
import type { StudiedTeam, Study, StudyCoverage } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const teamsPerPage = 50;
const studiesPerPage = 10;

export type StudiesPage = {
  readonly query: StudiesQuery;
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly today: LegalDate;
  readonly year: number;
  readonly teams: readonly StudiedTeam[];
  readonly rowCount: number;
  readonly rowsPerPage: number;
  readonly coverage: StudyCoverage;
};

/** Teams of one authority with their last analysis and visit, and the coverage of the year; a refusal for who may not see them. Two statements. */
export async function loadStudies(params: SearchParams): Promise<StudiesPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const query = studiesQuerySchema.parse(params);
  const today = legalDateOf(now);
  const own = authoritiesFor(actor, "study.view");
  const [first] = own;
  if (first === undefined) return { refusal: "access.not-your-role" };
  const year = query.year ?? Number(today.slice(0, 4));
  return reading(actor, async (tx) => {
    const authorities = await readAuthoritiesIn(tx, own);
    const authorityId = own.includes(query.authority) ? query.authority : (authorities[0]?.id ?? first);
    const reached = reachOf(actor, "study.view").filter((reach) => reach.authorityId === authorityId);
    const asked = { authorityId, levels: levels.filter((level) => reached.some((reach) => reach.levels.includes(level))), today, year, missing: query.missing };
    const page = { limit: teamsPerPage, offset: (query.page - 1) * teamsPerPage };
    return { query, authorities, authorityId, today, year, rowsPerPage: teamsPerPage, ...(await readStudiedTeamsIn(tx, asked, page)) };
  });
}

export type UnitStudiesPage = {
  readonly unit: { readonly id: string; readonly name: string; readonly teamName: string };
  readonly today: LegalDate;
  readonly studies: readonly Study[];
  readonly count: number;
  readonly page: number;
  readonly rowsPerPage: number;
  readonly mayEnter: boolean;
};

/** The studies of a unit's team; null without such a team, a refusal where they are closed to the visitor. Three statements. */
export async function loadUnitStudies(unitId: string, params: SearchParams): Promise<UnitStudiesPage | { readonly refusal: AccessRefusal } | null> {
  const { actor, now } = await requireVisit();
  if (!isId(unitId)) return null;
  const { page } = studiesQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const scope = await readTeamScopeIn(tx, unitId, today);
    if (scope === null) return null;
    const permission = mayOnTeam(actor, "study.view", scope);
    if (!permission.allowed) return { refusal: permission.reason };
    const unit = await readUnitIn(tx, unitId, today);
    if (unit === null) return null;
    const read = await readStudiesIn(tx, unitId, { limit: studiesPerPage, offset: (page - 1) * studiesPerPage });
    return {
      unit: { id: unit.id, name: unit.name, teamName: unit.team?.name ?? "" },
      today,
      ...read,
      page,
      rowsPerPage: studiesPerPage,
      mayEnter: mayOnTeam(actor, "study.enter", scope).allowed,
    };
  });
}
