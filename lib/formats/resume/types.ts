import type { PartialDate } from "@/lib/formats/dates";

/**
 * A piece of the text as it stood: the pieces of a résumé put one behind another are the text again, blanks, line breaks
 * and all.
 */
export type ResumePiece = {
  /** place in the text, in UTF-16 units */
  readonly at: number;
  readonly raw: string;
  /** 1 for the first line */
  readonly line: number;
};

/** From when to when; a month or a day. `to` null: to the present. */
export type ResumeSpan = { readonly from: PartialDate; readonly to: PartialDate | null };

/** What happened within or beside a row: （其间：2004.03--2005.02挂职任…）. */
export type ResumeEpisode = ResumeSpan & { readonly text: string };

export type ResumeEntry = ResumeSpan & {
  /** unit and post; wrapped lines are joined, a note in brackets that had a line of its own keeps it (after "\n") */
  readonly text: string;
};

export type ResumeRow = ResumePiece & ResumeEntry & { readonly episodes: readonly ResumeEpisode[] };

/** A line without dates after the rows: terms in a congress and the like. */
export type ClosingLine = ResumePiece & { readonly text: string };

/** Why a piece is neither row nor closing line. */
export type ResumeFault =
  /** text before the first dated line */
  | "before-first-row"
  /** month 00 or 13, a year before 1900 */
  | "impossible-date"
  /** a date, but not from when to when in months */
  | "no-span"
  /** more text than a résumé has */
  | "too-long";

export type ResumeRemainder = ResumePiece & { readonly text: string; readonly fault: ResumeFault };

/** Every character of the text is in exactly one row, closing line or remainder, unless the text is blank altogether. */
export type ParsedResume = {
  readonly rows: readonly ResumeRow[];
  readonly closingLines: readonly ClosingLine[];
  readonly notUnderstood: readonly ResumeRemainder[];
};
