import type { LrmxWarning, LrmxWarningCode } from "./types";

const longestRead = 200;
const mostKept = 500;

/** Collects what the reader put up with; beyond 500 warnings of one file nobody reads on. */
export class WarningList {
  readonly kept: LrmxWarning[] = [];

  add(code: LrmxWarningCode, element: string, read = "", row = 0): void {
    if (this.kept.length < mostKept) this.kept.push({ code, element, row, read: cut(read) });
  }
}

function cut(text: string): string {
  return text.length > longestRead ? `${text.slice(0, longestRead).replace(/\p{Cs}$/u, "")}…` : text;
}
