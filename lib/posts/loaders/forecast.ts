import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { holdsAct } from "@/lib/access/policy";
import type { Actor, Level } from "@/lib/access/actor";
import { levels } from "@/lib/access/actor";
import type { AuthorityName } from "@/lib/authority/types";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { requireVisit } from "@/lib/platform/session";
import type { Cause, Coming, SeatComing } from "../rules/coming";
import { vacancyCauses } from "../rules/coming";
import type { PeriodLine, UnitLine } from "../rules/forecast";
import { countByPeriod, countByUnit, firstVacancies, isIn, periodsOf } from "../rules/forecast";
import type { ForecastQuery } from "../schema";
import { forecastQuerySchema } from "../schema";
import type { ComingSeats } from "./coming-seats";
import { readComingSeatsIn } from "./coming-seats";

const rowsPerPage = 50;

/** One line of names: the post, its holder, and what comes. Open and internal columns only. */
export type ComingLine = {
  readonly postId: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly level: Level;
  readonly cadreId: string;
  readonly name: string;
  readonly since: LegalDate;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
  readonly coming: Coming;
};

export type ForecastPage = {
  readonly query: ForecastQuery;
  readonly authorities: readonly AuthorityName[];
  readonly authorityId: string;
  readonly today: LegalDate;
  readonly until: LegalDate;
  /** levels that occur, highest first: the choices of the condition */
  readonly levels: readonly Level[];
  readonly periods: readonly PeriodLine[];
  readonly units: { readonly columns: readonly Level[]; readonly lines: readonly UnitLine[] };
  /** posts that fall vacant for sure, and holders about whom somebody decides, over the whole time */
  readonly sums: { readonly vacant: number; readonly toDecide: number };
  readonly lines: readonly ComingLine[];
  readonly rowCount: number;
  readonly rowsPerPage: number;
  readonly linksPeople: boolean;
  readonly leavesOutOwn: boolean;
};

/** The forecast under the conditions asked for, whole. */
export type Forecast = Pick<ComingSeats, "authorities" | "authorityId" | "until" | "leavesOutOwn"> & {
  readonly all: readonly SeatComing[];
  readonly matching: readonly SeatComing[];
  readonly periods: readonly PeriodLine[];
  readonly units: { readonly columns: readonly Level[]; readonly lines: readonly UnitLine[] };
  /** of the chosen period, or of the whole time */
  readonly rows: readonly SeatComing[];
};

/** Computes the forecast of those `shown` lets through; null for roles that view no posts. Three statements. */
export async function readForecastIn(
  tx: ReadTx,
  actor: Actor,
  asked: {
    readonly query: ForecastQuery;
    readonly today: LegalDate;
    readonly shown: (entry: SeatComing, authorityId: string) => boolean;
  },
): Promise<Forecast | null> {
  const { query, today, shown } = asked;
  const wanted = { authority: query.authority, months: query.years * 12, search: query.q, today };
  const read = await readComingSeatsIn(tx, actor, wanted);
  if (read === null) return null;
  const { authorities, authorityId, until, leavesOutOwn } = read;
  const all = read.due.filter(
    (entry) => !entry.seat.outsideQuota && isVacancyCause(entry.coming.cause) && shown(entry, authorityId),
  );
  const matching = all.filter((entry) => matches(entry, query));
  const periods = periodsOf(query.step, today, until);
  const period = periods.find(({ key }) => key === query.period);
  const chosen = matching.filter(({ coming }) => period === undefined || isIn(period, coming.on));
  const rows = query.sure ? firstVacancies(matching).filter((entry) => chosen.includes(entry)) : chosen;
  return {
    authorities,
    authorityId,
    until,
    leavesOutOwn,
    all,
    matching,
    periods: countByPeriod(matching, periods),
    units: countByUnit(matching),
    rows,
  };
}

/** Which posts fall vacant in the coming years and why, by time, by unit and by name; a refusal for roles that view no posts. Three statements. */
export async function loadForecast(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ForecastPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const query = forecastQuerySchema.parse(params);
  const today = legalDateOf(now);
  const forecast = await reading(actor, (tx) => readForecastIn(tx, actor, { query, today, shown: () => true }));
  if (forecast === null) return { refusal: "access.not-your-role" };
  const { all, matching, units, rows } = forecast;
  const start = (query.page - 1) * rowsPerPage;
  return {
    query,
    authorities: forecast.authorities,
    authorityId: forecast.authorityId,
    today,
    until: forecast.until,
    levels: levels.filter((level) => all.some(({ seat }) => seat.level === level)),
    periods: forecast.periods,
    units: { ...units, lines: query.view === "units" ? units.lines.slice(start, start + rowsPerPage) : [] },
    sums: {
      vacant: firstVacancies(matching).length,
      toDecide: matching.filter(({ coming }) => !coming.vacates).length,
    },
    lines: query.view === "people" ? rows.slice(start, start + rowsPerPage).map(lineOf) : [],
    rowCount: query.view === "units" ? units.lines.length : rows.length,
    rowsPerPage,
    linksPeople: holdsAct(actor, "people.view"),
    leavesOutOwn: forecast.leavesOutOwn,
  };
}

/** The line of a coming day as pages show it; sex and birth stay behind. */
export function lineOf({ seat, coming }: SeatComing): ComingLine {
  return {
    postId: seat.postId,
    title: seat.title,
    unitId: seat.unitId,
    unitName: seat.unitName,
    level: seat.level,
    cadreId: seat.cadreId,
    name: seat.name,
    since: seat.from,
    concurrent: seat.concurrent,
    outsideQuota: seat.outsideQuota,
    coming,
  };
}

function isVacancyCause(cause: Cause): boolean {
  return vacancyCauses.some((one) => one === cause);
}

function matches({ seat, coming }: SeatComing, query: ForecastQuery): boolean {
  return (
    (query.cause === null || coming.cause === query.cause) &&
    (query.level === null || seat.level === query.level) &&
    (query.unit === "" || seat.unitId === query.unit)
  );
}
