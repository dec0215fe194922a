import type { LegalDate } from "@/lib/kernel/dates";
import type { CitationText, InstrumentId } from "../citation";

/** One article as far as it is known. `number` is null where the text was read but its number was not seen. */
export type Article = {
  /** "第二十四条", or null. */
  readonly number: string | null;
  /** The number follows from neighbouring articles and was not itself seen. */
  readonly numberInferred?: true;
  /** What the article is about; ours, the instruments give their articles no titles. */
  readonly title: string;
  /** Whether `text` is the whole article. */
  readonly whole: boolean;
  readonly text: CitationText;
};

/** A regulation, a law, or another source of rules, with the articles the rules rest on. */
export type Instrument = {
  readonly id: InstrumentId;
  readonly title: string;
  readonly issuer: string;
  readonly edition: string;
  /** First day in force, or the day of publication where that day was not read; null for what is no law. */
  readonly inForceFrom: LegalDate | null;
  /** Last day in force; null while in force. */
  readonly inForceTo: LegalDate | null;
  /** Where the text or the content was read. */
  readonly source: string;
  readonly lastChecked: LegalDate;
  readonly articles: readonly Article[];
};
