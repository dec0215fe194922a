/** The clause a refusal or a finding rests on, ready to be shown. `quoted`: the words of the text; otherwise a paraphrase (释义). */
export type ShownBasis = {
  readonly rule: string;
  readonly clause: string;
  readonly text: string;
  readonly quoted: boolean;
  /** Evidence or calendar not yet confirmed: shown as 待核. */
  readonly provisional: boolean;
};

/** The clause of a finding in a list: its text stands on the page of rules, once for each rule. */
export type ShownClause = Pick<ShownBasis, "rule" | "clause"> & { readonly provisional?: boolean };

/** One reason why an action was refused. `sentence` says what to do now and whom to ask; `field` is the name of a form control. */
export type ShownRefusal = {
  readonly code: string;
  readonly sentence: string;
  readonly field?: string | undefined;
  /** The word `sentence` names the field by; the form puts its own label there. */
  readonly word?: string | undefined;
  readonly basis?: ShownBasis | undefined;
};

/** What a form shows after its action answered. */
export type FormState =
  | { readonly status: "idle" }
  | { readonly status: "refused"; readonly refusals: readonly ShownRefusal[] }
  | { readonly status: "done"; readonly message: string; readonly href?: string | undefined };

/** A server action behind an `ActionForm`. May redirect instead of returning. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** The answer for one selected row of a list. */
export type BatchAnswer = {
  readonly id: string;
  readonly label: string;
  readonly outcome: "done" | "refused" | "skipped";
  readonly sentence: string;
  readonly basis?: ShownBasis | undefined;
};

/** What a list shows after a batch action: an answer for each selected row, or why nothing was tried. */
export type BatchState =
  | { readonly status: "idle" }
  | { readonly status: "refused"; readonly refusals: readonly ShownRefusal[] }
  | { readonly status: "answered"; readonly answers: readonly BatchAnswer[] };

/** A server action behind a `BatchForm`: reads `selected` (many) and `intent` (one) from the data. */
export type BatchAction = (state: BatchState, data: FormData) => Promise<BatchState>;
