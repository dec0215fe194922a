"use client";

import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";

type Cell = { readonly row: number; readonly column: number };
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controls = "input:not([type=hidden],[type=checkbox]), select, textarea";

function isControl(target: EventTarget): target is Control {
  return target instanceof HTMLElement && target.matches(controls);
}

function cellOf(control: Control): Cell | null {
  const cell = control.closest("td, th");
  const row = control.closest("tr");
  return cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement
    ? { row: row.rowIndex, column: cell.cellIndex }
    : null;
}

function controlAt(table: HTMLTableElement, { row, column }: Cell): Control | null {
  return table.rows[row]?.cells[column]?.querySelector<Control>(controls) ?? null;
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Enter: { row: 1, column: 0 },
};

/** Drop-downs and texts of several lines keep the arrows for themselves. */
function stepOf(key: string, target: Control): Cell | undefined {
  return target instanceof HTMLInputElement || key === "Enter" ? steps[key] : undefined;
}

/**
 * Makes a table of fields work like a sheet: up, down and Enter move in the column, a block copied from a spreadsheet is laid over the
 * cells from where it is pasted. Without script it is a table of fields as before.
 *
 * @param onTable - takes a pasted block instead, with the name of the field it was pasted into
 */
export function GridKeys({
  onTable,
  children,
}: {
  onTable?: ((text: string, field: string) => void) | undefined;
  children: ReactNode;
}) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const { target } = event;
    if (!isControl(target) || event.nativeEvent.isComposing) return;
    const step = stepOf(event.key, target);
    const table = target.closest("table");
    const at = cellOf(target);
    if (step === undefined || table === null || at === null) return;
    const next = controlAt(table, { row: at.row + step.row, column: at.column });
    event.preventDefault();
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  }

  function onPaste(event: ClipboardEvent<HTMLDivElement>): void {
    const { target } = event;
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    if (!isControl(target) || !/[\t\n]/.test(text)) return;
    const table = target.closest("table");
    const at = cellOf(target);
    if (table === null || at === null) return;
    event.preventDefault();
    if (onTable !== undefined) {
      onTable(text, target.name);
      return;
    }
    text.split(/\r?\n/).forEach((line, down) => {
      line.split("\t").forEach((value, along) => {
        const control = controlAt(table, { row: at.row + down, column: at.column + along });
        if (control !== null) control.value = value.trim();
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
