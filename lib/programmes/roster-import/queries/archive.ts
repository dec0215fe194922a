import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authoritiesFor } from "@/lib/access/policy";
import { readLocalCodesIn } from "@/lib/codes/queries";
import type { LocalCode } from "@/lib/formats/code-tables/code-table";
import type { RosterReading } from "@/lib/formats/roster/read-roster";
import type { UnitName } from "@/lib/formats/roster/unit-names";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { kinshipKey, quotaKey } from "../rules/keys";
import type { Archive, ArchiveAuthority, ArchivePost, ArchiveQuota, ArchiveUnit, Kept } from "../types";
import { readCadresIn } from "./cadres";

/** The codes and identity numbers a file may refer to, and the day "not later than today" is judged against. */
export type KnownCodes = {
  readonly today: LegalDate;
  readonly unitCodes: ReadonlySet<string>;
  readonly postCodes: ReadonlySet<string>;
  readonly authorityCodes: ReadonlySet<string>;
  readonly idNumbers: ReadonlySet<string>;
  readonly localCodes: readonly LocalCode[];
  /** units of the authorities the actor imports for, the abolished ones left out */
  readonly unitNames: readonly UnitName[];
};

/** Everything a file may refer to, and the words added to code tables. Five statements. */
export async function readKnownCodesIn(tx: ReadTx, today: LegalDate, actor: Actor): Promise<KnownCodes> {
  const units = await tx.unit.findMany({ select: { code: true, name: true, authorityId: true, abolishedOn: true } });
  const own = authoritiesFor(actor, "people.import");
  const posts = await tx.post.findMany({ select: { code: true } });
  const authorities = await tx.authority.findMany({ select: { code: true } });
  const cadres = await tx.cadre.findMany({ select: { idNumber: true } });
  return {
    today,
    unitCodes: new Set(units.map(({ code }) => code)),
    postCodes: new Set(posts.map(({ code }) => code)),
    authorityCodes: new Set(authorities.map(({ code }) => code)),
    idNumbers: new Set(cadres.map(({ idNumber }) => idNumber)),
    localCodes: await readLocalCodesIn(tx),
    unitNames: units
      .filter(({ authorityId, abolishedOn }) => abolishedOn === null && own.includes(authorityId))
      .map(({ code, name }) => ({ code, name })),
  };
}

/** What the archive holds of everything the file touches: the whole structure, and the people it mentions. */
export async function readArchiveIn(tx: ReadTx, rows: RosterReading["rows"], today: LegalDate): Promise<Archive> {
  const owners = [rows.cadres, rows.career, rows.education, rows.family, rows.honours, rows.grades, rows.experience];
  const mentioned = new Set([
    ...owners.flatMap((list) => list.map(({ idNumber }) => idNumber)),
    ...rows.kinship.flatMap(({ idNumberA, idNumberB }) => [idNumberA, idNumberB]),
  ]);
  const authorities = await readAuthoritiesIn(tx, today);
  const cadres = await readCadresIn(tx, [...mentioned], today);
  return {
    authorities,
    units: await readUnitsIn(tx),
    posts: await readPostsIn(tx, today),
    quotas: await readQuotasIn(tx, today),
    cadres,
    kinships: await readKinshipsIn(
      tx,
      [...cadres.values()].map(({ id }) => id),
    ),
  };
}

async function readAuthoritiesIn(tx: ReadTx, today: LegalDate): Promise<ReadonlyMap<string, ArchiveAuthority>> {
  const rows = await tx.authority.findMany({
    select: {
      id: true,
      code: true,
      committeeName: true,
      superior: { select: { code: true } },
      rules: { where: inForce(today), select: { level: true } },
    },
  });
  return new Map(
    rows.map(({ id, code, committeeName, superior, rules }) => {
      const levels = rules.map(({ level }) => level);
      return [code, { id, code, name: committeeName, superiorCode: superior?.code ?? null, levels }];
    }),
  );
}

async function readUnitsIn(tx: ReadTx): Promise<ReadonlyMap<string, ArchiveUnit>> {
  const codes = new Map(
    (await tx.authority.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [id, code]),
  );
  const rows = await tx.unit.findMany({
    include: { parent: { select: { code: true } }, teams: { select: { id: true, name: true } } },
  });
  return new Map(
    rows.map((row): [string, ArchiveUnit] => [
      row.code,
      {
        id: row.id,
        authorityId: row.authorityId,
        team: row.teams[0] ?? null,
        facts: {
          code: row.code,
          name: row.name,
          category: row.category,
          parentCode: row.parent?.code ?? null,
          order: row.order,
          level: row.level,
          foundedOn: dayOrNull(row.foundedOn),
          abolishedOn: dayOrNull(row.abolishedOn),
          authorityCode: codes.get(row.authorityId) ?? "",
          creditCode: row.creditCode,
        },
      },
    ]),
  );
}

async function readPostsIn(tx: ReadTx, today: LegalDate): Promise<ReadonlyMap<string, ArchivePost>> {
  const rows = await tx.post.findMany({
    include: {
      unit: { select: { code: true } },
      team: { select: { name: true } },
      management: { where: inForce(today), select: { managedById: true } },
      holdings: {
        where: { to: null, concurrent: false },
        select: { outsideQuota: true, cadre: { select: { idNumber: true, name: true } } },
      },
    },
  });
  return new Map(
    rows.map((row): [string, ArchivePost] => {
      const [holding] = row.holdings;
      return [
        row.code,
        {
          id: row.id,
          managedById: row.management[0]?.managedById ?? null,
          holder: holding === undefined ? null : { ...holding.cadre, outsideQuota: holding.outsideQuota },
          facts: {
            code: row.code,
            unitCode: row.unit.code,
            title: row.title,
            level: row.level,
            headOrDeputy: row.headOrDeputy,
            teamName: row.team?.name ?? null,
            teamOrder: row.teamId === null ? null : row.teamOrder,
            countsAgainstQuota: row.countsAgainstQuota,
            probationApplies: row.probationApplies,
            auditRequired: row.auditRequired,
            partyPost: row.partyPost,
          },
        },
      ];
    }),
  );
}

async function readQuotasIn(tx: ReadTx, today: LegalDate): Promise<ReadonlyMap<string, ArchiveQuota>> {
  const rows = await tx.quota.findMany({
    where: inForce(today),
    include: { unit: { select: { code: true } } },
    orderBy: [{ from: "asc" }, { id: "asc" }],
  });
  return new Map(
    rows.map((row): [string, ArchiveQuota] => {
      const facts = {
        unitCode: row.unit.code,
        level: row.level,
        headOrDeputy: row.headOrDeputy,
        approved: row.approved,
      };
      return [quotaKey(facts), { id: row.id, from: legalDateFromDb(row.from), facts }];
    }),
  );
}

async function readKinshipsIn(tx: ReadTx, cadreIds: readonly string[]): Promise<ReadonlyMap<string, Kept<"kinship">>> {
  const rows = await tx.kinship.findMany({
    where: { OR: [{ aId: { in: [...cadreIds] } }, { bId: { in: [...cadreIds] } }] },
    select: { id: true, relation: true, a: { select: { idNumber: true } }, b: { select: { idNumber: true } } },
  });
  return new Map(
    rows.map((row): [string, Kept<"kinship">] => {
      const facts = { idNumberA: row.a.idNumber, idNumberB: row.b.idNumber, relation: row.relation };
      return [kinshipKey(facts), { id: row.id, facts }];
    }),
  );
}

export function inForce(today: LegalDate) {
  const day = legalDateToDb(today);
  return { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] };
}

function dayOrNull(date: Date | null): LegalDate | null {
  return date === null ? null : legalDateFromDb(date);
}
