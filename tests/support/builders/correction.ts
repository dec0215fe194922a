import type { Outcomes } from "@/lib/case/outcomes";
import type { CaseAt } from "@/lib/case/types";
import { requestCorrectionSchema } from "@/lib/corrections/schema";
import type { RequestCorrection } from "@/lib/corrections/schema";
import { correctionFields } from "@/lib/corrections/rules/fields";
import type { StageValue } from "@/lib/corrections/types";
import { formObject } from "@/lib/formats/form-fields";
import { present } from "@/lib/kernel/assert";
import type { Town } from "./town";
import { addPerson, putCaseAt } from "./town";

/** What the stages of a promotion leave behind up to the end of its notice: decided on 27 February 2026 with 6 of 11. */
export function outcomesUpToNotice(town: Town): Required<Omit<Outcomes, "appointment" | "probation">> {
  const round = { heldOn: "2026-02-03", shouldAttend: 40, present: 38, valid: 38, agree: 30 };
  const checks = (["file", "personalMatters", "discipline", "letters"] as const).map((kind) => ({
    kind,
    answer: "nothingFound",
    repliedOn: "2026-02-13",
  }));
  return {
    motion: {
      motionId: town.motionId, motionPostId: null, startedOn: "2026-01-12", conditionsFrozenOn: "2026-01-20", planAdoptedOn: "2026-02-02",
      planItemId: crypto.randomUUID(), quota: { approved: 2, inPost: 0, leaving: 0, coming: 1, result: 1 },
    },
    recommendation: {
      interview: { ...round, roundId: crypto.randomUUID() }, meeting: { ...round, roundId: crypto.randomUUID() }, meetingOmitted: false,
      validUntil: "2027-02-02",
    },
    inspection: {
      fixedOn: "2026-02-06", fixItemId: crypto.randomUUID(), reason: "人岗相适", firstByVotes: true, taskId: crypto.randomUUID(), extent: "full", teamSize: 2,
      noticeOn: "2026-02-09", startsOn: "2026-02-11", evaluationId: null, checks, signers: ["secretary", "discipline"], signedOn: "2026-02-14",
      deficiencies: 2, proposalItemId: crypto.randomUUID(), proposedOn: "2026-02-24",
    },
    deliberation: { consulted: 3, clearedOn: "2026-02-26", dualConsent: "notNeeded", preReportId: null, checklistOpen: 0 },
    decision: {
      meetingId: crypto.randomUUID(), itemId: crypto.randomUUID(), on: "2026-02-27", shouldAttend: 11, present: 9, withdrawn: 0,
      principalLast: true, form: "showOfHands", agree: 6, disagree: 2, defer: 1, abstain: 0, passed: true,
    },
    notice: {
      noticeId: crypto.randomUUID(), from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null,
    },
  };
}

/** A promotion that stands at its appointment, with everything before it completed. */
export async function caseAtAppointment(town: Town, name: string): Promise<CaseAt> {
  const cadreId = await addPerson(town, { name, postId: town.office.headPostId, unitId: town.office.unitId });
  const outcomes = outcomesUpToNotice(town);
  return putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "promotion", stage: "appointment", outcomes });
}

/** A request as the form sends it: every value as it stands, with these changed (named as the form names them). */
export function correctionInput(
  at: CaseAt,
  stage: StageValue["stage"],
  changes: Readonly<Record<string, string>>,
  reason = "计票汇总表与选票不符",
): RequestCorrection {
  const current = { stage, value: present(at.outcomes[stage], stage) } as StageValue;
  const offered = correctionFields(current).filter(({ kind, value }) => kind !== "computed" && !(kind === "tick" && value === ""));
  const typed = offered.map(({ name, value }): [string, string] => [`after.${name}`, changes[name] ?? value]);
  return requestCorrectionSchema.parse(formObject([["caseId", at.id], ["version", String(at.version)], ["stage", stage], ["reason", reason], ...typed]));
}
