import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { CaseRefusal } from "@/lib/case/types";
import { isBefore, legalDateFromDb, legalDateOf } from "@/lib/kernel/dates";
import type { MeetingsRefusal } from "@/lib/meetings/types";
import { judgeTeamAvoidance } from "@/lib/people/rules/avoidance";
import { completeStageIn } from "../../../case/commands/advance";
import { readCaseIn } from "../../../case/queries/cases";
import { readPollOfCaseIn } from "../../../case/queries/opinion-polls";
import { readStandingRepliesIn } from "../../../case/queries/standing-replies";
import { judgeStep, policyObjectOf, refusalsOf, withOverrides } from "../../../case/rules/step";
import { concludeItemIn } from "../../../meetings/commands/items";
import { readItemIn } from "../../../meetings/queries/meetings";
import { judgeItem } from "../../../meetings/rules";
import { readCandidateFactsIn, readTargetPostsIn } from "../../../people/queries/candidate";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { streamOf } from "../../../record/event";
import { readWorkingCalendarIn } from "../../../settings/queries/years";
import { readSubjectOfCaseIn } from "../queries/subjects";
import { extentOf, hasStarted, inspectionOutcomeOf, judgeInspection } from "../rules/stage";
import type { ProposeInput } from "../schema/forms";
import type { InspectionRefusal } from "../types";
import type { InspectionAnswer } from "./fix-subjects";

type Refused = InspectionRefusal | MeetingsRefusal | CaseRefusal | AccessRefusal;

/**
 * The department's proposal after inspection, as an item of a held meeting: every rule of the stage is judged, the case moves to
 * deliberation. The proposal is people's; the software only says what is missing.
 */
export function proposeCase(input: ProposeInput, author: Author): InspectionAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const at = await readCaseIn(tx, input.caseId);
    const item = await readItemIn(tx, input.itemId);
    if (at === null) return refuse({ code: "case.not-found" });
    if (item === null) return refuse({ code: "meeting.item-not-found", field: "itemId" });
    const permission = may(author.actor, "inspection.propose", policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    const steps = [...judgeStep(at, "inspection", input.version), ...judgeItem(item, "proposal")];
    const [firstStep, ...otherSteps] = steps;
    if (firstStep !== undefined) return refuse(firstStep, ...otherSteps);
    if (item.caseId !== at.id) return refuse({ code: "meeting.item-elsewhere", field: "itemId" });
    const subject = await readSubjectOfCaseIn(tx, at.id);
    if (subject === null) return refuse({ code: "inspection.subject-not-found" });
    if (!hasStarted(subject.task)) return refuse({ code: "inspection.not-started" });
    const fixed = await tx.case.findUniqueOrThrow({
      where: { id: at.id },
      select: { openedOn: true, fixItemId: true, fixReason: true, firstByVotes: true },
    });
    const on = legalDateOf(author.now);
    const fixedOn = legalDateFromDb(fixed.openedOn);
    if (isBefore(item.meeting.on, fixedOn) || isBefore(item.meeting.on, subject.task.startsOn)) {
      return refuse({ code: "inspection.meeting-before-inspection", field: "itemId" });
    }
    const target = (await readTargetPostsIn(tx, [at.postId])).get(at.postId);
    const person = (await readCandidateFactsIn(tx, [at.cadreId])).get(at.cadreId);
    if (target === undefined || person === undefined || fixed.fixItemId === null) return refuse({ code: "inspection.subject-not-found" });
    const calendar = await readWorkingCalendarIn(tx);
    const extent = extentOf(at);
    const poll = await readPollOfCaseIn(tx, at.id);
    const replies = await readStandingRepliesIn(tx, at);
    const judged = [
      ...judgeInspection({ at, subject, poll, replies, auditRequired: target.auditRequired, calendar, values: at.ruleSet.values, on, extent }),
      ...judgeTeamAvoidance(subject.task.memberCadreIds, person),
    ];
    const findings = withOverrides(judged, at.overridden);
    const [first, ...rest] = refusalsOf(findings);
    if (first !== undefined) return refuse(first, ...rest);
    const outcome = inspectionOutcomeOf(
      subject,
      {
        fixedOn,
        fixItemId: fixed.fixItemId,
        reason: fixed.fixReason,
        firstByVotes: fixed.firstByVotes,
      },
      { itemId: item.id, on: item.meeting.on },
      extent,
    );
    const events = await completeStageIn(tx, at, "inspection", outcome, findings, on);
    const concluded = await concludeItemIn(tx, item, { state: "decided", conclusion: input.conclusion }, author);
    const proposed = { stream: streamOf("case", at.id), type: "inspection.proposed", data: { item: item.id } } as const;
    return worked(null, ...events, concluded, proposed);
  });
}
