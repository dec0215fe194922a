import "server-only";
import { cache } from "react";
import { publicReader } from "@/lib/access/actor";
import type { Hindrance, PolicyObject } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { readCaseIn, readCasesIn } from "@/lib/case/queries/cases";
import { policyObjectOf } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { isId } from "@/lib/formats/ids";
import type { DocumentModel } from "@/lib/documents/model";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { outputMark } from "@/lib/documents/output-mark";
import { renderDocumentDocx } from "@/lib/documents/render/document-docx";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { clockInstant } from "@/lib/platform/clock";
import type { Download } from "@/lib/platform/download";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readWorkingCalendarIn } from "@/lib/settings/queries/years";
import type { NoticeCommandRefusal } from "./commands/draft";
import { takeNoticePaper } from "./commands/taken-paper";
import { buildNotice, buildNoticeIndex, buildRegistrationCard } from "./document";
import { readExceptionalIn } from "./queries/archive";
import { readLiveNoticesIn, readNoticeIn, readNoticesOfMotionIn, readObjectionsIn, readRunningNoticesIn } from "./queries/notices";
import { readListedCasesIn, readMotionHeadIn } from "@/lib/case/queries/listed-cases";
import type { ListedCase, MotionHead } from "@/lib/case/queries/listed-cases";
import { isOnPaper, judgeClosing, judgePublication, lastDecisionOf, noticeMinimum, publicViewOn, rulesOf, stateOn } from "./rules";
import { noticePaperSchema } from "./schema";
import type { NoticeAt, NoticeKind, NoticePaper, ObjectionAt, PublicView } from "./types";

export type CaseNotice = {
  readonly at: CaseAt;
  readonly person: ListedCase;
  readonly today: LegalDate;
  readonly notice: NoticeAt | null;
  /** reports about this case; null when the visitor may not read closed data */
  readonly objections: readonly ObjectionAt[] | null;
  readonly openObjections: number;
  readonly findings: readonly Finding[];
  readonly closing: Hindrance;
  readonly handling: Hindrance;
};

/** The notice stage of one case; null when it does not exist or is closed to the visitor. */
export const loadCaseNotice = cache(async (caseId: string): Promise<CaseNotice | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const [person] = await readListedCasesIn(tx, { ids: [at.id] });
    if (person === undefined) return null;
    const [notice] = await readLiveNoticesIn(tx, [at.id], "first");
    const objections = await readObjectionsIn(tx, [at.id], "first");
    const calendar = await readWorkingCalendarIn(tx);
    const handling = hindrance(actor, "notice.objection", policyObjectOf(at));
    return {
      at,
      person,
      today,
      notice: notice === undefined ? null : { ...notice, state: stateOn(notice, today) },
      objections: handling === null ? objections : null,
      openObjections: objections.filter((objection) => objection.closedOn === null).length,
      findings: notice === undefined || notice.state === "draft" ? [] : judgeClosing(at, notice, objections, calendar, today),
      closing: hindrance(actor, "notice.publish", policyObjectOf(at)),
      handling,
    };
  });
});

/** A notice of the motion with what stands between it and publication. */
export type MotionNoticeLine = { readonly notice: NoticeAt; readonly findings: readonly Finding[]; readonly preparedByVisitor: boolean };

export type MotionNotices = {
  readonly motion: MotionHead;
  readonly today: LegalDate;
  readonly cases: readonly ListedCase[];
  /** ids of cases that stand in the stage and are on no notice yet */
  readonly waiting: readonly string[];
  /** ids of cases on probation that wait for a second notice, where the local scheme asks for one (PRB-07) */
  readonly waitingForSecond: readonly string[];
  readonly notices: readonly MotionNoticeLine[];
  readonly minimum: number;
  readonly preparing: Hindrance;
  readonly publishing: Hindrance;
};

/** The notices of a motion; null when it does not exist or is closed to the visitor. */
export const loadMotionNotices = cache(async (motionId: string): Promise<MotionNotices | null> => {
  if (!isId(motionId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const motion = await readMotionHeadIn(tx, motionId);
    const object: PolicyObject = { authorityId: motion?.authorityId ?? null };
    if (motion === null || !may(actor, "motion.view", object).allowed) return null;
    const listed = await readListedCasesIn(tx, { motionId });
    const notices = await readNoticesOfMotionIn(tx, motionId);
    const cases = await readCasesIn(tx, listed.map((one) => one.id));
    const visible = new Set(cases.filter((at) => may(actor, "case.view", policyObjectOf(at)).allowed).map((at) => at.id));
    const exceptional = await readExceptionalIn(tx, cases);
    const calendar = await readWorkingCalendarIn(tx);
    const onNotice = caseIdsOf(notices, "first");
    const onSecond = caseIdsOf(notices, "second");
    const withSecond = new Set(cases.filter((at) => at.ruleSet.values.secondNotice).map((at) => at.id));
    const lineOf = (notice: NoticeAt): MotionNoticeLine => {
      const own = cases.filter((at) => notice.people.some((person) => person.caseId === at.id));
      const findings = notice.state === "draft" ? judgePublication(notice, { decidedOn: lastDecisionOf(own), exceptional, calendar }, rulesOf(own)) : [];
      return { notice: { ...notice, state: stateOn(notice, today) }, findings, preparedByVisitor: notice.preparedById === actor.userId };
    };
    return {
      motion,
      today,
      cases: listed.filter((one) => visible.has(one.id)),
      waiting: listed
        .filter((one) => one.stage === "notice" && one.state === "running" && !onNotice.has(one.id) && visible.has(one.id))
        .map((one) => one.id),
      waitingForSecond: listed
        .filter((one) => one.stage === "probation" && one.state === "running" && withSecond.has(one.id) && !onSecond.has(one.id) && visible.has(one.id))
        .map((one) => one.id),
      notices: notices.filter((notice) => notice.people.every((person) => visible.has(person.caseId))).map(lineOf),
      minimum: cases.length === 0 ? 0 : noticeMinimum(rulesOf(cases), today),
      preparing: hindrance(actor, "notice.prepare", object),
      publishing: hindrance(actor, "notice.publish", object),
    };
  });
});

export type NoticePapers = {
  readonly motionId: string;
  readonly notice: NoticeAt;
  readonly documents: Readonly<Record<NoticePaper, DocumentModel>>;
};

/** The poster and the registration card of a published notice; null when there are none or somebody on it is closed to the visitor. */
export const loadNoticePapers = cache(async (noticeId: string): Promise<NoticePapers | null> => {
  if (!isId(noticeId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const notice = await readNoticeIn(tx, noticeId);
    if (notice === null || !isOnPaper(notice)) return null;
    const { authorityId, people } = notice;
    const cases = await readCasesIn(tx, people.map((person) => person.caseId));
    const closed = cases.some((at) => !may(actor, "case.view", policyObjectOf(at)).allowed);
    if (closed || !may(actor, "motion.view", { authorityId }).allowed) return null;
    const { departmentName } = await tx.authority.findUniqueOrThrow({ where: { id: authorityId }, select: { departmentName: true } });
    const facts = { frame: notice, department: departmentName, publishedOn: notice.publishedOn, people };
    return { motionId: notice.motionId, notice, documents: { poster: buildNotice(facts), registrationCard: buildRegistrationCard(facts) } };
  });
});

/** The poster or the card as a Word file. That it was taken out is in the record before a byte leaves. */
export async function loadNoticeFile(
  noticeId: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Result<Download, Refusals<NoticeCommandRefusal | RecordedRefusal>>> {
  const { actor, now } = await requireVisit();
  const papers = await loadNoticePapers(noticeId);
  const asked = noticePaperSchema.safeParse(form);
  if (papers === null || !asked.success) return refused([{ code: "notice.not-found" }]);
  const { paper } = asked.data;
  const taken = await takeNoticePaper({ noticeId: papers.notice.id, paper }, { actor, now });
  if (!taken.ok) return taken;
  const document = papers.documents[paper];
  const bytes = renderDocumentDocx(document, outputMark(actor.name, now));
  const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return ok({ bytes, fileName: `${document.title} ${papers.notice.number}.docx`, mediaType });
}

/** What anybody without sign-in is shown at the address of a notice today. */
export async function loadPublicNotice(noticeId: string): Promise<{ readonly view: PublicView; readonly document: DocumentModel | null }> {
  return reading(publicReader, async (tx) => {
    const today = legalDateOf((await clockInstant(tx)).now);
    const notice = await readNoticeIn(tx, noticeId);
    if (notice === null) return { view: "unknown", document: null };
    const view = publicViewOn({ ...notice, wasPublished: notice.publishedOn !== null }, today);
    if (view !== "shown") return { view, document: null };
    const authority = await tx.authority.findUniqueOrThrow({ where: { id: notice.authorityId } });
    return {
      view,
      document: buildNotice({
        frame: notice,
        department: authority.departmentName,
        publishedOn: notice.publishedOn,
        people: notice.people,
      }),
    };
  });
}

/** The notices that run today, for anybody. */
export async function loadPublicIndex(): Promise<DocumentModel> {
  return reading(publicReader, async (tx) => {
    const today = legalDateOf((await clockInstant(tx)).now);
    const running = await readRunningNoticesIn(tx, today);
    const authorities = await tx.authority.findMany({ select: { id: true, departmentName: true } });
    const departments = new Map(authorities.map((authority) => [authority.id, authority.departmentName]));
    return buildNoticeIndex(
      today,
      running.map(({ id, kind, number, until, people, authorityId }) => ({
        id, kind, number, until, people: people.length, department: departments.get(authorityId) ?? "",
      })),
    );
  });
}

/** Cases on notices of the kind that were not withdrawn. */
function caseIdsOf(notices: readonly NoticeAt[], kind: NoticeKind): ReadonlySet<string> {
  const live = notices.filter((notice) => notice.kind === kind && notice.state !== "withdrawn");
  return new Set(live.flatMap((notice) => notice.people.map((person) => person.caseId)));
}
