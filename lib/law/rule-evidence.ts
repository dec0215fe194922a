/** A test that names rules or repeats a worked example. */
export type RuleTest = {
  readonly file: string;
  /** unit: the rule alone; integration: through a command and the database; browser: through a page. */
  readonly kind: "unit" | "integration" | "browser";
  /** The titles of its blocks and its own. */
  readonly title: string;
  /** Ids as written; one that is no rule's is a fault of the test. */
  readonly rules: readonly string[];
  /** Numbers of worked examples. */
  readonly examples: readonly number[];
};

/** An entry of the changelog of the rules. */
export type RuleChange = {
  readonly heading: string;
  /** What changed, from which day and for which cases, for the reader of the page. */
  readonly zh: string;
  readonly rules: readonly string[];
};
