import type { Outcomes } from "@/lib/case/outcomes";
import type { CaseAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { draftNotice } from "@/lib/stages/notice/commands/draft";
import { publishNotice } from "@/lib/stages/notice/commands/publish";
import type { DraftNotice } from "@/lib/stages/notice/schema";
import type { Town } from "./town";
import { addPerson, authorOn, decisionOn, putCaseAt, valueOf } from "./town";

/** A promotion of a section head of the office to deputy head of the bureau, decided on 27 February 2026, standing at its notice. */
export async function caseAtNotice(town: Town, name: string, more: { readonly exceptional?: { ground: string; text: string } } = {}): Promise<CaseAt> {
  const cadreId = await addPerson(town, { name, postId: town.office.headPostId, unitId: town.office.unitId });
  return putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "promotion", stage: "notice", outcomes: outcomesUpToDecision(town), ...more });
}

/** What the stages before the notice left behind. */
export function outcomesUpToDecision(town: Town, decidedOn = "2026-02-27"): Outcomes {
  return {
    motion: {
      motionId: town.motionId, motionPostId: null, startedOn: "2026-01-12", conditionsFrozenOn: "2026-01-20", planAdoptedOn: "2026-02-02",
      planItemId: crypto.randomUUID(), quota: { approved: 2, inPost: 0, leaving: 0, coming: 1, result: 1 },
    },
    decision: decisionOn(decidedOn),
  };
}

/** A notice from Monday 2 March 2026 for five working days: its last day is Friday 6 March. */
export function noticeInput(town: Town, caseIds: readonly string[], changes: Partial<DraftNotice> = {}): DraftNotice {
  return {
    motionId: town.motionId, kind: "first", caseIds: [...caseIds], number: `云泽公示〔2026〕${crypto.randomUUID().slice(0, 6)}`,
    from: legalDate("2026-03-02"), workingDays: 5, channels: "公告栏", phone: "0000-0000000", address: "云泽市府前路1号", mail: "",
    supervisingOffice: "干部监督科", ...changes,
  };
}

/** Drafted by the clerk on 28 February, published by the colleague the same day. Returns the notice's id. */
export async function publishedNotice(town: Town, cases: readonly CaseAt[], changes: Partial<DraftNotice> = {}): Promise<string> {
  const input = noticeInput(town, cases.map((at) => at.id), changes);
  const { noticeId } = valueOf(await draftNotice(input, authorOn(town.staff.clerk, "2026-02-28")));
  valueOf(await publishNotice({ noticeId, version: 0 }, authorOn(town.staff.colleague, "2026-02-28")));
  return noticeId;
}
