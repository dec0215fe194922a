/** A rule in the user's words: its short title, and what to do (and whom to ask) when it is not met. */
export type RuleSentence = { readonly title: string; readonly todo: string };
