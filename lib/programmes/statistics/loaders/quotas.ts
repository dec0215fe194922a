import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor } from "@/lib/access/policy";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { SheetModel } from "@/lib/documents/model-sheet";
import { renderSheetWorkbook } from "@/lib/documents/render/sheet-workbook";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readUnitLinesIn } from "@/lib/posts/queries/quotas";
import { matchesFilter } from "@/lib/posts/rules/quota-sums";
import { unitsHref, unitsQuerySchema } from "@/lib/posts/schema";
import { quotaSheet } from "../document/quotas";
import type { StatisticsFile } from "./tables";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };

export type QuotaSheetPage = { readonly model: SheetModel; readonly listHref: string };

/** The quota table of an authority as it prints, under the conditions of the list of units; a refusal for roles that view no posts. Two statements. */
export async function loadQuotaSheet(params: Params): Promise<QuotaSheetPage | Refused> {
  const { actor, now } = await requireVisit();
  const query = unitsQuerySchema.parse(params);
  const own = authoritiesFor(actor, "posts.view");
  const [first] = own;
  if (first === undefined) return { refusal: "access.not-your-role" };
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const authorities = await readAuthoritiesIn(tx, own);
    const authority = authorities.find(({ id }) => id === query.authority) ?? authorities[0];
    const units = await readUnitLinesIn(tx, { authorityId: authority?.id ?? first, today, search: query.q });
    const shown = units.filter((unit) => matchesFilter(unit, query.show));
    return { model: quotaSheet(shown, authority?.committeeName ?? "", today), listHref: unitsHref(query) };
  });
}

/** The same as a workbook: posts and counts, nobody's name. */
export async function loadQuotaFile(params: Params): Promise<StatisticsFile | Refused> {
  const page = await loadQuotaSheet(params);
  if ("refusal" in page) return page;
  const bytes = await renderSheetWorkbook([{ name: "职数配备表", model: page.model }]);
  return { bytes, fileName: "领导职数配备情况表.xlsx" };
}
