import { rosterProblems } from "@/lib/messages/zh-CN/roster-problems";
import type { Planned } from "../types";
import { quotaKey } from "./keys";
import { managedElsewhere, noteError, notPermitted, outOfScope, type Checking } from "./scope";

/** Units, posts and quotas of the file that cannot stand beside what the system has. */
export function checkStructure(checking: Checking): void {
  for (const unit of changing(checking.planned.units)) checkUnit(checking, unit);
  for (const quota of changing(checking.planned.quotas)) checkQuota(checking, quota);
  const quotas = knownQuotas(checking);
  for (const post of changing(checking.planned.posts)) checkPost(checking, post, quotas);
  checkTeams(checking);
}

export function changing<P extends { readonly state: string }>(planned: readonly P[]): readonly P[] {
  return planned.filter(({ state }) => state !== "same");
}

function checkUnit(checking: Checking, { row }: Planned<"units">): void {
  const { archive, importer } = checking;
  const kept = archive.units.get(row.code);
  if (
    row.authorityCode !== importer.authorityCode ||
    (kept !== undefined && kept.authorityId !== importer.authorityId)
  ) {
    noteError(checking, "units", row, "authorityCode", rosterProblems.otherAuthority);
  }
  const refusal = notPermitted(checking, null, []);
  if (refusal !== null) noteError(checking, "units", row, "authorityCode", refusal);
  if (row.parentCode !== null && isAboveItself(checking, row.code)) {
    noteError(checking, "units", row, "parentCode", rosterProblems.cycle);
  }
}

/** Whether the way up from the unit, through the file and the archive, comes back to it. */
function isAboveItself({ parentOf }: Checking, code: string): boolean {
  const passed = new Set<string>();
  for (let next = parentOf(code); next !== null && !passed.has(next); next = parentOf(next)) {
    if (next === code) return true;
    passed.add(next);
  }
  return false;
}

function checkQuota(checking: Checking, { row }: Planned<"quotas">): void {
  const own = checking.authorityOfUnit(row.unitCode);
  if (own === undefined || own.id === checking.importer.authorityId) return;
  const refusal = outOfScope(checking, row.unitCode, row.level);
  if (refusal !== null) noteError(checking, "quotas", row, "unitCode", refusal);
}

/** Quotas that will stand after the import. */
function knownQuotas({ planned, archive, problems }: Checking): ReadonlySet<string> {
  const out = problems.rowsOutOf("quotas");
  const inFile = planned.quotas.filter(({ row }) => !out.has(row.row)).map(({ row }) => quotaKey(row));
  return new Set([...archive.quotas.keys(), ...inFile]);
}

function checkPost(checking: Checking, { row }: Planned<"posts">, quotas: ReadonlySet<string>): void {
  const kept = checking.archive.posts.get(row.code);
  const refusals = [
    outOfScope(checking, row.unitCode, row.level),
    kept === undefined ? null : managedElsewhere(checking, kept.managedById),
    notPermitted(checking, row.level, []),
  ];
  for (const refusal of new Set(refusals)) if (refusal !== null) noteError(checking, "posts", row, "unitCode", refusal);
  if (row.countsAgainstQuota && !quotas.has(quotaKey(row))) {
    noteError(checking, "posts", row, "level", rosterProblems.noQuota);
  }
}

/** A unit has one team: posts that name different ones contradict each other. */
function checkTeams(checking: Checking): void {
  const names = new Map<string, string>();
  for (const { row } of checking.planned.posts) {
    if (row.teamName === null) continue;
    const first = names.get(row.unitCode);
    if (first === undefined) names.set(row.unitCode, row.teamName);
    else if (first !== row.teamName) {
      noteError(checking, "posts", row, "teamName", rosterProblems.otherTeam(first));
    }
  }
}
