import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";

/**
 * What the answer being made rests on. The web server opens the notes around each request (`scripts/lib/kept-answers.mjs`) and
 * gives the same bytes again while nothing they rest on has moved. Outside such a server there are no notes.
 */
export type AnswerNotes = {
  /** digest of the visitor's session id, and the turn of the record when it was looked up: before any business data was read */
  visit: { readonly sidDigest: string; readonly turn: string } | null;
  /** false once something was read that a turn of the record does not cover */
  keepable: boolean;
};

declare global {
  var xuanrenAnswerNotes: AsyncLocalStorage<AnswerNotes> | undefined;
}

/**
 * Notes whose session it is.
 *
 * @param turn - as `settled_answer_turn()` of the database gives it: null while an append to the record is on its way
 */
export function noteVisit(sidDigest: string, turn: string | null): void {
  const notes = globalThis.xuanrenAnswerNotes?.getStore();
  if (notes !== undefined) notes.visit = turn === null ? null : { sidDigest, turn };
}

/** Notes that the answer shows what stands outside the record: uploads, drafts, sessions. */
export function noteScratch(): void {
  spoil();
}

/** Notes that the database failed: what is shown instead must not outlive the failure. */
export function noteFailure(): void {
  spoil();
}

function spoil(): void {
  const notes = globalThis.xuanrenAnswerNotes?.getStore();
  if (notes !== undefined) notes.keepable = false;
}
