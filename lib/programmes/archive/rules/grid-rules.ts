import type { FieldClass } from "@/lib/access/field-classes/field-class";
import type { CodeTable } from "@/lib/formats/code-tables/code-table";
import type { Columns } from "@/lib/formats/roster/columns";

/** A value as the table keeps it; days as "yyyy-mm-dd". */
export type Stored = string | number | boolean | null;
export type StoredValues = Readonly<Record<string, Stored>>;

/** Everything the grid of one kind needs to know: the mechanism is the same for all. */
export type GridRules = {
  readonly title: string;
  /** name of the table in the database */
  readonly table: string;
  readonly fieldClass: FieldClass;
  /** columns of the table from left to right, read and shown as the roster workbook does */
  readonly columns: Columns;
  /** rem; a column that is not named is narrow. `long`: texts that need several lines */
  readonly widths: Readonly<Record<string, number>>;
  readonly long: readonly string[];
  /** words offered while typing; other words are taken as well */
  readonly suggestions: Readonly<Record<string, CodeTable>>;
  /** SQL of the order the rows stand in */
  readonly order: string;
  /** a number no two rows of a person share, null where there is none */
  readonly unique: string | null;
  /** people say themselves in which order the rows stand */
  readonly ordered: boolean;
  readonly notInFuture: readonly string[];
  /** rows have `from` and `to`, `to` empty: to the present */
  readonly spans: boolean;
  /** correcting or removing a row that was recorded asks for a reason */
  readonly needsReason: boolean;
  /** what was entered bars from promotion: nobody changes or removes it alone */
  readonly addOnly: boolean;
  readonly mostRows: number;
  /** what is stored for a row that was read */
  readonly complete: (values: StoredValues) => StoredValues;
  /** what stands in the cells for a stored row, before it is written as text */
  readonly shown: (values: StoredValues) => StoredValues;
  /** where the rows stand on the person's page */
  readonly anchor: string;
};
