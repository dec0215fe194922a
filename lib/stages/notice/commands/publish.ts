import "server-only";
import { readCasesIn } from "@/lib/case/queries/cases";
import { refusalsOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { dateOf, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readExceptionalIn } from "../queries/archive";
import { readWorkingCalendarIn } from "@/lib/settings/queries/years";
import { readNoticeIn } from "../queries/notices";
import { judgePublication, lastDayOfNotice, lastDecisionOf, rulesOf, stateOn } from "../rules";
import type { PublishNotice, WithdrawNotice } from "../schema";
import type { NoticeAt } from "../types";
import { judgeNoticeAccess } from "./draft";
import type { NoticeCommandRefusal } from "./draft";

type Answer<T> = Promise<Result<T, Refusals<NoticeCommandRefusal | RecordedRefusal>>>;

/**
 * Publishes a draft: by another person than the one who prepared it, with every prescribed field filled, long enough and with
 * a calendar for every year it runs through. The last day is counted again with the calendar of this day.
 */
export function publishNotice(input: PublishNotice, author: Author): Answer<{ noticeId: string }> {
  return recorded<{ noticeId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const notice = await readNoticeIn(tx, input.noticeId);
    if (notice === null) return refuse({ code: "notice.not-found" });
    const cases = await readCasesIn(tx, notice.people.map((person) => person.caseId));
    const calendar = await readWorkingCalendarIn(tx);
    const exceptional = await readExceptionalIn(tx, cases);
    const findings = judgePublication(notice, { decidedOn: lastDecisionOf(cases), exceptional, calendar }, rulesOf(cases));
    const [first, ...rest] = [
      ...judgeNoticeAccess(notice, cases, "notice.publish", author),
      ...judgeState(notice, cases, input.version, author),
      ...refusalsOf(findings),
    ];
    if (first !== undefined) return refuse(first, ...rest);
    const last = lastDayOfNotice(notice.from, notice.workingDays, calendar, rulesOf(cases));
    await tx.notice.update({
      where: { id: notice.id },
      data: {
        state: "published",
        publishedAt: dateOf(author.now),
        publishedById: author.actor.userId,
        until: legalDateToDb(last.day),
        provisional: last.provisional,
        version: notice.version + 1,
      },
    });
    return worked(
      { noticeId: notice.id },
      {
        stream: streamOf("notice", notice.id),
        type: "notice.published",
        data: {
          from: notice.from,
          until: last.day,
          workingDays: notice.workingDays,
          people: notice.people.length,
          findings: findings.map((finding) => `${finding.rule}:${finding.outcome}`),
        },
        secondPerson: notice.preparedById,
      },
    );
  });
}

/** Withdraws a draft or a published notice with a reason; its address answers 410 from then on and its people need a new one. */
export function withdrawNotice(input: WithdrawNotice, author: Author): Answer<{ noticeId: string }> {
  return recorded<{ noticeId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const notice = await readNoticeIn(tx, input.noticeId);
    if (notice === null) return refuse({ code: "notice.not-found" });
    const cases = await readCasesIn(tx, notice.people.map((person) => person.caseId));
    const [first, ...rest] = [
      ...judgeNoticeAccess(notice, cases, "notice.publish", author),
      ...(notice.version === input.version ? [] : [{ code: "notice.stale" } as const]),
      ...(["draft", "published"].includes(stateOn(notice, legalDateOf(author.now))) ? [] : [{ code: "notice.not-published" } as const]),
    ];
    if (first !== undefined) return refuse(first, ...rest);
    await tx.notice.update({
      where: { id: notice.id },
      data: { state: "withdrawn", withdrawnReason: input.reason, version: notice.version + 1 },
    });
    return worked(
      { noticeId: notice.id },
      { stream: streamOf("notice", notice.id), type: "notice.withdrawn", data: { from: notice.state }, reason: input.reason },
    );
  });
}

function judgeState(
  notice: NoticeAt,
  cases: readonly CaseAt[],
  seenVersion: number,
  author: Author,
): readonly Refusal<NoticeCommandRefusal>[] {
  const refusals: Refusal<NoticeCommandRefusal>[] = [];
  if (notice.version !== seenVersion) refusals.push({ code: "notice.stale" });
  if (notice.state !== "draft") refusals.push({ code: "notice.not-a-draft" });
  if (notice.preparedById === author.actor.userId) refusals.push({ code: "notice.same-person" });
  if (isBefore(notice.from, legalDateOf(author.now))) refusals.push({ code: "notice.starts-in-the-past", field: "from" });
  const stage = notice.kind === "first" ? "notice" : "probation";
  for (const at of cases) {
    if (at.stage !== stage) refusals.push({ code: "case.wrong-stage", params: { stage: at.stage, wanted: stage } });
    if (at.state !== "running") refusals.push({ code: "case.not-running", params: { state: at.state } });
  }
  return refusals;
}
