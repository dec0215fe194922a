import type { CodeMatch, CodeSubject } from "@/lib/formats/code-tables/code-table";
import type { PartialDate } from "@/lib/formats/dates";
import type { LegalDate } from "@/lib/kernel/dates";

/** One allowed answer: the label people see, the code the system stores, other spellings that are understood. */
export type Choice = { readonly label: string; readonly code: string; readonly aliases?: readonly string[] };

/** The answers of a column with the code table that understands further words. */
export type ChoiceList<C extends readonly Choice[] = readonly Choice[]> = {
  readonly choices: C;
  readonly subject: CodeSubject;
  /** the code of the answer a row of the table means; null: it is none of the answers */
  readonly choiceOf: (match: CodeMatch) => string | null;
};

type Described<Required extends boolean> = {
  /** heading of the column, as in the template */
  readonly header: string;
  readonly required: Required;
  /** one sentence for the instructions sheet */
  readonly hint: string;
  /** what the sample row shows */
  readonly sample: string;
};

export type TextColumn<R extends boolean = boolean> = Described<R> & {
  readonly kind: "text";
  readonly maxLength: number;
  /** free text keeps its inner blanks, a name has none, a code is brought to half-width */
  readonly form: "free" | "name" | "code";
};
export type DateColumn<R extends boolean = boolean> = Described<R> & { readonly kind: "date" };
export type MonthColumn<R extends boolean = boolean> = Described<R> & {
  readonly kind: "month";
  /** 至今 counts as empty */
  readonly openEnd: boolean;
};
export type EnumColumn<R extends boolean = boolean, C extends readonly Choice[] = readonly Choice[]> = Described<R> & {
  readonly kind: "enum";
} & ChoiceList<C>;
export type IdNumberColumn<R extends boolean = boolean> = Described<R> & { readonly kind: "idNumber" };
export type IntegerColumn<R extends boolean = boolean> = Described<R> & {
  readonly kind: "integer";
  readonly min: number;
  readonly max: number;
};
export type BooleanColumn<R extends boolean = boolean> = Described<R> & { readonly kind: "boolean" };

export type Column =
  TextColumn | DateColumn | MonthColumn | EnumColumn | IdNumberColumn | IntegerColumn | BooleanColumn;

export type Columns = Readonly<Record<string, Column>>;

type FilledOf<C extends Column> = C extends TextColumn | IdNumberColumn
  ? string
  : C extends DateColumn
    ? LegalDate
    : C extends MonthColumn
      ? PartialDate
      : C extends { readonly kind: "enum"; readonly choices: infer Choices extends readonly Choice[] }
        ? Choices[number]["code"]
        : C extends IntegerColumn
          ? number
          : boolean;

/** What a cell of the column holds once read; null where it may stay empty. */
export type ValueOf<C extends Column> = C extends { readonly required: true } ? FilledOf<C> : FilledOf<C> | null;

/** The facts of one row. */
export type FactsOf<C extends Columns> = { readonly [Key in keyof C]: ValueOf<C[Key]> };

/** A row that was read, with its number in the user's sheet. */
export type RowOf<C extends Columns> = FactsOf<C> & { readonly row: number };

type Texts = { readonly hint: string; readonly sample: string };

export function text<const R extends boolean>(
  header: string,
  required: R,
  options: Texts & { readonly maxLength: number; readonly form?: TextColumn["form"] },
): TextColumn<R> {
  return { kind: "text", form: "free", header, required, ...options };
}

export function date<const R extends boolean>(header: string, required: R, options: Texts): DateColumn<R> {
  return { kind: "date", header, required, ...options };
}

export function month<const R extends boolean>(
  header: string,
  required: R,
  options: Texts & { readonly openEnd?: boolean },
): MonthColumn<R> {
  return { kind: "month", openEnd: false, header, required, ...options };
}

export function oneOf<const R extends boolean, const C extends readonly Choice[]>(
  header: string,
  required: R,
  { choices, subject, choiceOf }: ChoiceList<C>,
  options: Texts,
): EnumColumn<R, C> {
  return { kind: "enum", header, required, choices, subject, choiceOf, ...options };
}

export function idNumber(header: string, options: Texts): IdNumberColumn<true> {
  return { kind: "idNumber", header, required: true, ...options };
}

export function integer<const R extends boolean>(
  header: string,
  required: R,
  options: Texts & { readonly min: number; readonly max: number },
): IntegerColumn<R> {
  return { kind: "integer", header, required, ...options };
}

export function yesOrNo(header: string, options: Texts): BooleanColumn<true> {
  return { kind: "boolean", header, required: true, ...options };
}
