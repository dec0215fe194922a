import { addYears, isAfter, isBefore, isOnOrBefore, type LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { SchemeDraftAt, SchemeRefusal, SchemeVersion } from "../types";

/** No scheme begins later than this many years from today: a slip in the year would keep every other scheme out until then. */
const furthestYears = 2;

/** A scheme begins after the one it follows and never before today: what was done is judged by the scheme of its day. */
export function judgeBegin(from: LegalDate, last: Pick<SchemeVersion, "from">, today: LegalDate): readonly Refusal<SchemeRefusal>[] {
  if (isAfter(from, addYears(today, furthestYears))) return [{ code: "scheme.too-far", field: "from" }];
  return isBefore(from, today) || isOnOrBefore(from, last.from) ? [{ code: "scheme.backdated", field: "from" }] : [];
}

type Answer = {
  readonly answer: "confirmed" | "refused" | "withdrawn";
  readonly reason: string;
  readonly document: string;
  readonly meetingItem: string;
  /** the meeting named is one of the authority's that was held */
  readonly meetingFound: boolean;
};

type Asked = { readonly userId: string; readonly last: Pick<SchemeVersion, "from" | "version">; readonly today: LegalDate };

/** Two people; a confirmation names the adopting document and the item of the meeting, a refusal its reason. */
export function judgeAnswer(draft: SchemeDraftAt, answer: Answer, { userId, last, today }: Asked): readonly Refusal<SchemeRefusal>[] {
  const own = draft.draftedById === userId;
  if (answer.answer === "withdrawn") return own ? [] : [{ code: "scheme.not-drafter" }];
  if (own) return [{ code: "scheme.same-person" }];
  if (answer.answer === "refused") return answer.reason === "" ? [{ code: "scheme.reason-missing", field: "reason" }] : [];
  return [
    ...(answer.document === "" ? [{ code: "scheme.document-missing", field: "document" } as const] : []),
    ...(answer.meetingFound && answer.meetingItem !== "" ? [] : [{ code: "scheme.meeting-missing", field: "meetingItem" } as const]),
    ...(draft.baseVersion === last.version ? [] : [{ code: "scheme.stale" } as const]),
    ...judgeBegin(draft.from, last, today),
  ];
}
