import "server-only";
import { cache } from "react";
import type { Act } from "@/lib/access/acts";
import type { Hindrance, PolicyObject } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "../platform/db/reading";
import { requireVisit } from "../platform/session";
import { readCaseFrameIn } from "./queries/frame";
import { readExceptionsIn } from "./queries/exceptions";
import { readAuditsIn, readFindingsIn } from "./queries/findings";
import { readCaseFilesIn, readCaseSignaturesIn } from "./queries/papers";
import { readPeopleOfPostIn } from "./queries/people-of-post";
import { readProceedingsIn, readRecordHeadIn, readRecordPersonIn } from "./queries/process-record";
import type { Proceedings, RecordHeadAt, RecordPerson } from "./queries/process-record";
import { readTimelineIn } from "./queries/timeline";
import type { GateDifference } from "./rules/audits";
import { gateDifferences } from "./rules/audits";
import { figuresFor, withFiguresSeen } from "./rules/lights";
import { railOf } from "./rules/rail";
import type { RailStop } from "./rules/rail";
import { policyObjectOf } from "./rules/step";
import { standingOutcomes } from "./rules/versions";
import type { CaseEvent, CaseExceptions, CaseFile, CaseFrame, CaseSignature, FindingAt, PersonOfPost } from "./types";

export type FramedCase = {
  readonly at: CaseFrame;
  readonly rail: readonly RailStop[];
  readonly today: LegalDate;
  /** the visitor's account: who asked may not answer */
  readonly visitorId: string;
  readonly mayViewPerson: boolean;
  readonly mayExportPerson: boolean;
  /** works on the case or supervises it: outcomes, findings, reasons of holds and overrides are left out for everybody else */
  readonly withProtected: boolean;
};

/** What every page of a case shows; null when it does not exist or is closed to the visitor. Read once a request, in one statement. */
export const loadCaseFrame = cache(async (caseId: string): Promise<FramedCase | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const at = await reading(actor, (tx) => readCaseFrameIn(tx, caseId));
  if (at === null || !may(actor, "case.view", objectOf(at)).allowed) return null;
  const allowed = (act: Act) => may(actor, act, objectOf(at)).allowed;
  const withProtected = allowed("people.viewProtected") || allowed("supervision.view");
  return {
    at: withProtected ? at : { ...at, stateReason: "", versions: [], overridden: [] },
    rail: railOf(at, today),
    today,
    visitorId: actor.userId,
    mayViewPerson: allowed("people.view"),
    mayExportPerson: allowed("people.export"),
    withProtected,
  };
});

export type CaseOverview = FramedCase & {
  readonly findings: readonly FindingAt[];
  /** what the rules on the person said differently from one gate to the next; empty without protected data */
  readonly differences: readonly GateDifference[];
  readonly people: readonly PersonOfPost[];
  readonly exceptions: CaseExceptions;
  readonly files: readonly CaseFile[];
  readonly signatures: readonly CaseSignature[];
  /** newest first; null when the visitor may not read the record */
  readonly events: readonly CaseEvent[] | null;
  /** there are older events than those shown */
  readonly eventsLeftOut: boolean;
  readonly hindrances: Readonly<Record<OverviewAct, Hindrance>>;
};

const overviewActs = {
  hold: "case.hold",
  requestOverride: "case.requestOverride",
  approveOverride: "case.approveOverride",
  requestCorrection: "case.requestCorrection",
  confirmCorrection: "case.confirmCorrection",
  attach: "inspection.report",
  enterSignature: "signature.enter",
  checkSignature: "signature.check",
} as const satisfies Record<string, Act>;

export type OverviewAct = keyof typeof overviewActs;

/** So many entries of the record stand on the overview, and so many when the whole is asked for. */
const fewEvents = 8;
const manyEvents = 300;

/**
 * The overview of a case; null when it does not exist or is closed to the visitor. Seven statements besides the frame.
 *
 * @param record - the last entries of the record, or all
 */
export const loadCaseOverview = cache(async (caseId: string, record: "last" | "all" = "last"): Promise<CaseOverview | null> => {
  const framed = await loadCaseFrame(caseId);
  if (framed === null) return null;
  const { actor } = await requireVisit();
  const { at } = framed;
  const object = objectOf(at);
  const shownEvents = record === "all" ? manyEvents : fewEvents;
  return reading(actor, async (tx) => {
    const withClosed = may(actor, "people.viewClosed", object).allowed;
    const seen = figuresFor(actor, object);
    const findings = framed.withProtected ? await readFindingsIn(tx, at.id) : [];
    const audits = framed.withProtected ? await readAuditsIn(tx, { id: at.id, motionPostId: at.motionPostId, cadreId: at.person.cadreId }) : [];
    const place = { id: at.id, motionId: at.motion.id, postId: at.post.id, motionPostId: at.motionPostId };
    const people = await readPeopleOfPostIn(tx, place, actor.closedCadreIds);
    const exceptions = framed.withProtected ? await readExceptionsIn(tx, { id: at.id, motionId: at.motion.id }) : { holds: [], overrides: [] };
    const files = await readCaseFilesIn(tx, at.id, withClosed);
    const signatures = framed.withProtected ? await readCaseSignaturesIn(tx, at.id) : [];
    const events = may(actor, "record.view", object).allowed ? await readTimelineIn(tx, at.id, shownEvents) : null;
    const hindrances = Object.fromEntries(
      Object.entries(overviewActs).map(([name, act]) => [name, hindrance(actor, act, object)]),
    ) as Record<OverviewAct, Hindrance>;
    return {
      ...framed,
      findings: findings.map((finding) => withFiguresSeen(finding, seen)),
      differences: gateDifferences(audits.map((audit) => ({ ...audit, findings: audit.findings.map((finding) => withFiguresSeen(finding, seen)) }))),
      people,
      exceptions,
      files,
      signatures,
      events: events === null ? null : events.slice(0, shownEvents),
      eventsLeftOut: (events?.length ?? 0) > shownEvents,
      hindrances,
    };
  });
});

export type ProcessRecord = FramedCase & {
  readonly archive: RecordPerson;
  readonly proceedings: Proceedings;
  readonly head: RecordHeadAt | null;
  /** what the visitor may not see is left blank and said so */
  readonly withFamily: boolean;
  readonly withChecks: boolean;
};

/** The one-page full-process form (全程纪实表) of a case; null when it does not exist, is closed to the visitor or not his to read. Three statements besides the frame. */
export const loadProcessRecord = cache(async (caseId: string): Promise<ProcessRecord | null> => {
  const framed = await loadCaseFrame(caseId);
  if (framed === null || !framed.withProtected) return null;
  const { actor } = await requireVisit();
  const { at } = framed;
  const withFamily = may(actor, "people.viewProtected", objectOf(at)).allowed;
  const withChecks = may(actor, "people.viewClosed", objectOf(at)).allowed;
  return reading(actor, async (tx) => {
    const person = await readRecordPersonIn(tx, at.person.cadreId, withFamily);
    const proceedings = await readProceedingsIn(tx, at.id, standingOutcomes(at.versions), withChecks, actor.closedCadreIds);
    return { ...framed, archive: person, proceedings, head: await readRecordHeadIn(tx, at.id), withFamily, withChecks };
  });
});

function objectOf(at: CaseFrame): PolicyObject {
  return policyObjectOf({ authorityId: at.authorityId, level: at.post.level, cadreId: at.person.cadreId });
}
