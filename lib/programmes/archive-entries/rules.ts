import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { ArchiveEntriesRefusal, EntryKind, EntryState } from "./types";

export type NewEntry = {
  readonly kind: EntryKind;
  readonly on: LegalDate;
  /** last day of what lasted longer; null: one day */
  readonly until: LegalDate | null;
  readonly fact: string;
  readonly goal: string;
  readonly evidence: boolean;
};

/** Words that turn a fact into points for or against a person. */
const adjustments = /(?:加|减|扣|计)\s*[\d一二三四五六七八九十半]*\s*分(?!管|工|析|局|别|类|钟|行|公司|散|批|期|院)/u;

/** Marks and lists of good and bad: a project may have been given marks by somebody, a person's conduct is not. */
const marks = /(?:得|打|评)\s*[\d一二三四五六七八九十半]*\s*分(?!管|工|析|局|别|类|钟|行|公司|散|批|期|院)|正向|负向|正面清单|负面清单/u;

/** Words about what is nobody's business here: faith, health, marriage and relatives. Families somebody worked for may be named. */
const privateMatters =
  /宗教信仰|信教|患病|病史|确诊|婚姻|离婚|配偶|妻子|丈夫|子女(?:在|出国|经商|移居)|(?:其|本人|该同志)的?(?:信仰|家庭|子女|父母|亲属|亲戚)/u;

/**
 * Whether an entry may stand in the archive: a dated fact of conduct in office or a result, without points, belief, faith,
 * health or relatives. All reasons at once.
 */
export function judgeEntry(entry: NewEntry, today: LegalDate): readonly Refusal<ArchiveEntriesRefusal>[] {
  const refusals: Refusal<ArchiveEntriesRefusal>[] = [];
  const { kind, on, until, fact, goal, evidence } = entry;
  if (isAfter(on, today)) refusals.push({ code: "entry.in-future", field: "on" });
  if (until !== null && isBefore(until, on)) refusals.push({ code: "entry.ends-before", field: "until" });
  else if (until !== null && isAfter(until, today)) refusals.push({ code: "entry.in-future", field: "until" });
  if (kind === "performance" && goal === "") refusals.push({ code: "entry.needs-goal", field: "goal" });
  if (kind === "performance" && !evidence) refusals.push({ code: "entry.needs-evidence", field: "evidence" });
  for (const [field, text] of [["fact", fact], ["goal", goal]] as const) {
    if (adjustments.test(text) || (kind === "conduct" && marks.test(text))) refusals.push({ code: "entry.scores", field });
    if (privateMatters.test(text)) refusals.push({ code: "entry.private", field });
  }
  return refusals;
}

/** Whether somebody may verify an entry or send it back: it waits, and he did not enter it. */
export function judgeVerification(
  entry: { readonly state: EntryState; readonly enteredById: string },
  userId: string,
): readonly Refusal<ArchiveEntriesRefusal>[] {
  if (entry.state !== "entered") return [{ code: "entry.decided" }];
  return entry.enteredById === userId ? [{ code: "entry.same-person" }] : [];
}

/** Whether the person himself may answer an entry: it is verified, its source is not protected, and he has not answered yet. */
export function judgeAnswer(entry: {
  readonly state: EntryState;
  readonly sourceProtected: boolean;
  readonly answer: string;
}): readonly Refusal<ArchiveEntriesRefusal>[] {
  if (entry.state !== "verified" || entry.sourceProtected) return [{ code: "entry.not-found" }];
  return entry.answer === "" ? [] : [{ code: "entry.answered" }];
}
