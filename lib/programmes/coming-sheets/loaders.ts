import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holdsAct, may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { SheetModel } from "@/lib/documents/model-sheet";
import { renderSheetWorkbook } from "@/lib/documents/render/sheet-workbook";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import type { Download } from "@/lib/platform/download";
import { requireVisit } from "@/lib/platform/session";
import { readDueIn } from "@/lib/posts/loaders/due";
import { lineOf, readForecastIn } from "@/lib/posts/loaders/forecast";
import type { SeatComing } from "@/lib/posts/rules/coming";
import { dueHref, dueQuerySchema, forecastHref, forecastQuerySchema } from "@/lib/posts/schema";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { exportComing } from "./commands";
import { dueSheets } from "./document/due";
import { forecastSheets } from "./document/forecast";
import type { ComingList, ComingRefusal } from "./types";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Sheets = readonly { readonly name: string; readonly model: SheetModel }[];

export type ComingSheetPage = {
  readonly list: ComingList;
  readonly sheets: Sheets;
  /** the list on the screen under the same conditions */
  readonly listHref: string;
  /** the conditions as the form of the export carries them */
  readonly conditions: readonly (readonly [string, string])[];
  readonly mayExport: boolean;
};

type Drawn = {
  readonly sheets: Sheets;
  readonly authorityId: string;
  readonly cadreIds: readonly string[];
  readonly listHref: string;
};

/** The forecast or the list of who is due as it prints, whole; a refusal for roles that view no posts. Three or four statements. */
export async function loadComingSheets(
  list: ComingList,
  params: Params,
): Promise<ComingSheetPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  const drawn = await reading(actor, (tx) =>
    drawnIn(tx, actor, { list, params, today: legalDateOf(now), shown: () => true }),
  );
  if (drawn === null) return { refusal: "access.not-your-role" };
  const { sheets, listHref } = drawn;
  const conditions = [...new URLSearchParams(listHref.split("?")[1] ?? "")];
  return { list, sheets, listHref, conditions, mayExport: holdsAct(actor, "people.export") };
}

/** The same as a workbook, of whom the visitor may give out. The export with its reason is in the record before a byte leaves. */
export async function loadComingFile(
  list: ComingList,
  params: Params,
): Promise<Result<Download, Refusals<ComingRefusal | RecordedRefusal>>> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "people.export")) return refused([{ code: "access.not-your-role" }]);
  const today = legalDateOf(now);
  const given = ({ seat }: SeatComing, authorityId: string): boolean =>
    may(actor, "people.export", { authorityId, level: seat.level, concerns: [seat.cadreId] }).allowed;
  const drawn = await reading(actor, (tx) => drawnIn(tx, actor, { list, params, today, shown: given }));
  if (drawn === null) return refused([{ code: "access.not-your-role" }]);
  const { sheets, authorityId, cadreIds, listHref } = drawn;
  const reason = [params.reason].flat()[0]?.trim().slice(0, 200) ?? "";
  const columns = sheets.map(({ name }) => name);
  const exported = await exportComing(
    { list, authorityId, cadreIds, address: listHref, columns, reason },
    { actor, now },
  );
  if (!exported.ok) return exported;
  const title = list === "forecast" ? "空缺预测" : "到期提醒";
  return ok({ bytes: await renderSheetWorkbook(sheets), fileName: `${title}${today.replaceAll("-", "")}.xlsx` });
}

type Drawing = {
  readonly list: ComingList;
  readonly params: Params;
  readonly today: LegalDate;
  readonly shown: (entry: SeatComing, authorityId: string) => boolean;
};

function drawnIn(tx: ReadTx, actor: Actor, drawing: Drawing): Promise<Drawn | null> {
  return drawing.list === "forecast" ? drawnForecastIn(tx, actor, drawing) : drawnDueIn(tx, actor, drawing);
}

async function drawnForecastIn(tx: ReadTx, actor: Actor, { params, today, shown }: Drawing): Promise<Drawn | null> {
  const query = forecastQuerySchema.parse(params);
  const forecast = await readForecastIn(tx, actor, { query, today, shown });
  if (forecast === null) return null;
  const { authorityId, authorities, until, periods, units, rows } = forecast;
  const committee = authorities.find(({ id }) => id === authorityId)?.committeeName ?? "";
  return {
    sheets: forecastSheets({ committee, today, until, periods, units, lines: rows.map(lineOf) }),
    authorityId,
    cadreIds: rows.map(({ seat }) => seat.cadreId),
    listHref: forecastHref(query),
  };
}

async function drawnDueIn(tx: ReadTx, actor: Actor, { params, today, shown }: Drawing): Promise<Drawn | null> {
  const query = dueQuerySchema.parse(params);
  const due = await readDueIn(tx, actor, { query, today, shown });
  if (due === null) return null;
  const { authorityId, authorities, until, rows, renewals, keyPostYears } = due;
  const committee = authorities.find(({ id }) => id === authorityId)?.committeeName ?? "";
  return {
    sheets: dueSheets({ committee, today, until, keyPostYears, renewals, lines: rows.map(lineOf) }),
    authorityId,
    cadreIds: rows.map(({ seat }) => seat.cadreId),
    listHref: dueHref(query),
  };
}
