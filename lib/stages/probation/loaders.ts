import "server-only";
import { cache } from "react";
import type { Hindrance } from "@/lib/access/policy";
import { hindrance, may } from "@/lib/access/policy";
import { readCaseIn } from "@/lib/case/queries/cases";
import { policyObjectOf, withOverrides } from "@/lib/case/rules/step";
import type { CaseAt } from "@/lib/case/types";
import { readSheetsIn } from "@/lib/evaluation/queries";
import type { SheetAt } from "@/lib/evaluation/types";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { readMeetingIn, readOpenItemsIn } from "@/lib/meetings/queries/meetings";
import { bodiesOf } from "@/lib/meetings/rules";
import type { ItemAt } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { ListedProbation } from "./queries/listed";
import { readProbationsForIn } from "./queries/listed";
import { readEndAssessmentIn, readProbationIn, readSecondNoticeIn } from "./queries/probations";
import { judgeConclusion, lastDayOfProbation } from "./rules";
import type { EndAssessment, ProbationAt, SecondNotice } from "./types";

export type CaseProbation = {
  readonly at: CaseAt;
  readonly userId: string;
  readonly today: LegalDate;
  /** null when the case has none yet */
  readonly probation: ProbationAt | null;
  readonly lastDay: LegalDate | null;
  readonly sheets: readonly SheetAt[];
  readonly assessment: EndAssessment | null;
  readonly secondNotice: SecondNotice | null;
  /** what stands between today and a confirmation */
  readonly findings: readonly Finding[];
  /** open items about this probation at held meetings */
  readonly items: readonly ItemAt[];
  readonly recording: Hindrance;
  readonly concluding: Hindrance;
};

/** The probation of one case; null when the case does not exist or is closed to the visitor. */
export const loadCaseProbation = cache(async (caseId: string): Promise<CaseProbation | null> => {
  if (!isId(caseId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const at = await readCaseIn(tx, caseId);
    if (at === null || !may(actor, "case.view", policyObjectOf(at)).allowed) return null;
    const probation = await readProbationIn(tx, at.id);
    const assessment = await readEndAssessmentIn(tx, at.id);
    const secondNotice = at.ruleSet.values.secondNotice ? await readSecondNoticeIn(tx, at.id) : null;
    const open = at.stage === "probation" && at.state !== "finished";
    const findings = probation === null || !open ? [] : judgeConclusion("confirmed", { probation, assessment, secondNotice }, false, at.ruleSet.values, today);
    const items = open ? await readOpenItemsIn(tx, "confirmation", at.id) : [];
    return {
      at,
      userId: actor.userId,
      today,
      probation,
      lastDay: probation === null ? null : lastDayOfProbation(probation),
      sheets: await readSheetsIn(tx, at.id, "probation"),
      assessment,
      secondNotice,
      findings: withOverrides(findings, at.overridden),
      items: items.filter((item) => item.meeting.state === "held"),
      recording: hindrance(actor, "probation.record", policyObjectOf(at)),
      concluding: hindrance(actor, "probation.conclude", policyObjectOf(at)),
    };
  });
});

export type MeetingProbations = {
  readonly meetingId: string;
  /** the meeting took place: what was said of each may be carried out */
  readonly held: boolean;
  readonly lines: readonly ListedProbation[];
};

/** Probations for the list of a meeting that may confirm them; null when there is none the visitor may bring before it. Two statements. */
export const loadMeetingProbations = cache(async (meetingId: string): Promise<MeetingProbations | null> => {
  if (!isId(meetingId)) return null;
  const { actor } = await requireVisit();
  return reading(actor, async (tx) => {
    const meeting = await readMeetingIn(tx, meetingId);
    if (meeting === null || meeting.state === "closed" || !bodiesOf.confirmation.includes(meeting.kind)) return null;
    if (!may(actor, "meeting.hold", { authorityId: meeting.authorityId }).allowed) return null;
    const lines = await readProbationsForIn(tx, actor, meeting);
    return lines.length === 0 ? null : { meetingId, held: meeting.state === "held", lines };
  });
});
