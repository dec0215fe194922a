import { Client } from "pg";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { isWorkbookPart } from "@/lib/formats/workbook/read-workbook";
import { walkXml } from "@/lib/formats/workbook/xml";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { openDatabase } from "@/lib/platform/db/client";
import { readZipTexts, workbookLimits } from "@/lib/platform/unzip";
import { readArchiveIn, readKnownCodesIn } from "@/lib/programmes/roster-import/queries/archive";
import { readRosterFile } from "@/lib/programmes/roster-import/queries/workbook";
import { importerOf } from "@/lib/programmes/roster-import/rules/importer";
import { planImport } from "@/lib/programmes/roster-import/rules/plan";
import { median } from "./load";
import { largeRoster } from "./large-roster";

export type ImportSpeed = {
  readonly rows: number;
  readonly problems: number;
  /** medians in milliseconds: the dry run with all errors; unpacking and walking the same cells without looking at them */
  readonly dryRun: number;
  readonly walk: number;
  /** the most the process held above what it held before, in MB */
  readonly peakMb: number;
};

const today = legalDate("2026-11-22");

/** P7: the dry run of a workbook with 20 rows a person, against walking through its cells. */
export async function importSpeed(urls: { readonly app: string; readonly owner: string }, people: number, repeats: number): Promise<ImportSpeed> {
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  const { rows: places } = await owner.query<{ authority: string; code: string }>(
    `select u."authorityId" as authority, u.code from unit u join authority a on a.id = u."authorityId" order by a."order", u.code limit 1`,
  );
  await owner.end();
  const place = places[0];
  if (place === undefined) throw new Error("The city has no unit.");
  const actor: Actor = { ...clockActor, grants: [{ role: "cadreSection", authorityId: place.authority, unitId: null, upToLevel: null }] };
  globalThis.xuanrenDatabase = openDatabase(urls.app, 2);
  try {
    const bytes = largeRoster(people, place.code);
    const runs: { dryRun: number; walk: number; peakMb: number; problems: number }[] = [];
    for (let turn = 0; turn <= repeats; turn += 1) {
      const walk = await timed(() => walkThrough(bytes));
      const before = process.memoryUsage.rss();
      let peak = before;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
      let problems = 0;
      const dryRun = await timed(async () => (problems = await dryRunOf(bytes, actor, place.authority)));
      clearInterval(watch);
      peak = Math.max(peak, process.memoryUsage.rss());
      runs.push({ dryRun, walk, problems, peakMb: Math.round((peak - before) / 1024 / 1024) });
    }
    const measured = runs.slice(1);
    return {
      rows: people * 20,
      problems: runs[0]?.problems ?? 0,
      dryRun: median(measured.map((run) => run.dryRun)),
      walk: median(measured.map((run) => run.walk)),
      peakMb: Math.max(...runs.map((run) => run.peakMb)),
    };
  } finally {
    await globalThis.xuanrenDatabase.$disconnect();
    globalThis.xuanrenDatabase = undefined;
  }
}

/** Everything a dry run does: thread, unpacking, cells, checks, the archive, the comparison. Returns the number of problems. */
async function dryRunOf(bytes: Uint8Array, actor: Actor, authorityId: string): Promise<number> {
  const codes = await reading(actor, (tx) => readKnownCodesIn(tx, today, actor));
  const file = await readRosterFile(bytes, codes, { mappings: [], headings: [], asks: true });
  if (!file.ok || file.value.kind === "questions") throw new Error("The workbook could not be read.");
  const { reading: rows } = file.value;
  const archive = await reading(actor, (tx) => readArchiveIn(tx, rows.rows, today));
  return planImport(rows, archive, importerOf(actor, authorityId, archive)).problemCount;
}

/** Unpacks the workbook and walks through its cells without looking at them. */
async function walkThrough(bytes: Uint8Array): Promise<number> {
  const texts = await readZipTexts(bytes, workbookLimits, isWorkbookPart);
  if (!texts.ok) throw new Error("The workbook could not be unpacked.");
  let cells = 0;
  for (const xml of texts.value.values()) {
    walkXml(xml, {
      open: (name) => {
        if (name === "c") cells += 1;
        return undefined;
      },
    });
  }
  return cells;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
