import "server-only";
import { cache } from "react";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { AuthorityName } from "@/lib/authority/types";
import { authoritiesFor, holdsAct, may } from "@/lib/access/policy";
import { buildRosterTemplate } from "@/lib/documents/render/roster-template";
import { isId } from "@/lib/formats/ids";
import type { KnownMapping } from "@/lib/formats/roster/mapping";
import type { RosterProblem } from "@/lib/formats/roster/problems";
import type { WorkbookQuestions } from "@/lib/formats/roster/questions";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import { readUpload, readUploadBytes, readUploads } from "@/lib/imports/queries/uploads";
import { readReading, readReadings } from "@/lib/imports/queries/readings";
import type { ListedUpload, ReadingAt, ReadingProgress, ShownPhase, UploadHead } from "@/lib/imports/types";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { BatchAt } from "./queries/batches";
import { readBatchesIn, readBatchIn } from "./queries/batches";
import { readMappingsIn } from "./queries/mappings";
import { markProblems } from "./queries/workbook";
import type { DryRunQuery } from "./schema";
import { dryRunQuerySchema, questionsSchema, rosterUploads } from "./schema";
import type { DryRun, RememberedMapping, RosterFault, ShownHeldBack, ShownRow, SheetCounts } from "./types";
import { dryRunPageSize, rosterFaults } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** An upload of the visitor; `reading`: how far it is, null where that is not known any more. */
export type RosterUpload = ListedUpload & { readonly reading: (ReadingProgress & { readonly phase: ShownPhase }) | null };

export type ImportHome = {
  /** authorities the visitor imports for */
  readonly authorities: readonly AuthorityName[];
  readonly uploads: readonly RosterUpload[];
  /** how sheets of other systems are read */
  readonly mappings: readonly RememberedMapping[];
  readonly batches: readonly BatchAt[];
};

/** The page where an import begins; null for who may not import. Three statements besides the uploads. */
export async function loadImportHome(): Promise<ImportHome | null> {
  const { actor } = await requireVisit();
  const own = authoritiesFor(actor, "people.import");
  if (own.length === 0) return null;
  const uploads = await readUploads(rosterUploads, actor.userId, systemInstant());
  const readings = await readReadings(actor.userId, systemInstant());
  return reading(actor, async (tx) => {
    const batches = await readBatchesIn(tx, own);
    const numbers = new Map(batches.map(({ id, number }) => [id, number]));
    return {
      authorities: await readAuthoritiesIn(tx, own),
      uploads: uploads.map((upload) => ({ ...upload, confirmed: numbers.get(upload.id) ?? null, reading: readings.get(upload.id) ?? null })),
      mappings: await readMappingsIn(tx, own),
      batches,
    };
  });
}

/** The page of an upload that is not read yet: how far it is, or what is asked. */
export type ReadingPage = Omit<ReadingAt, "questions" | "answers" | "faults"> & {
  readonly faults: readonly RosterFault[];
  readonly questions: WorkbookQuestions | null;
};

/** The reading of the visitor's own upload; null when it is done, or when there is none. */
export const loadReading = cache(async (uploadId: string): Promise<ReadingPage | null> => {
  if (!isId(uploadId)) return null;
  const { actor } = await requireVisit();
  const state = await readReading({ id: uploadId, userId: actor.userId, now: systemInstant() });
  if (state === null || state.phase === "done") return null;
  const { questions, answers: _, faults, ...rest } = state;
  return {
    ...rest,
    faults: faults.flatMap((fault) => rosterFaults.find((known) => known === fault) ?? []),
    questions: questions === null ? null : questionsSchema.parse(questions),
  };
});

export type DryRunPart = NonNullable<DryRunQuery["part"]>;

/** One page of one part of a dry run. */
export type DryRunRows =
  | { readonly part: "problems"; readonly rows: readonly RosterProblem[] }
  | { readonly part: "changed" | "proposed" | "added"; readonly rows: readonly ShownRow[] }
  | { readonly part: "heldBack"; readonly rows: readonly ShownHeldBack[] };

export type DryRunPage = {
  readonly id: string;
  readonly fileName: string;
  /** null once the upload has expired: only what the batch says is left */
  readonly upload: UploadHead | null;
  readonly batch: BatchAt | null;
  readonly counts: Readonly<Record<SheetKey, SheetCounts>>;
  readonly problemCount: number;
  readonly errorCount: number;
  /** by which sheets of another system were read */
  readonly mappings: readonly KnownMapping[];
  readonly parts: readonly { readonly part: DryRunPart; readonly count: number }[];
  readonly sheets: readonly { readonly sheet: SheetKey; readonly count: number }[];
  readonly query: { readonly part: DryRunPart; readonly sheet: SheetKey | null; readonly page: number };
  readonly shown: DryRunRows;
  readonly rowCount: number;
};

/** A dry run of the visitor's own upload, or the batch that came of it; null when there is neither. */
export const loadDryRun = cache(async (uploadId: string, params: SearchParams): Promise<DryRunPage | null> => {
  if (!isId(uploadId)) return null;
  const { actor } = await requireVisit();
  const upload = await readUpload(rosterUploads, { id: uploadId, userId: actor.userId, now: systemInstant() });
  const found = await reading(actor, (tx) => readBatchIn(tx, uploadId));
  const batch =
    found !== null && may(actor, "people.import", { authorityId: found.authorityId }).allowed ? found : null;
  if (upload === null && batch === null) return null;
  const query = dryRunQuerySchema.parse(params);
  const view = viewOf(upload?.dryRun ?? nothingLeft, query);
  const counts = batch?.counts.sheets ?? upload?.dryRun.counts;
  if (counts === undefined) return null;
  return {
    id: uploadId,
    fileName: upload?.fileName ?? batch?.fileName ?? "",
    upload,
    batch,
    counts,
    problemCount: upload?.dryRun.problemCount ?? 0,
    errorCount: upload?.dryRun.errorCount ?? 0,
    mappings: upload?.dryRun.mappings ?? [],
    ...view,
  };
});

const nothingLeft: Pick<DryRun, "problems" | "shown" | "heldBack"> = { problems: [], shown: [], heldBack: [] };

function viewOf(dryRun: Pick<DryRun, "problems" | "shown" | "heldBack">, query: DryRunQuery) {
  const all = {
    problems: dryRun.problems,
    changed: dryRun.shown.filter(({ state }) => state === "changed"),
    proposed: dryRun.shown.filter(({ state }) => state === "proposed"),
    added: dryRun.shown.filter(({ state }) => state === "added"),
    heldBack: dryRun.heldBack,
  };
  const parts = (["problems", "changed", "proposed", "added", "heldBack"] as const).map((part) => ({
    part,
    count: all[part].length,
  }));
  const part = query.part ?? parts.find(({ count }) => count > 0)?.part ?? "problems";
  const sheetOf = (row: { readonly sheet: string }): string =>
    part === "problems" ? row.sheet : rosterSheets[row.sheet as SheetKey].name;
  const sheets = (Object.keys(rosterSheets) as SheetKey[])
    .map((sheet) => ({ sheet, count: all[part].filter((row) => sheetOf(row) === rosterSheets[sheet].name).length }))
    .filter(({ count }) => count > 0);
  const wanted = query.sheet === null ? null : rosterSheets[query.sheet].name;
  const from = (query.page - 1) * dryRunPageSize;
  const page = <Row extends { readonly sheet: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => wanted === null || sheetOf(row) === wanted).slice(from, from + dryRunPageSize);
  const shown: DryRunRows =
    part === "problems"
      ? { part, rows: page(all.problems) }
      : part === "heldBack"
        ? { part, rows: page(all.heldBack) }
        : { part, rows: page(all[part]) };
  const rowCount = wanted === null ? all[part].length : (sheets.find(({ sheet }) => sheet === query.sheet)?.count ?? 0);
  return { parts, sheets, query: { part, sheet: query.sheet, page: query.page }, shown, rowCount };
}

/** The empty workbook to fill in; null for who may not import. */
export async function loadRosterTemplate(): Promise<Uint8Array | null> {
  const { actor } = await requireVisit();
  return holdsAct(actor, "people.import") ? buildRosterTemplate() : null;
}

/** The visitor's own upload back with a column that says what is wrong; null when it is gone. */
export async function loadProblemWorkbook(
  uploadId: string,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | null> {
  if (!isId(uploadId)) return null;
  const { actor } = await requireVisit();
  const asked = { id: uploadId, userId: actor.userId, now: systemInstant() };
  const upload = await readUpload(rosterUploads, asked);
  const bytes = await readUploadBytes(rosterUploads, asked);
  if (upload === null || bytes === null) return null;
  const marked = await markProblems(bytes, upload.dryRun.problems, upload.dryRun.mappings);
  return marked.ok
    ? { bytes: marked.value, fileName: upload.fileName.replace(/(\.xlsx)?$/iu, "（标注问题）.xlsx") }
    : null;
}
