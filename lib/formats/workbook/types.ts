/** What a cell showed its reader. `kind` tells how the file held it: a number where a text is expected may have lost digits. */
export type Cell = {
  /** "A", "B", … "XFD" */
  readonly column: string;
  readonly text: string;
  readonly kind: "text" | "number" | "date" | "boolean" | "error";
};

/** A row under the number the user sees; cells without text are left out. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] };

export type Sheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly Row[] };

export type Workbook = { readonly sheets: readonly Sheet[] };

export type WorkbookFault = "doctype" | "too-deep" | "damaged" | "missing-part" | "too-many-cells" | "text-too-long";
