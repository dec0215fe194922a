import "server-only";
import { may } from "@/lib/access/policy";
import { completeStageIn } from "@/lib/case/commands/advance";
import type { Outcome } from "@/lib/case/outcomes";
import { readCaseIn } from "@/lib/case/queries/cases";
import { judgeStep, policyObjectOf, refusalsOf, withOverrides } from "@/lib/case/rules/step";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readWorkingCalendarIn } from "@/lib/settings/queries/years";
import { readLiveNoticesIn, readNoticeIn, readObjectionsIn } from "../queries/notices";
import { judgeClosing, judgeExemption } from "../rules";
import type { CloseNotice, ExemptCase } from "../schema";
import type { NoticeCommandRefusal } from "./draft";

type Answer<T> = Promise<Result<T, Refusals<NoticeCommandRefusal | RecordedRefusal>>>;

/**
 * Closes the notice for one case and completes the stage: the notice has run its working days (the day after its last day at
 * the earliest), every report is closed, none affects the appointment.
 */
export function closeNotice(input: CloseNotice, author: Author): Answer<{ caseId: string }> {
  return recorded<{ caseId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "notice.publish", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const [wrong, ...more] = judgeStep(at, "notice", input.version);
    if (wrong !== undefined) return refuse(wrong, ...more);
    const today = legalDateOf(author.now);
    const [notice] = (await readLiveNoticesIn(tx, [at.id], "first")).filter((live) => live.state !== "draft");
    if (notice === undefined) return refuse({ code: "notice.none-for-case" });
    const objections = await readObjectionsIn(tx, [at.id], "first");
    const calendar = await readWorkingCalendarIn(tx);
    const findings = withOverrides(judgeClosing(at, notice, objections, calendar, today), at.overridden);
    const [first, ...rest] = refusalsOf(findings);
    if (first !== undefined) return refuse(first, ...rest);
    const outcome: Outcome<"notice"> = {
      noticeId: notice.id,
      from: notice.from,
      until: notice.until,
      workingDays: notice.workingDays,
      provisional: false,
      objections: objections.length,
      exempted: null,
    };
    return worked({ caseId: at.id }, ...(await completeStageIn(tx, at, "notice", outcome, findings, today)));
  });
}

/** Lets a case go on without a notice on one of the two grounds of the article, with a reason (PUB-01). */
export function exemptFromNotice(input: ExemptCase, author: Author): Answer<{ caseId: string }> {
  return recorded<{ caseId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    if (at === null) return refuse({ code: "case.not-found" });
    const permission = may(author.actor, "notice.publish", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const today = legalDateOf(author.now);
    const live = await readLiveNoticesIn(tx, [at.id], "first");
    const finding = judgeExemption(input.ground, input.reason);
    const [first, ...rest] = [
      ...judgeStep(at, "notice", input.version),
      ...(live.length === 0 ? [] : [{ code: "notice.already-noticed" } as const]),
      ...refusalsOf([finding]),
    ];
    if (first !== undefined) return refuse(first, ...rest);
    const outcome: Outcome<"notice"> = {
      noticeId: null,
      from: null,
      until: null,
      workingDays: 0,
      provisional: false,
      objections: 0,
      exempted: `${input.ground}: ${input.reason}`,
    };
    return worked(
      { caseId: at.id },
      { stream: streamOf("case", at.id), type: "notice.exempted", data: { ground: input.ground }, reason: input.reason },
      ...(await completeStageIn(tx, at, "notice", outcome, [finding], today)),
    );
  });
}

/** Marks a published notice as ended once its last day is over; does nothing twice. The author is the clock. */
export function endNotice(noticeId: string, author: Author): Answer<{ noticeId: string }> {
  return recorded<{ noticeId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const notice = await readNoticeIn(tx, noticeId);
    if (notice === null) return refuse({ code: "notice.not-found" });
    if (notice.state !== "published" || notice.until >= legalDateOf(author.now)) return refuse({ code: "notice.not-published" });
    await tx.notice.update({ where: { id: notice.id }, data: { state: "ended", version: notice.version + 1 } });
    return worked(
      { noticeId: notice.id },
      { stream: streamOf("notice", notice.id), type: "notice.ended", data: { until: notice.until } },
    );
  });
}
