"use server";

import { formObject } from "@/lib/formats/form-fields";
import type { Answer } from "@/lib/messages/answer";
import { shownRefusal } from "@/lib/messages/answer";
import { checkedSentence, nothingPasted, pasteSentence, savedSentence } from "@/lib/messages/zh-CN/archive-grid";
import { carryOutForm } from "@/lib/platform/action";
import { editRows } from "./commands/edit-rows";
import { markDistinct } from "./commands/mark-distinct";
import { requestItem } from "./commands/request-item";
import { loadGrid, loadPasted, loadTypedGrid } from "./loaders/grid";
import { blankRow } from "./rules/grid-cells";
import { cellField } from "./rules/grid-judge";
import { gridRules } from "./rules/grid-kinds";
import type { GridState } from "./rules/grid-view";
import type { GridForm } from "./schema/grid";
import { gridFormSchema } from "./schema/grid";
import { markDistinctSchema, requestItemSchema } from "./schema/forms";

export async function requestItemAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestItemSchema,
    run: requestItem,
    done: () => ({ message: "催办已登记；补齐后自动转为“已有”。" }),
    revalidate: ["/people"],
  });
}

export async function markDistinctAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: markDistinctSchema,
    run: markDistinct,
    done: () => ({ message: "已登记为核实不同人，两人的档案保持不变。" }),
    revalidate: ["/people"],
  });
}

/**
 * Everything the form of a grid asks for: saving it, laying a pasted text over it, one more row, a look without saving. The rows that
 * were typed come back with the answer, so that nothing is lost without script either.
 */
export async function editRowsAction(before: GridState, data: FormData): Promise<GridState> {
  const parsed = gridFormSchema.safeParse(formObject(data.entries()));
  if (!parsed.success) return { ...before, answer: refusedAs({ code: "form.outdated" }) };
  const form = parsed.data;
  const turn = Number.isSafeInteger(before.turn) ? before.turn + 1 : 1;
  const after: GridState = {
    turn,
    answer: { status: "idle" },
    sheet: null,
    focus: null,
    pasted: form.pasted,
    reason: form.reason,
  };
  switch (form.intent) {
    case "save":
      return saved(form, after, data);
    case "paste":
      return pasted(form, after);
    case "add":
      return added(form, after);
    case "check":
      return checked(form, after);
  }
}

function refusedAs(refusal: Parameters<typeof shownRefusal>[0]): Answer {
  return { status: "refused", refusals: [shownRefusal(refusal)] };
}

async function saved(form: GridForm, after: GridState, data: FormData): Promise<GridState> {
  const { cadreId, kind, rows, seen } = form;
  const answer = await carryOutForm(data, {
    schema: gridFormSchema,
    run: editRows,
    done: (counts) => ({ message: savedSentence(counts), href: `/people/${cadreId}#${gridRules[kind].anchor}` }),
    revalidate: ["/people", "/cases", "/motions"],
  });
  if (answer.status !== "done") {
    return { ...after, answer, sheet: await loadTypedGrid({ cadreId, kind, rows, seen, marked: true }) };
  }
  const page = await loadGrid(cadreId, kind);
  const sheet = page === null || "refusal" in page ? null : page.sheet;
  return { ...after, answer, sheet, pasted: "", reason: "" };
}

async function pasted(form: GridForm, after: GridState): Promise<GridState> {
  const { cadreId, kind, seen, at } = form;
  const [row = "", key = ""] = at?.split(".") ?? [];
  const known = Object.hasOwn(gridRules[kind].columns, key);
  const laid = await loadPasted(form, form.pasted, known ? { row: Number(row), key } : null);
  if (laid.rowCount === 0) {
    const sheet = await loadTypedGrid({ cadreId, kind, rows: form.rows, seen, marked: false });
    return {
      ...after,
      sheet,
      answer: { status: "refused", refusals: [{ code: "nothing-pasted", sentence: nothingPasted, field: "pasted" }] },
    };
  }
  const sheet = await loadTypedGrid({ cadreId, kind, rows: laid.rows, seen, marked: true });
  const toMend = Object.keys(sheet?.marks ?? {}).length;
  return {
    ...after,
    sheet,
    answer: { status: "done", message: pasteSentence({ ...laid, toMend }) },
    focus: cellField(laid.at.row, laid.at.key),
    pasted: laid.leftOut.length === 0 ? "" : form.pasted,
  };
}

async function added(form: GridForm, after: GridState): Promise<GridState> {
  const { cadreId, kind, rows, seen } = form;
  const sheet = await loadTypedGrid({ cadreId, kind, rows: [...rows, blankRow], seen, marked: false });
  return { ...after, sheet, focus: cellField(rows.length, Object.keys(gridRules[kind].columns)[0] ?? "") };
}

async function checked(form: GridForm, after: GridState): Promise<GridState> {
  const { cadreId, kind, rows, seen } = form;
  const sheet = await loadTypedGrid({ cadreId, kind, rows, seen, marked: true });
  const toMend = Object.keys(sheet?.marks ?? {}).length;
  return { ...after, sheet, answer: { status: "done", message: checkedSentence(toMend, sheet?.findings.length ?? 0) } };
}
