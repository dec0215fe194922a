import "server-only";
import { addDays } from "@/lib/kernel/dates";
import type { BulkRow } from "@/lib/platform/db/bulk";
import { insertRowsIn, updateRowsIn } from "@/lib/platform/db/bulk";
import { quotaKey } from "../rules/keys";
import type { FactsIn } from "../types";
import { idOf, touchUnit, writtenRows, type Writing, type Written } from "./writing";

/** Writes units with their history, teams, posts with their management, and quotas. */
export async function writeStructureIn(writing: Writing): Promise<void> {
  await writeUnitsIn(writing);
  const teamIds = await writeTeamsIn(writing);
  await writePostsIn(writing, teamIds);
  await writeQuotasIn(writing);
}

async function writeUnitsIn(writing: Writing): Promise<void> {
  const { tx, rows, archive, unitIds } = writing;
  const { added, changed } = writtenRows(rows.units, ({ row }) => archive.units.get(row.code));
  const columns = ({ facts }: Written<"units">): BulkRow => ({
    id: idOf(unitIds, facts.code),
    code: facts.code,
    name: facts.name,
    category: facts.category,
    parentId: facts.parentCode === null ? null : idOf(unitIds, facts.parentCode),
    order: facts.order,
    level: facts.level,
    authorityId: writing.authorityId,
    foundedOn: facts.foundedOn,
    abolishedOn: facts.abolishedOn,
    creditCode: facts.creditCode,
  });
  await insertRowsIn(
    tx,
    "unit",
    added.map((one) => ({ ...columns(one), version: 0 })),
  );
  await updateRowsIn(tx, "unit", changed.map(columns), "versioned");
  await writeUnitHistoryIn(writing, added, changed);
  for (const { facts } of added) touchUnit(writing, idOf(unitIds, facts.code), "unit.founded");
  for (const { facts } of changed) touchUnit(writing, idOf(unitIds, facts.code), "unit.changed");
}

/** What happened to a unit: founded, renamed (the former name stays searchable), moved, abolished. */
async function writeUnitHistoryIn(
  writing: Writing,
  added: readonly Written<"units">[],
  changed: readonly Written<"units">[],
): Promise<void> {
  const { tx, archive, unitIds, today, newId, batch } = writing;
  const document = `干部名册导入 ${batch.number}`;
  const change = (facts: FactsIn<"units">, kind: string, on: string): BulkRow => ({
    id: newId(),
    unitId: idOf(unitIds, facts.code),
    kind,
    on,
    document,
  });
  const changes = added.flatMap(({ facts }) =>
    facts.foundedOn === null ? [] : [change(facts, "founded", facts.foundedOn)],
  );
  const names: BulkRow[] = [];
  for (const { facts } of changed) {
    const before = archive.units.get(facts.code)?.facts;
    if (before === undefined) continue;
    if (before.name !== facts.name) {
      names.push({
        id: newId(),
        unitId: idOf(unitIds, facts.code),
        name: before.name,
        from: before.foundedOn,
        to: addDays(today, -1),
      });
      changes.push(change(facts, "renamed", today));
    }
    if (before.parentCode !== facts.parentCode) changes.push(change(facts, "moved", today));
    if (facts.abolishedOn !== null && before.abolishedOn === null)
      changes.push(change(facts, "abolished", facts.abolishedOn));
  }
  await insertRowsIn(tx, "unit_change", changes);
  await insertRowsIn(tx, "unit_name", names);
}

/** Teams named by posts: made where a unit has none, renamed where it has another name. Returns team ids by unit code. */
async function writeTeamsIn(writing: Writing): Promise<ReadonlyMap<string, string>> {
  const { tx, rows, archive, unitIds, newId } = writing;
  const teamIds = new Map(
    [...archive.units].flatMap(([code, { team }]): [string, string][] => (team === null ? [] : [[code, team.id]])),
  );
  const wanted = new Map(
    rows.posts.flatMap(({ row, state }): [string, string][] =>
      state === "same" || row.teamName === null ? [] : [[row.unitCode, row.teamName]],
    ),
  );
  const made: BulkRow[] = [];
  const renamed: BulkRow[] = [];
  for (const [unitCode, name] of wanted) {
    const team = archive.units.get(unitCode)?.team ?? null;
    if (team === null) {
      const id = newId();
      teamIds.set(unitCode, id);
      made.push({ id, unitId: idOf(unitIds, unitCode), name, session: 1 });
    } else if (team.name !== name) renamed.push({ id: team.id, name });
  }
  await insertRowsIn(tx, "team", made);
  await updateRowsIn(tx, "team", renamed, "unversioned");
  return teamIds;
}

async function writePostsIn(writing: Writing, teamIds: ReadonlyMap<string, string>): Promise<void> {
  const { tx, rows, archive, unitIds, postIds, today, newId } = writing;
  const { added, changed } = writtenRows(rows.posts, ({ row }) => archive.posts.get(row.code));
  const columns = ({ facts }: Written<"posts">): BulkRow => ({
    id: idOf(postIds, facts.code),
    code: facts.code,
    unitId: idOf(unitIds, facts.unitCode),
    teamId: facts.teamName === null ? null : idOf(teamIds, facts.unitCode),
    teamOrder: facts.teamOrder ?? 0,
    title: facts.title,
    level: facts.level,
    headOrDeputy: facts.headOrDeputy,
    countsAgainstQuota: facts.countsAgainstQuota,
    probationApplies: facts.probationApplies,
    auditRequired: facts.auditRequired,
    partyPost: facts.partyPost,
  });
  const isPrincipal = ({ facts }: Written<"posts">): boolean =>
    facts.headOrDeputy === "head" && facts.level === levelOfUnit(writing, facts.unitCode);
  await insertRowsIn(
    tx,
    "post",
    added.map((one) => ({ ...columns(one), isPrincipal: isPrincipal(one), version: 0 })),
  );
  await updateRowsIn(tx, "post", changed.map(columns), "versioned");
  await insertRowsIn(
    tx,
    "post_management",
    added.map(({ facts }) => ({
      id: newId(),
      postId: idOf(postIds, facts.code),
      managedById: writing.authorityId,
      from: today,
    })),
  );
  for (const { facts } of [...added, ...changed]) {
    touchUnit(writing, idOf(unitIds, facts.unitCode), "post.changed");
    const before = archive.posts.get(facts.code)?.facts.unitCode;
    if (before !== undefined) touchUnit(writing, idOf(unitIds, before), "post.changed");
  }
}

function levelOfUnit({ rows, archive }: Writing, code: string): string | undefined {
  return rows.units.find(({ row }) => row.code === code)?.row.level ?? archive.units.get(code)?.facts.level;
}

/** A new number ends the one in force the day before; a number that began today is corrected in place. */
async function writeQuotasIn(writing: Writing): Promise<void> {
  const { tx, rows, archive, unitIds, today, newId, batch } = writing;
  const document = `干部名册导入 ${batch.number}`;
  const made: BulkRow[] = [];
  const ended: BulkRow[] = [];
  const corrected: BulkRow[] = [];
  for (const { row, state } of rows.quotas) {
    if (state === "same") continue;
    const kept = archive.quotas.get(quotaKey(row));
    touchUnit(writing, idOf(unitIds, row.unitCode), "quota.changed");
    if (kept !== undefined && kept.from >= today) {
      corrected.push({ id: kept.id, approved: row.approved, document });
      continue;
    }
    if (kept !== undefined) ended.push({ id: kept.id, to: addDays(today, -1) });
    const { level, headOrDeputy, approved } = row;
    made.push({
      id: newId(),
      unitId: idOf(unitIds, row.unitCode),
      level,
      headOrDeputy,
      approved,
      document,
      from: today,
    });
  }
  await updateRowsIn(tx, "quota", ended, "unversioned");
  await updateRowsIn(tx, "quota", corrected, "unversioned");
  await insertRowsIn(tx, "quota", made);
}
