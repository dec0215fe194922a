"use client";

import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";

type Cell = { readonly row: number; readonly column: number };

function cellOf(input: HTMLInputElement): Cell | null {
  const cell = input.closest("td, th");
  const row = input.closest("tr");
  return cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement ? { row: row.rowIndex, column: cell.cellIndex } : null;
}

function inputAt(table: HTMLTableElement, { row, column }: Cell): HTMLInputElement | null {
  return table.rows[row]?.cells[column]?.querySelector<HTMLInputElement>("input:not([type=hidden])") ?? null;
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Enter: { row: 1, column: 0 },
};

/**
 * Makes a table of number fields work like a sheet: up, down and Enter move in the column, a block copied from a spreadsheet is
 * laid over the cells from where it is pasted. Without script it is a table of fields as before.
 */
export function GridKeys({ children }: { children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = steps[event.key];
    const { target } = event;
    if (step === undefined || !(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const table = target.closest("table");
    const at = cellOf(target);
    if (table === null || at === null) return;
    const next = inputAt(table, { row: at.row + step.row, column: at.column });
    event.preventDefault();
    next?.focus();
    next?.select();
  }

  function onPaste(event: ClipboardEvent<HTMLDivElement>): void {
    const { target } = event;
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    if (!(target instanceof HTMLInputElement) || !/[\t\n]/.test(text)) return;
    const table = target.closest("table");
    const at = cellOf(target);
    if (table === null || at === null) return;
    event.preventDefault();
    text.split(/\r?\n/).forEach((line, down) => {
      line.split("\t").forEach((value, along) => {
        const input = inputAt(table, { row: at.row + down, column: at.column + along });
        if (input !== null) input.value = value.trim();
      });
    });
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <div className="flex flex-col gap-4" onKeyDown={onKeyDown} onPaste={onPaste}>
      {children}
    </div>
  );
}
