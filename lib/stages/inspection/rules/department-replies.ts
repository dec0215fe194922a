import type { LetterReply } from "../types";

/** How a person of a letter stands for the department that is asked. */
export const lineStates = ["open", "given", "taken", "over"] as const;
export type LineState = (typeof lineStates)[number];

export type LineFacts = {
  /** the case runs and is where a reply is still taken: in its inspection, for a renewed letter until the vote */
  readonly running: boolean;
  readonly superseded: boolean;
  /** what stands in the line, whoever entered it */
  readonly reply: LetterReply | null;
  /** what the department answered itself, and whether it was taken over; null: nothing */
  readonly given: { readonly taken: boolean } | null;
};

/**
 * `open`: to be answered, also after its silence was said; `given`: answered, and still to be put right; `taken`: stands; `over`: asked no
 * more, because the case has gone on, another letter took its place or the organisation department entered a reply that came on paper.
 */
export function lineStateOf({ running, superseded, reply, given }: LineFacts): LineState {
  if (given?.taken === true) return "taken";
  if (!running || superseded || (reply !== null && reply !== "noAnswer")) return "over";
  return given === null ? "open" : "given";
}

/** The document a reply stands in, as far as it was filled in. `file` is whatever stands for a scan. */
export type ReplyPaper<F> = { readonly number: string; readonly repliedOn: string | null; readonly responsibleName: string; readonly file: F | null };

/** A person's own document; where nothing was filled in for him, the one common to the letter. */
export function paperOf<P extends ReplyPaper<unknown>>(own: P, common: P): Pick<P, "number" | "repliedOn" | "responsibleName" | "file"> {
  return {
    number: own.number === "" ? common.number : own.number,
    repliedOn: own.repliedOn ?? common.repliedOn,
    responsibleName: own.responsibleName === "" ? common.responsibleName : own.responsibleName,
    file: own.file ?? common.file,
  };
}
