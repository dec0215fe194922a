import "server-only";
import { formatPartialDate } from "@/lib/formats/dates";
import { nameColumns } from "@/lib/formats/name-columns";
import { rosterSheets } from "@/lib/formats/roster/sheets";
import type { BulkRow } from "@/lib/platform/db/bulk";
import { insertRowsIn, updateRowsIn } from "@/lib/platform/db/bulk";
import { shownValue } from "../rules/compare";
import { namesOf, type Names } from "../rules/labels";
import { dayOf, dayOrNull, orderKeyOf } from "../rules/written";
import type { ArchiveCadre, FactsIn } from "../types";
import { idOf, writtenRows, type Writing, type Written } from "./writing";

/** Writes people with their search keys, duties, place in the official order, management and facts as stated. */
export async function writePeopleIn(writing: Writing): Promise<void> {
  const { tx, rows, archive, cadreIds, today, newId } = writing;
  const { added, changed } = writtenRows(rows.cadres, ({ row }) => archive.cadres.get(row.idNumber));
  const names = namesOf({ units: factsOfUnits(writing), posts: rows.posts.map(({ row }) => row), cadres: [] }, archive);
  const careers = openCareers(writing);
  const columns = ({ facts }: Written<"cadres">): BulkRow =>
    cadreColumns(writing, facts, names, careers.get(facts.idNumber) ?? []);
  await insertRowsIn(
    tx,
    "cadre",
    added.map((one) => ({
      ...columns(one),
      idNumber: one.facts.idNumber,
      status: "inPost",
      importBatchId: writing.batch.id,
      version: 0,
    })),
  );
  await updateRowsIn(tx, "cadre", changed.map(columns), "versioned");
  await insertRowsIn(
    tx,
    "cadre_management",
    added.map(({ facts }) => ({
      id: newId(),
      cadreId: idOf(cadreIds, facts.idNumber),
      managedById: writing.authorityId,
      from: today,
    })),
  );
  await putStatedFactsIn(writing, [...added, ...changed]);
  for (const { facts } of [...added, ...changed]) writing.touchedCadres.add(idOf(cadreIds, facts.idNumber));
}

function factsOfUnits({ rows }: Writing) {
  return rows.units.map(({ row }) => row);
}

function cadreColumns(
  writing: Writing,
  facts: FactsIn<"cadres">,
  names: Names,
  open: readonly FactsIn<"career">[],
): BulkRow {
  const kept = writing.archive.cadres.get(facts.idNumber);
  const moved = kept === undefined || kept.facts.currentPostCode !== facts.currentPostCode;
  const placed = moved || kept.facts.unitCode !== facts.unitCode;
  return {
    id: idOf(writing.cadreIds, facts.idNumber),
    ...nameColumns(facts.name, kept?.facts.name === facts.name ? kept.nameByHand : undefined),
    sex: facts.sex,
    ethnicity: facts.ethnicity,
    nativePlace: facts.nativePlace,
    birthPlace: facts.birthPlace,
    politicalStatus: facts.politicalStatus,
    birth: dayOf(facts.birth),
    partyJoined: dayOrNull(facts.partyJoined),
    workStart: dayOf(facts.workStart),
    cadreIdentity: facts.cadreIdentity,
    unitId: idOf(writing.unitIds, facts.unitCode),
    duties: moved ? dutiesOf(facts, kept, names, open) : kept.duties,
    level: facts.levelNow,
    levelSince: dayOrNull(facts.levelSince),
    orderKey: placed ? orderKeyIn(writing, facts) : kept.orderKey,
  };
}

/** Present duties in full: the main post, then posts held at the same time; without a post what the career says of today. */
function dutiesOf(
  facts: FactsIn<"cadres">,
  kept: ArchiveCadre | undefined,
  names: Names,
  open: readonly FactsIn<"career">[],
): string {
  const heldToo = (kept?.holdings ?? []).flatMap(({ postCode, to, concurrent }) =>
    concurrent && to === null ? [postCode] : [],
  );
  const statedToo = open.flatMap(({ concurrent, postCode }) => (concurrent && postCode !== null ? [postCode] : []));
  const codes = new Set([...(facts.currentPostCode === null ? [] : [facts.currentPostCode]), ...heldToo, ...statedToo]);
  if (codes.size > 0) return [...codes].map((code) => names.post(code)).join("，");
  const present = open.find(({ concurrent }) => !concurrent);
  return present === undefined ? `${names.unit(facts.unitCode)}干部` : `${present.unitText}${present.postText}`;
}

function openCareers({ rows }: Writing): ReadonlyMap<string, readonly FactsIn<"career">[]> {
  const open = new Map<string, FactsIn<"career">[]>();
  for (const { row } of rows.career) {
    if (row.to !== null) continue;
    const list = open.get(row.idNumber);
    if (list === undefined) open.set(row.idNumber, [row]);
    else list.push(row);
  }
  return open;
}

function orderKeyIn({ rows, archive }: Writing, facts: FactsIn<"cadres">): number {
  const unit =
    rows.units.find(({ row }) => row.code === facts.unitCode)?.row ?? archive.units.get(facts.unitCode)?.facts;
  const post =
    rows.posts.find(({ row }) => row.code === facts.currentPostCode)?.row ??
    archive.posts.get(facts.currentPostCode ?? "")?.facts;
  return orderKeyOf(unit?.order ?? 0, post ?? null);
}

/** 三龄两历一身份 as the file states them; what was determined from the dossier stays. */
async function putStatedFactsIn(
  { tx, rows, cadreIds, newId }: Writing,
  people: readonly Written<"cadres">[],
): Promise<void> {
  const education = new Map<string, string>();
  for (const { row } of rows.education) {
    const label = shownValue(rosterSheets.education.columns.education, row.education);
    education.set(row.idNumber, [...(education.get(row.idNumber)?.split("、") ?? []), label].join("、"));
  }
  const careers = new Map<string, number>();
  for (const { row } of rows.career) careers.set(row.idNumber, (careers.get(row.idNumber) ?? 0) + 1);
  const facts = people.flatMap(({ facts: one }) => {
    const stated = {
      birth: formatPartialDate(one.birth),
      partyEntry: one.partyJoined === null ? "无" : formatPartialDate(one.partyJoined),
      workStart: formatPartialDate(one.workStart),
      identity: one.cadreIdentity,
      ...(education.has(one.idNumber) ? { education: education.get(one.idNumber) ?? "" } : {}),
      ...(careers.has(one.idNumber) ? { career: `简历 ${careers.get(one.idNumber) ?? 0} 条` } : {}),
    };
    return Object.entries(stated).map(([fact, words]) => ({
      id: newId(),
      cadreId: idOf(cadreIds, one.idNumber),
      fact,
      stated: words,
    }));
  });
  if (facts.length === 0) return;
  await tx.$executeRaw`
    insert into cadre_fact (id, "cadreId", fact, stated)
    select id, "cadreId", fact, stated from jsonb_populate_recordset(null::cadre_fact, ${JSON.stringify(facts)}::jsonb)
    on conflict ("cadreId", fact) do update set stated = excluded.stated where cadre_fact.determined is null`;
}

/**
 * Moves people who do not stand in the file to their new place when their unit or post got another place in the official
 * order; their streams are touched.
 */
export async function moveInOrderIn(writing: Writing): Promise<void> {
  const { tx, rows, archive, unitIds, postIds, touchedCadres } = writing;
  const written = rows.cadres.flatMap(({ row, state }) =>
    state === "same" ? [] : [idOf(writing.cadreIds, row.idNumber)],
  );
  const units = rows.units.flatMap(({ row, state }) => {
    const before = archive.units.get(row.code)?.facts.order;
    return state === "changed" && before !== undefined && before !== row.order
      ? [{ id: idOf(unitIds, row.code), shift: (row.order - before) * 1000 }]
      : [];
  });
  const posts = rows.posts.flatMap(({ row, state }) => {
    const before = archive.posts.get(row.code)?.facts;
    return state === "changed" && before !== undefined && row.teamOrder !== null && before.teamOrder !== row.teamOrder
      ? [{ id: idOf(postIds, row.code), place: row.teamOrder }]
      : [];
  });
  if (units.length > 0) {
    const moved = await tx.$queryRaw<{ id: string }[]>`
      update cadre c set "orderKey" = c."orderKey" + s.shift
      from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as s(id uuid, shift int)
      where c."unitId" = s.id and not c.id = any(${written}::uuid[]) returning c.id`;
    for (const { id } of moved) touchedCadres.add(id);
  }
  if (posts.length > 0) {
    const moved = await tx.$queryRaw<{ id: string }[]>`
      update cadre c set "orderKey" = u."order" * 1000 + s.place
      from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as s(id uuid, place int)
        join post_holding h on h."postId" = s.id and h."to" is null and not h.concurrent
        join post p on p.id = h."postId" join unit u on u.id = p."unitId"
      where c.id = h."cadreId" and not c.id = any(${written}::uuid[]) returning c.id`;
    for (const { id } of moved) touchedCadres.add(id);
  }
}
