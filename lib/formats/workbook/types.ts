/** What a cell showed its reader. `kind` tells how the file held it: a number where a text is expected may have lost digits. */
export type Cell = {
  /** "A", "B", … "XFD" */
  readonly column: string;
  readonly text: string;
  readonly kind: "text" | "number" | "date" | "boolean" | "error";
};

/** A row under the number the user sees; cells without text are left out. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] };

/** What a sheet looks like beside its cells. */
export type SheetLayout = {
  /** entry of the archive: "xl/worksheets/sheet1.xml" */
  readonly part: string;
  /** letters of columns that are not shown */
  readonly hiddenColumns: readonly string[];
  /** merged cells, "A3:A7"; only the first of them has the value; at most 10,000 */
  readonly merged: readonly string[];
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  readonly layout?: SheetLayout;
};

export type Workbook = { readonly sheets: readonly Sheet[] };

export type WorkbookFault = "doctype" | "too-deep" | "damaged" | "missing-part" | "too-many-cells" | "text-too-long";
