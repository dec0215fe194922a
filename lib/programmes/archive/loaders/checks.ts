import "server-only";
import type { Actor } from "@/lib/access/actor";
import { personClassesFor } from "@/lib/access/field-classes";
import type { FieldClass } from "@/lib/access/field-classes/field-class";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { peopleScopeOf } from "@/lib/people/queries/within-reach";
import { writingHindrance } from "@/lib/people/queries/open-person";
import { policyObjectsOf } from "@/lib/people/queries/person";
import { checkArchive } from "@/lib/people/rules/consistency";
import type { Inconsistency } from "@/lib/people/rules/consistency-facts";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { CheckedArchive } from "../queries/facts";
import { readArchivesIn } from "../queries/facts";
import { readPeopleOfUnitIn, readUnitsWithPeopleIn } from "../queries/units";
import type { ItemState } from "../rules/completeness";
import { completenessOf, countItems } from "../rules/completeness";
import type { ArchiveListQuery } from "../schema/lists";
import { archiveListSchema } from "../schema/lists";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Closed = { readonly refusal: AccessRefusal };

/** Units of one page; the archives of their people are read and judged together. */
const unitsPerPage = 15;
const linesPerPage = 20;
/** People of one unit that are judged for its page: more than any unit has. */
const mostPeopleOfUnit = 2_000;

/** An archive judged: what does not fit together, and what is there of what should be. */
export type JudgedArchive = {
  readonly cadreId: string;
  readonly name: string;
  readonly duties: string;
  readonly findings: readonly Inconsistency[];
  readonly items: readonly ItemState[];
  /** the visitor may mend the rows of this archive */
  readonly mayEdit: boolean;
};

export type UnitSum = {
  readonly unitId: string;
  readonly name: string;
  readonly people: number;
  readonly peopleWithFindings: number;
  readonly wrong: number;
  readonly ask: number;
  /** exact counts of items, added up over the people */
  readonly there: number;
  readonly concerned: number;
  readonly completePeople: number;
};

export type UnitSums = {
  readonly kind: "units";
  readonly query: ArchiveListQuery;
  readonly units: readonly UnitSum[];
  readonly unitCount: number;
  readonly unitsPerPage: number;
};

export type UnitLinesPage<Line> = {
  readonly kind: "unit";
  readonly query: ArchiveListQuery;
  readonly unit: UnitSum;
  readonly lines: readonly Line[];
  readonly lineCount: number;
  readonly linesPerPage: number;
  /** people of the unit that were not judged: it has more than one page can judge */
  readonly notJudged: number;
};

export type FindingLine = { readonly person: JudgedArchive; readonly finding: Inconsistency };
export type MissingLine = { readonly person: JudgedArchive; readonly item: ItemState };

/** Units with their sums, or the findings of one unit's people (PA-14). Two statements. */
export async function loadChecks(params: SearchParams): Promise<UnitSums | UnitLinesPage<FindingLine> | Closed> {
  return loadList(params, (people, { check, weight }) =>
    people.flatMap((person) =>
      person.findings
        .filter(
          (finding) => (check === null || finding.check === check) && (weight === null || finding.weight === weight),
        )
        .map((finding) => ({ person, finding })),
    ),
  );
}

/** Units with their sums, or what the archives of one unit's people lack (PA-13). Two statements. */
export async function loadCompleteness(params: SearchParams): Promise<UnitSums | UnitLinesPage<MissingLine> | Closed> {
  return loadList(params, (people, query) =>
    people.flatMap((person) =>
      person.items
        .filter(
          ({ item, state }) =>
            state !== "yes" &&
            (query.item === null || item === query.item) &&
            (query.state === null || state === query.state),
        )
        .map((item) => ({ person, item })),
    ),
  );
}

async function loadList<Line>(
  params: SearchParams,
  linesOf: (people: readonly JudgedArchive[], query: ArchiveListQuery) => readonly Line[],
): Promise<UnitSums | UnitLinesPage<Line> | Closed> {
  const { actor, now } = await requireVisit();
  const scope = peopleScopeOf(actor, "people.view");
  if (scope.managed.length === 0) return { refusal: "access.not-your-role" };
  const query = archiveListSchema.parse(params);
  const today = legalDateOf(now);
  return reading<UnitSums | UnitLinesPage<Line> | Closed>(actor, async (tx) => {
    const { unit: unitId, page } = query;
    if (unitId === null) {
      const found = await readUnitsWithPeopleIn(tx, { scope, today, search: query.q, page, size: unitsPerPage });
      const judged = await judgeIn(
        tx,
        found.units.flatMap((unit) => unit.cadreIds),
        actor,
        today,
      );
      const units = found.units.map((unit) => sumUp(unit, judged));
      return { kind: "units", query, units, unitCount: found.unitCount, unitsPerPage };
    }
    const unit = await readPeopleOfUnitIn(tx, { scope, today, unitId, most: mostPeopleOfUnit });
    if (unit === null) return { refusal: "access.not-your-authority" };
    const judged = await judgeIn(tx, unit.cadreIds, actor, today);
    const lines = linesOf([...judged.values()], query);
    return {
      kind: "unit",
      query,
      unit: sumUp(unit, judged),
      lines: lines.slice((page - 1) * linesPerPage, page * linesPerPage),
      lineCount: lines.length,
      linesPerPage,
      notJudged: unit.personCount - unit.cadreIds.length,
    };
  });
}

async function judgeIn(
  tx: Parameters<typeof readArchivesIn>[0],
  cadreIds: readonly string[],
  actor: Actor,
  today: LegalDate,
): Promise<ReadonlyMap<string, JudgedArchive>> {
  if (cadreIds.length === 0) return new Map();
  const archives = await readArchivesIn(tx, cadreIds, today);
  return new Map(archives.map((archive) => [archive.facts.cadreId, judge(archive, actor, today)]));
}

function judge(archive: CheckedArchive, actor: Actor, today: LegalDate): JudgedArchive {
  const classes = classesOf(archive, actor);
  return {
    cadreId: archive.facts.cadreId,
    name: archive.name,
    duties: archive.duties,
    findings: checkArchive(archive.facts, today, classes),
    items: completenessOf(archive.facts, archive.requests, today, classes),
    mayEdit: isEditable(archive, actor),
  };
}

/** The classes of this person's columns the visitor may see, by the first authority that lets him view the person. */
function classesOf({ facts, level, authorityIds }: CheckedArchive, actor: Actor): ReadonlySet<FieldClass> {
  const objects = policyObjectsOf({ cadreId: facts.cadreId, level, authorityIds });
  const open = objects.find((object) => may(actor, "people.view", object).allowed);
  return open === undefined ? new Set() : personClassesFor(actor, open);
}

/** Rows of who has retired or left are not edited. */
function isEditable({ facts, level, managedByIds }: CheckedArchive, actor: Actor): boolean {
  const active = facts.status === "inPost" || facts.status === "underInspection";
  return active && writingHindrance(actor, "people.edit", { cadreId: facts.cadreId, level, managedByIds }) === null;
}

function sumUp(
  unit: { readonly unitId: string; readonly name: string; readonly cadreIds: readonly string[] },
  judged: ReadonlyMap<string, JudgedArchive>,
): UnitSum {
  const people = unit.cadreIds.flatMap((id) => judged.get(id) ?? []);
  const findings = people.flatMap((person) => person.findings);
  return {
    unitId: unit.unitId,
    name: unit.name,
    people: people.length,
    peopleWithFindings: people.filter((person) => person.findings.length > 0).length,
    wrong: findings.filter(({ weight }) => weight === "wrong").length,
    ask: findings.filter(({ weight }) => weight === "ask").length,
    ...countItems(people.flatMap((person) => person.items)),
    completePeople: people.filter((person) => person.items.every(({ state }) => state === "yes")).length,
  };
}

/** The archive of one person judged, for his page; null where the visitor may not view him. One statement. */
export async function loadJudgedArchive(cadreId: string): Promise<JudgedArchive | null> {
  const { actor, now } = await requireVisit();
  const judged = await reading(actor, (tx) => judgeIn(tx, [cadreId], actor, legalDateOf(now)));
  const archive = judged.get(cadreId);
  return archive === undefined || archive.items.length === 0 ? null : archive;
}
