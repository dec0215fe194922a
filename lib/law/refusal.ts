import type { Finding } from "./finding";

/**
 * An expected "no". `code` is a closed string of the feature that refuses and has a sentence in lib/messages;
 * `field` names the form field; `finding` is the rule behind it, shown under 依据.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
  readonly finding?: Finding;
};

/** All reasons at once, never the first only. */
export type Refusals<Code extends string = string> = readonly [Refusal<Code>, ...Refusal<Code>[]];
