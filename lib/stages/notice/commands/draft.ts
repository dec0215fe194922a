import "server-only";
import { may } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { readCasesIn } from "@/lib/case/queries/cases";
import { judgeStep, policyObjectOf, refusalsOf } from "@/lib/case/rules/step";
import type { CaseAt, CaseRefusal } from "@/lib/case/types";
import { isAfter, isBefore, legalDate, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import type { Refusal, Refusals } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readPublishedPeopleIn } from "../queries/archive";
import { readWorkingCalendarIn } from "@/lib/settings/queries/years";
import { readLiveNoticesIn, readNoticeIn } from "../queries/notices";
import { judgeNoticeLength, lastDayOfNotice, rulesOf } from "../rules";
import type { ChangeNotice, DraftNotice } from "../schema";
import type { NoticeAt, NoticeKind, NoticeRefusal } from "../types";

export type NoticeCommandRefusal = NoticeRefusal | CaseRefusal | AccessRefusal;
type Answer<T> = Promise<Result<T, Refusals<NoticeCommandRefusal | RecordedRefusal>>>;

/** A selected person who could not be put on the notice, with every reason. */
export type LeftOut = { readonly caseId: string; readonly refusals: Refusals<NoticeCommandRefusal> };
export type Drafted = { readonly noticeId: string; readonly included: readonly string[]; readonly leftOut: readonly LeftOut[] };

/**
 * Drafts one notice for the selected cases that may be publicised now; the others are named with their reasons. The people's
 * fields come from the archive (PUB-03), the last day from the calendar (PUB-02). Refused when nobody can be put on it.
 */
export function draftNotice(input: DraftNotice, author: Author): Answer<Drafted> {
  return recorded<Drafted, NoticeCommandRefusal>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const cases = await readCasesIn(tx, input.caseIds);
    if (cases.length === 0) return refuse({ code: "case.not-found" });
    const taken = new Set(
      (await readLiveNoticesIn(tx, input.caseIds, input.kind)).flatMap((notice) => notice.people.map((person) => person.caseId)),
    );
    const judged = cases.map((at) => ({ at, refusals: judgeCase(at, input, taken, author) }));
    const included = judged.filter(({ refusals }) => refusals.length === 0).map(({ at }) => at);
    const leftOut = judged.flatMap(({ at, refusals: [first, ...rest] }) =>
      first === undefined ? [] : [{ caseId: at.id, refusals: [first, ...rest] as const }],
    );
    const [firstCase] = included;
    if (firstCase === undefined) {
      return refuse({ code: "notice.nobody-left", field: "caseIds" }, ...leftOut.flatMap(({ refusals }) => refusals));
    }
    const calendar = await readWorkingCalendarIn(tx);
    const [first, ...rest] = await judgeFrameIn(tx, input, firstCase.ruleSet.values, calendar, today, null);
    if (first !== undefined) return refuse(first, ...rest);
    const last = lastDayOfNotice(input.from, input.workingDays, calendar, firstCase.ruleSet.values);
    const people = await readPublishedPeopleIn(tx, included.map((at) => at.id), input.kind);
    const created = await tx.notice.create({
      data: {
        ...frameColumns(input),
        motionId: input.motionId,
        authorityId: firstCase.authorityId,
        kind: input.kind,
        until: legalDateToDb(last.day),
        provisional: last.provisional,
        preparedById: author.actor.userId,
        people: { create: [...people] },
      },
      select: { id: true },
    });
    const ids = included.map((at) => at.id);
    return worked(
      { noticeId: created.id, included: ids, leftOut },
      {
        stream: streamOf("notice", created.id),
        type: "notice.drafted",
        data: { kind: input.kind, from: input.from, until: last.day, workingDays: input.workingDays, cases: ids },
      },
    );
  });
}

/** Changes a draft; the people's fields are taken from the archive again. */
export function changeNotice(input: ChangeNotice, author: Author): Answer<{ noticeId: string }> {
  return recorded<{ noticeId: string }, NoticeCommandRefusal>(author, async (tx) => {
    const notice = await readNoticeIn(tx, input.noticeId);
    if (notice === null) return refuse({ code: "notice.not-found" });
    const cases = await readCasesIn(tx, notice.people.map((person) => person.caseId));
    const [first, ...rest] = [
      ...judgeNoticeAccess(notice, cases, "notice.prepare", author),
      ...(notice.version === input.version ? [] : [{ code: "notice.stale" } as const]),
      ...(notice.state === "draft" ? [] : [{ code: "notice.not-a-draft" } as const]),
    ];
    if (first !== undefined) return refuse(first, ...rest);
    const ruleSet = rulesOf(cases);
    const calendar = await readWorkingCalendarIn(tx);
    const [unfit, ...more] = await judgeFrameIn(tx, input, ruleSet, calendar, legalDateOf(author.now), notice.id);
    if (unfit !== undefined) return refuse(unfit, ...more);
    const last = lastDayOfNotice(input.from, input.workingDays, calendar, ruleSet);
    const people = await readPublishedPeopleIn(tx, cases.map((at) => at.id), notice.kind);
    await tx.noticePerson.deleteMany({ where: { noticeId: notice.id } });
    await tx.noticePerson.createMany({ data: people.map((person) => ({ ...person, noticeId: notice.id })) });
    await tx.notice.update({
      where: { id: notice.id },
      data: {
        ...frameColumns(input),
        until: legalDateToDb(last.day),
        provisional: last.provisional,
        preparedById: author.actor.userId,
        version: notice.version + 1,
      },
    });
    return worked(
      { noticeId: notice.id },
      {
        stream: streamOf("notice", notice.id),
        type: "notice.drafted",
        data: { kind: notice.kind, from: input.from, until: last.day, workingDays: input.workingDays, cases: cases.map((at) => at.id) },
      },
    );
  });
}

/** Whether the actor may do the act for every person on the notice: one who is concerned in one case has no part in it. */
export function judgeNoticeAccess(
  notice: Pick<NoticeAt, "authorityId">,
  cases: readonly CaseAt[],
  act: "notice.prepare" | "notice.publish",
  author: Author,
): readonly Refusal<AccessRefusal>[] {
  const permissions = [{ authorityId: notice.authorityId }, ...cases.map(policyObjectOf)].map((object) =>
    may(author.actor, act, object),
  );
  const reasons = new Set(permissions.flatMap((permission) => (permission.allowed ? [] : [permission.reason])));
  return [...reasons].map((code) => ({ code }));
}

function judgeCase(
  at: CaseAt,
  input: DraftNotice,
  taken: ReadonlySet<string>,
  author: Author,
): readonly Refusal<NoticeCommandRefusal>[] {
  const permission = may(author.actor, "notice.prepare", policyObjectOf(at));
  if (!permission.allowed) return [{ code: permission.reason }];
  const refusals: Refusal<NoticeCommandRefusal>[] = [...judgeStep(at, stageOf(input.kind), at.version)];
  if (at.motionId !== input.motionId) refusals.push({ code: "case.not-found" });
  if (taken.has(at.id)) refusals.push({ code: "notice.already-noticed" });
  if (input.kind === "second" && !at.ruleSet.values.secondNotice) refusals.push({ code: "notice.second-not-used" });
  const decidedOn = at.outcomes.decision?.on;
  if (decidedOn !== undefined && isAfter(legalDate(decidedOn), input.from)) {
    refusals.push({ code: "notice.starts-before-decision", params: { decidedOn }, field: "from" });
  }
  return refusals;
}

function stageOf(kind: NoticeKind): "notice" | "probation" {
  return kind === "first" ? "notice" : "probation";
}

async function judgeFrameIn(
  tx: WriteTx,
  frame: { readonly number: string; readonly from: LegalDate; readonly workingDays: number },
  ruleSet: RuleSetValues,
  calendar: WorkingCalendar,
  today: LegalDate,
  noticeId: string | null,
): Promise<readonly Refusal<NoticeCommandRefusal>[]> {
  const sameNumber = await tx.notice.findUnique({ where: { number: frame.number }, select: { id: true } });
  const refusals: Refusal<NoticeCommandRefusal>[] = [];
  if (sameNumber !== null && sameNumber.id !== noticeId) refusals.push({ code: "notice.number-taken", field: "number" });
  if (isBefore(frame.from, today)) refusals.push({ code: "notice.starts-in-the-past", field: "from" });
  else refusals.push(...refusalsOf([judgeNoticeLength({ ...frame, calendar }, ruleSet)].filter(tooShort)));
  return refusals;
}

/** A draft may be provisional (the year's calendar can still be entered); a notice that is too short is not even drafted. */
function tooShort({ outcome }: { readonly outcome: string }): boolean {
  return outcome === "not-met";
}

function frameColumns(input: Omit<ChangeNotice, "noticeId" | "version">) {
  const { number, workingDays, channels, phone, address, mail, supervisingOffice } = input;
  return { number, workingDays, channels, phone, address, mail, supervisingOffice, from: legalDateToDb(input.from) };
}
