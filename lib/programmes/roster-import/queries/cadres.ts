import "server-only";
import type { PartialDate } from "@/lib/formats/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb, legalDateToDb } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { Prisma } from "@/prisma/generated/client";
import type { ArchiveCadre, DeterminedFact, FactsIn, Kept } from "../types";

const factColumns: Readonly<Record<string, DeterminedFact>> = {
  birth: "birth",
  partyEntry: "partyJoined",
  workStart: "workStart",
};

/** The people with these identity numbers, with every row of their archive a file can name; unknown numbers are left out. */
export async function readCadresIn(
  tx: ReadTx,
  idNumbers: readonly string[],
  today: LegalDate,
): Promise<ReadonlyMap<string, ArchiveCadre>> {
  const rows = await tx.cadre.findMany({ where: { idNumber: { in: [...idNumbers] } }, include: wholeCadre(today) });
  const postCodes = new Map(
    (await tx.post.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [id, code]),
  );
  return new Map(rows.map((row) => [row.idNumber, cadreOf(row, postCodes)]));
}

function wholeCadre(today: LegalDate) {
  const day = legalDateToDb(today);
  return {
    unit: { select: { code: true } },
    management: {
      where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
      select: { managedById: true },
    },
    facts: { where: { determined: { not: null } }, select: { fact: true } },
    holdings: { include: { post: { select: { code: true } } }, orderBy: { from: "asc" } },
    career: true,
    education: true,
    family: { orderBy: { order: "asc" } },
    honours: true,
    sanctions: true,
    sanctionCorrections: { where: { state: "waiting" }, select: { sanctionId: true } },
    grades: true,
    experience: true,
  } satisfies Prisma.CadreInclude;
}

type CadreRecord = Prisma.CadreGetPayload<{ include: ReturnType<typeof wholeCadre> }>;

function cadreOf(row: CadreRecord, postCodes: ReadonlyMap<string, string>): ArchiveCadre {
  return {
    id: row.id,
    status: row.status,
    nameByHand: { nameReading: row.nameReading, surnameStrokes: row.surnameStrokes },
    managedById: row.management[0]?.managedById ?? null,
    duties: row.duties,
    orderKey: row.orderKey,
    lastFamilyOrder: row.family.reduce((last, { order }) => Math.max(last, order), 0),
    determined: row.facts.flatMap(({ fact }) => factColumns[fact] ?? []),
    correctionsWait: row.sanctionCorrections.map(({ sanctionId }) => sanctionId),
    holdings: row.holdings.map(({ id, post, from, to, concurrent }) => ({
      id,
      postCode: post.code,
      from: legalDateFromDb(from),
      to: to === null ? null : legalDateFromDb(to),
      concurrent,
    })),
    history: historyOf(row, postCodes),
    facts: factsOf(row),
  };
}

function factsOf(row: CadreRecord): FactsIn<"cadres"> {
  const main = row.holdings.find(({ to, concurrent }) => to === null && !concurrent);
  return {
    idNumber: row.idNumber,
    name: row.name,
    sex: row.sex,
    birth: dayOf(row.birth),
    ethnicity: row.ethnicity,
    nativePlace: row.nativePlace,
    birthPlace: row.birthPlace,
    politicalStatus: row.politicalStatus,
    partyJoined: dayOrNull(row.partyJoined),
    workStart: dayOf(row.workStart),
    unitCode: row.unit.code,
    cadreIdentity: row.cadreIdentity as FactsIn<"cadres">["cadreIdentity"],
    levelNow: row.level,
    levelSince: dayOrNull(row.levelSince),
    currentPostCode: main?.post.code ?? null,
    currentPostSince: main === undefined ? null : dayOf(main.from),
  };
}

function historyOf(row: CadreRecord, postCodes: ReadonlyMap<string, string>): ArchiveCadre["history"] {
  const { idNumber } = row;
  return {
    career: row.career.map((one) => ({
      id: one.id,
      facts: {
        idNumber,
        from: dayOf(one.from),
        to: dayOrNull(one.to),
        unitText: one.unitText,
        postText: one.postText,
        level: one.level,
        concurrent: one.concurrent,
        postCode: one.postId === null ? null : (postCodes.get(one.postId) ?? null),
      },
    })),
    education: row.education.map(({ id, mode, education, degree, schoolAndMajor, graduatedOn }) => ({
      id,
      facts: { idNumber, mode, education, degree, schoolAndMajor, graduatedOn: dayOf(graduatedOn) },
    })),
    family: row.family.map(({ id, relation, name, birth, politicalStatus, employerAndPost }) => ({
      id,
      facts: { idNumber, relation, name, birth: dayOrNull(birth), politicalStatus, employerAndPost },
    })),
    honours: honoursOf(row),
    grades: row.grades.map(({ id, year, grade, fixedOn }) => ({
      id,
      facts: { idNumber, year, grade, fixedOn: fixedOn === null ? null : legalDateFromDb(fixedOn) },
    })),
    experience: row.experience.map(({ id, kind, from, to, place }) => ({
      id,
      facts: { idNumber, kind, from: dayOf(from), to: dayOrNull(to), place },
    })),
  };
}

/** Honours and sanctions stand in one sheet; of a sanction the archive keeps the effective day, of an honour the day of decision. */
function honoursOf({ idNumber, honours, sanctions }: CadreRecord): readonly Kept<"honours">[] {
  return [
    ...honours.map(({ id, name, body, on, document }): Kept<"honours"> => {
      const decidedOn = legalDateFromDb(on);
      return { id, facts: { idNumber, kind: "honour", name, decidedOn, effectiveOn: null, document, body } };
    }),
    ...sanctions.map(({ id, kind, reason, body, effectiveOn, document }): Kept<"honours"> => {
      const day = legalDateFromDb(effectiveOn);
      return { id, facts: { idNumber, kind, name: reason, decidedOn: day, effectiveOn: day, document, body } };
    }),
  ];
}

function dayOf(date: Date): PartialDate {
  return { precision: "day", value: legalDateFromDb(date) };
}

function dayOrNull(date: Date | null): PartialDate | null {
  return date === null ? null : dayOf(date);
}
