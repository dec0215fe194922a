import "server-only";
import { present } from "@/lib/kernel/assert";
import type { NewCorrection } from "@/lib/people/commands/sanction-corrections";
import { putCorrectionsIn, valuesOf } from "@/lib/people/commands/sanction-corrections";
import { headOrDeputyOf } from "@/lib/people/rules/level-groups";
import type { BulkRow } from "@/lib/platform/db/bulk";
import { insertRowsIn, updateRowsIn } from "@/lib/platform/db/bulk";
import { dayOf, dayOrNull, spanOf } from "../rules/written";
import type { FactsIn, HistorySheet, Kept, Planned } from "../types";
import { idOf, writtenRows, type Writing, type Written } from "./writing";

/** Writes career, education, family, honours and sanctions, grades, experience and declared kinship. */
export async function writeHistoryIn(writing: Writing): Promise<void> {
  const { postIds } = writing;
  await writeRowsIn(writing, "career", "career_row", (facts) => ({
    ...spanOf(facts.from, facts.to),
    unitText: facts.unitText,
    postText: facts.postText,
    level: facts.level,
    headOrDeputy: headOrDeputyOf(facts.level),
    concurrent: facts.concurrent,
    postId: facts.postCode === null ? null : idOf(postIds, facts.postCode),
  }));
  await writeRowsIn(writing, "education", "education_row", (facts) => ({
    mode: facts.mode,
    education: facts.education,
    degree: facts.degree,
    schoolAndMajor: facts.schoolAndMajor,
    graduatedOn: dayOf(facts.graduatedOn),
  }));
  await writeRowsIn(writing, "grades", "yearly_grade", ({ year, grade, fixedOn }) => ({ year, grade, fixedOn }));
  await writeRowsIn(writing, "experience", "experience_row", (facts) => ({
    kind: facts.kind,
    ...spanOf(facts.from, facts.to),
    place: facts.place,
  }));
  await writeHonoursIn(writing);
  await writeFamilyIn(writing);
  await writeKinshipIn(writing);
}

type Columns = Readonly<Record<string, string | number | boolean | null>>;

async function writeRowsIn<K extends HistorySheet>(
  writing: Writing,
  sheet: K,
  table: string,
  columns: (facts: FactsIn<K>) => Columns,
): Promise<void> {
  const { added, changed } = writtenOf(writing, sheet);
  await insertRowsIn(
    writing.tx,
    table,
    added.map(({ facts }) => ({ id: writing.newId(), cadreId: ownerOf(writing, facts), ...columns(facts) })),
  );
  await updateRowsIn(
    writing.tx,
    table,
    changed.map(({ facts, planned }) => ({ id: planned.keptId ?? "", ...columns(facts) })),
    "unversioned",
  );
}

function writtenOf<K extends HistorySheet>(writing: Writing, sheet: K) {
  const planned = writing.rows[sheet] as readonly Planned<K>[];
  const kept = new Map(
    [...writing.archive.cadres.values()].flatMap((cadre) =>
      (cadre.history[sheet] as readonly Kept<K>[]).map((one) => [one.id, one] as const),
    ),
  );
  const written = writtenRows<K>(planned, ({ keptId }) => (keptId === null ? undefined : kept.get(keptId)));
  for (const { facts } of [...written.added, ...written.changed]) writing.touchedCadres.add(ownerOf(writing, facts));
  return written;
}

function ownerOf({ cadreIds }: Writing, facts: { readonly idNumber: string }): string {
  return idOf(cadreIds, facts.idNumber);
}

/** One sheet, two tables: honours by their day of decision, sanctions and measures by the day they take effect. */
async function writeHonoursIn(writing: Writing): Promise<void> {
  const { tx, newId } = writing;
  const { added, changed, proposed } = writtenOf(writing, "honours");
  const isHonour = ({ facts }: Written<"honours">): boolean => facts.kind === "honour";
  const isSanction = (one: Written<"honours">): boolean => !isHonour(one);
  const honour = ({ facts }: Written<"honours">): Columns => ({
    name: facts.name,
    body: facts.body,
    on: facts.decidedOn,
    document: facts.document ?? "",
  });
  const sanction = ({ facts }: Written<"honours">): Columns => ({
    kind: facts.kind,
    body: facts.body,
    document: facts.document ?? "",
    effectiveOn: facts.effectiveOn ?? facts.decidedOn,
    reason: facts.name,
  });
  const inserted = (one: Written<"honours">, columns: Columns): BulkRow => ({
    id: newId(),
    cadreId: ownerOf(writing, one.facts),
    ...columns,
  });
  const updated = (one: Written<"honours">, columns: Columns): BulkRow => ({
    id: one.planned.keptId ?? "",
    ...columns,
  });
  await insertRowsIn(
    tx,
    "honour",
    added.filter(isHonour).map((one) => inserted(one, honour(one))),
  );
  await insertRowsIn(
    tx,
    "sanction",
    added.filter(isSanction).map((one) => ({ ...inserted(one, sanction(one)), stillAffecting: false })),
  );
  await updateRowsIn(
    tx,
    "honour",
    changed.filter(isHonour).map((one) => updated(one, honour(one))),
    "unversioned",
  );
  await proposeCorrectionsIn(writing, proposed);
}

/** What the file says otherwise of sanctions that stand goes before a second person; the import changes none of them. */
async function proposeCorrectionsIn(writing: Writing, proposed: readonly Written<"honours">[]): Promise<void> {
  const { tx, author, batch, corrections } = writing;
  const ids = proposed.flatMap(({ planned }) => planned.keptId ?? []);
  if (ids.length === 0) return;
  const standing = new Map((await tx.sanction.findMany({ where: { id: { in: ids } } })).map((row) => [row.id, row]));
  const put = proposed.map(({ facts, planned }): NewCorrection => {
    const sanctionId = planned.keptId ?? "";
    const before = valuesOf(present(standing.get(sanctionId), `the sanction ${sanctionId}`));
    const { body, document, name } = facts;
    return {
      cadreId: ownerOf(writing, facts),
      sanctionId,
      before,
      after: { ...before, body, document: document ?? before.document, reason: name },
      reason: `导入批次 ${batch.number} 奖惩表第 ${planned.row.row} 行与档案不一致`,
      evidenceId: null,
      batchId: batch.id,
    };
  });
  corrections.push(...(await putCorrectionsIn(tx, put, author)).map(({ event }) => event));
}

/** New members come after those the form has already. */
async function writeFamilyIn(writing: Writing): Promise<void> {
  const { tx, newId, archive } = writing;
  const { added, changed } = writtenOf(writing, "family");
  const last = new Map<string, number>();
  const columns = ({ facts }: Written<"family">): Columns => ({
    relation: facts.relation,
    name: facts.name,
    birth: dayOrNull(facts.birth),
    politicalStatus: facts.politicalStatus,
    employerAndPost: facts.employerAndPost,
  });
  const inserted = added.map((one): BulkRow => {
    const { idNumber } = one.facts;
    const order = (last.get(idNumber) ?? archive.cadres.get(idNumber)?.lastFamilyOrder ?? 0) + 1;
    last.set(idNumber, order);
    return { id: newId(), cadreId: ownerOf(writing, one.facts), order, ...columns(one) };
  });
  await insertRowsIn(tx, "family_member", inserted);
  await updateRowsIn(
    tx,
    "family_member",
    changed.map((one) => ({ id: one.planned.keptId ?? "", ...columns(one) })),
    "unversioned",
  );
}

/** Declared kinship: one row for both directions, in the stream of the person with the smaller id. */
async function writeKinshipIn(writing: Writing): Promise<void> {
  const { tx, rows, cadreIds, today, batch, newId, touchedCadres } = writing;
  const pairs = rows.kinship
    .filter(({ state }) => state !== "same")
    .map((one) => {
      const a = idOf(cadreIds, one.row.idNumberA);
      const b = idOf(cadreIds, one.row.idNumberB);
      return { ...one, aId: a < b ? a : b, bId: a < b ? b : a };
    });
  for (const { aId } of pairs) touchedCadres.add(aId);
  const added = pairs.filter(({ keptId }) => keptId === null);
  const changed = pairs.filter(({ keptId }) => keptId !== null);
  const source = `干部名册导入 ${batch.number}`;
  await insertRowsIn(
    tx,
    "kinship",
    added.map(({ row, aId, bId }) => ({ id: newId(), aId, bId, relation: row.relation, source, sourceOpen: true, declaredOn: today })),
  );
  await updateRowsIn(
    tx,
    "kinship",
    changed.map(({ row, keptId }) => ({ id: keptId ?? "", relation: row.relation, source, sourceOpen: true, declaredOn: today })),
    "unversioned",
  );
}
