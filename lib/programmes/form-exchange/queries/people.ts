import "server-only";
import { z } from "zod";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { Prisma } from "@/prisma/generated/client";
import type { ExchangeKey } from "@/lib/people/document/exchanged";
import type { ArchivePerson, Exchanged } from "../types";
import { exchangeKeys } from "@/lib/people/document/exchanged";
import type { Namesake } from "../rules/match-person";
import type { KnownPost, UnitChoice } from "../rules/placement";

const factKeys: Readonly<Record<string, ExchangeKey>> = {
  birth: "birth",
  partyEntry: "partyJoined",
  workStart: "workStart",
};

const keys = exchangeKeys as readonly [ExchangeKey, ...ExchangeKey[]];

const exchangedShape = z.object({
  history: z.array(
    z.object({ kind: z.enum(["export", "import"]), at: z.string(), values: z.partialRecord(z.enum(keys), z.string()) }),
  ),
  kept: z.record(z.string(), z.object({ text: z.string(), basis: z.string() })),
});

type PeopleTx = Pick<ReadTx, "cadre" | "attachment" | "unit" | "post">;

/** The people with these ids, in official order, as far as a file of the form can say them; unknown ids are left out. */
export async function readArchivePeopleIn(
  tx: PeopleTx,
  cadreIds: readonly string[],
  today: LegalDate,
): Promise<readonly ArchivePerson[]> {
  const rows = await tx.cadre.findMany({
    where: { id: { in: [...cadreIds] } },
    include: wholePerson(today),
    orderBy: [{ orderKey: "asc" }, { id: "asc" }],
  });
  const photos = await tx.attachment.findMany({
    where: { id: { in: rows.flatMap(({ photoId }) => photoId ?? []) } },
    select: { id: true, digest: true },
  });
  const digests = new Map(photos.map(({ id, digest }) => [id, digest]));
  return rows.map((row) => personOf(row, row.photoId === null ? null : (digests.get(row.photoId) ?? null)));
}

/** Ids of the people with these ID numbers, by number. */
export async function readIdsByNumberIn(
  tx: PeopleTx,
  idNumbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.cadre.findMany({
    where: { idNumber: { in: [...idNumbers] } },
    select: { id: true, idNumber: true },
  });
  return new Map(rows.map(({ id, idNumber }) => [idNumber, id]));
}

/** People of these names whom the authority manages: whom a file without number may mean. */
export async function readNamesakesIn(
  tx: PeopleTx,
  names: readonly string[],
  authorityId: string,
  today: LegalDate,
): Promise<readonly Namesake[]> {
  const rows = await tx.cadre.findMany({
    where: { name: { in: [...names] }, management: { some: { managedById: authorityId, ...inForce(today) } } },
    select: { id: true, name: true, birth: true },
  });
  return rows.map(({ id, name, birth }) => ({ cadreId: id, name, birth: legalDateFromDb(birth) }));
}

export type Register = { readonly units: readonly UnitChoice[]; readonly posts: readonly KnownPost[] };

/** Units of an authority in their order, and its posts under their full names. */
export async function readRegisterIn(tx: PeopleTx, authorityId: string): Promise<Register> {
  const units = await tx.unit.findMany({
    where: { authorityId, abolishedOn: null },
    select: { id: true, name: true },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const posts = await tx.post.findMany({
    where: { unit: { authorityId }, abolishedOn: null },
    select: { title: true, level: true, unitId: true, unit: { select: { name: true } } },
  });
  return {
    units: units.map(({ id, name }) => ({ unitId: id, name })),
    posts: posts.map(({ title, level, unitId, unit }) => ({ unitId, level, text: `${unit.name}${title}` })),
  };
}

function inForce(today: LegalDate) {
  const day = legalDateToDb(today);
  return { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] };
}

function wholePerson(today: LegalDate) {
  return {
    management: {
      where: inForce(today),
      select: {
        managedById: true,
        coManagedById: true,
        filedWithId: true,
        managedBy: { select: { departmentName: true } },
      },
    },
    facts: { where: { determined: { not: null } }, select: { fact: true } },
    career: { orderBy: [{ from: "asc" }, { concurrent: "asc" }, { id: "asc" }] },
    education: true,
    family: { orderBy: { order: "asc" } },
    honours: { orderBy: [{ on: "asc" }, { id: "asc" }] },
    sanctions: { orderBy: [{ effectiveOn: "asc" }, { id: "asc" }] },
    grades: { where: { OR: [{ fixedOn: null }, { fixedOn: { lte: legalDateToDb(today) } }] } },
    formExchange: true,
  } satisfies Prisma.CadreInclude;
}

type PersonRecord = Prisma.CadreGetPayload<{ include: ReturnType<typeof wholePerson> }>;

function personOf(row: PersonRecord, photoDigest: string | null): ArchivePerson {
  const [management] = row.management;
  return {
    cadreId: row.id,
    idNumber: row.idNumber,
    version: row.version,
    status: row.status,
    level: row.level,
    unitId: row.unitId,
    authorityIds: [
      ...new Set(
        row.management.flatMap(({ managedById, coManagedById, filedWithId }) =>
          [managedById, coManagedById, filedWithId].filter((id) => id !== null),
        ),
      ),
    ],
    managedById: management?.managedById ?? null,
    department: management?.managedBy?.departmentName ?? "",
    photo: row.photoId === null || photoDigest === null ? null : { id: row.photoId, digest: photoDigest },
    determined: row.facts.flatMap(({ fact }) => factKeys[fact] ?? []),
    exchanged: row.formExchange === null ? null : (exchangedShape.parse(row.formExchange) satisfies Exchanged),
    facts: { ...factsOf(row), photoDigest: photoDigest ?? "" },
  };
}

function factsOf(row: PersonRecord): Omit<ArchivePerson["facts"], "photoDigest"> {
  return {
    name: row.name,
    sex: row.sex,
    birth: legalDateFromDb(row.birth),
    ethnicity: row.ethnicity,
    nativePlace: row.nativePlace,
    birthPlace: row.birthPlace,
    politicalStatus: row.politicalStatus,
    partyJoined: dayOrNull(row.partyJoined),
    workStart: legalDateFromDb(row.workStart),
    healthFit: row.healthFit,
    duties: row.duties,
    career: row.career.map(({ id, from, to, unitText, postText, level, headOrDeputy, concurrent }) => ({
      id,
      from: legalDateFromDb(from),
      to: dayOrNull(to),
      unitText,
      postText,
      level,
      headOrDeputy,
      concurrent,
    })),
    education: row.education.map(({ id, mode, education, degree, schoolAndMajor, graduatedOn }) => ({
      id,
      mode,
      education,
      degree,
      schoolAndMajor,
      graduatedOn: legalDateFromDb(graduatedOn),
    })),
    honours: row.honours.map(({ name, body, on }) => ({ name, body, on: legalDateFromDb(on) })),
    sanctions: row.sanctions.map(({ kind, body, effectiveOn }) => ({
      kind,
      body,
      effectiveOn: legalDateFromDb(effectiveOn),
    })),
    grades: row.grades.map(({ id, year, grade }) => ({ id, year, grade })),
    family: row.family.map(({ relation, name, birth, politicalStatus, employerAndPost }) => ({
      relation,
      name,
      birth: dayOrNull(birth),
      politicalStatus,
      employerAndPost,
    })),
  };
}

function dayOrNull(date: Date | null): LegalDate | null {
  return date === null ? null : legalDateFromDb(date);
}
