/** A rule in the user's words: its short title, and what to do (and whom to ask) when it is not met. */
export type RuleSentence = { readonly title: string; readonly todo: string; /** what is said instead while a datum of `todo` is not there */ readonly without?: string };
