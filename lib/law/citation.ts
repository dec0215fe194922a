/** The instruments and sources a rule may rest on. The last four are no law: guidance, local practice, published local reports, own scheme. */
export type InstrumentId =
  | "sar-2019"
  | "sar-2014"
  | "civil-servants-law-2018"
  | "government-sanctions-law-2020"
  | "admin-sanctions-regulation-2007"
  | "discipline-2023"
  | "avoidance-2006"
  | "probation-2001"
  | "plenary-vote-2004"
  | "terms-2006"
  | "rotation-2006"
  | "resignation-2004"
  | "open-selection-2004"
  | "step-down-2022"
  | "personal-matters-2017"
  | "personnel-file-2018"
  | "training-2023"
  | "report-and-reviews-2010"
  | "party-constitution-2022"
  | "supervision-2019"
  | "assessment-2019"
  | "civil-servant-assessment-2020"
  | "organizational-measures-2021"
  | "admonition-2015"
  | "accountability-2009"
  | "rank-2019"
  | "official-guidance"
  | "local-practice"
  | "local-report"
  | "local-scheme";

/**
 * A: article text (or an official explanation) read; B: content read only in an older text or a secondary copy, or
 * the article number inferred; C: not re-read, a draft that may only warn.
 */
export type EvidenceClass = "A" | "B" | "C";

/** Verbatim words of the instrument, or our own plain wording (释义). */
export type CitationText = { readonly kind: "quoted" | "paraphrase"; readonly zh: string };

/** What a rule rests on, ready to be shown behind 依据. */
export type Citation = {
  readonly instrument: InstrumentId;
  /** In Chinese as printed, "第二十四条第三项"; absent when the number was not seen. */
  readonly article?: string;
  /** Present when the number follows from neighbouring articles and was not itself seen. */
  readonly articleInferred?: true;
  /** Year of the edition, "2019". */
  readonly edition: string;
  readonly evidence: EvidenceClass;
  readonly text?: CitationText;
};
