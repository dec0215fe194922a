import type { Outcomes } from "@/lib/case/outcomes";
import type { CaseAt } from "@/lib/case/types";
import { legalDate } from "@/lib/kernel/dates";
import { draftPaper } from "@/lib/stages/appointment/commands/draft";
import { issuePaper } from "@/lib/stages/appointment/commands/issue";
import { recordTalk } from "@/lib/stages/appointment/commands/preparation";
import type { DraftPaper } from "@/lib/stages/appointment/schema";
import { outcomesUpToDecision } from "./notice";
import type { Town } from "./town";
import { addPerson, authorOn, putCaseAt, readCase, valueOf } from "./town";

/** What the stages before the appointment left behind: decided on 27 February, notice from 2 to 6 March 2026. */
export function outcomesUpToNotice(town: Town): Outcomes {
  return {
    ...outcomesUpToDecision(town),
    notice: { noticeId: crypto.randomUUID(), from: "2026-03-02", until: "2026-03-06", workingDays: 5, provisional: false, objections: 0, exempted: null },
  };
}

/** A promotion of a section head of the office to deputy head of the bureau (probation), standing at the appointment. */
export async function caseAtAppointment(town: Town, name: string): Promise<CaseAt> {
  const cadreId = await addPerson(town, { name, postId: town.office.headPostId, unitId: town.office.unitId });
  return putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "promotion", stage: "appointment", outcomes: outcomesUpToNotice(town) });
}

/** A removal of a deputy head of the bureau, decided on 27 February, standing at the appointment. */
export async function removalAtAppointment(town: Town, name: string): Promise<CaseAt> {
  const cadreId = await addPerson(town, { name, postId: town.bureau.deputyPostId, unitId: town.bureau.unitId, level: "countyDeputy" });
  const { motion, decision } = outcomesUpToDecision(town);
  const outcomes = { ...(motion === undefined ? {} : { motion }), ...(decision === undefined ? {} : { decision }) };
  return putCaseAt(town, { cadreId, postId: town.bureau.deputyPostId, kind: "removal", stage: "appointment", outcomes });
}

/** The talk of 11 March 2026 before taking office. */
export async function talkWith(town: Town, at: CaseAt): Promise<void> {
  valueOf(
    await recordTalk(
      { caseId: at.id, version: at.version, on: legalDate("2026-03-11"), talker: "市委常委、组织部部长", points: "肯定成绩，指出不足，提出要求" },
      authorOn(town.staff.clerk, "2026-03-11"),
    ),
  );
}

/** A paper of 12 March 2026 that says 1 appointed and 1 removed, probation notices of the same day. */
export function paperInput(town: Town, caseIds: readonly string[], changes: Partial<DraftPaper> = {}): DraftPaper {
  return {
    paperId: null, version: 0, motionId: town.motionId, caseIds: [...caseIds], number: `云泽委干〔2026〕${crypto.randomUUID().slice(0, 6)}号`,
    issuedOn: legalDate("2026-03-12"), appointStated: 1, removeStated: 1, probationNoticeOn: legalDate("2026-03-12"), keep: [], concurrent: [],
    acts: [], ...changes,
  };
}

/** Drafted by the clerk and issued by the department's head on 12 March 2026. Returns the paper's id. */
export async function issuedPaper(town: Town, caseIds: readonly string[], changes: Partial<DraftPaper> = {}): Promise<string> {
  const { paperId } = valueOf(await draftPaper(paperInput(town, caseIds, changes), authorOn(town.staff.clerk, "2026-03-12")));
  valueOf(await issuePaper({ paperId, version: 0 }, authorOn(town.staff.head, "2026-03-12")));
  return paperId;
}

/** The case after its appointment took effect on 12 March 2026: on probation until 11 March 2027. */
export async function caseOnProbation(town: Town, name: string): Promise<CaseAt> {
  const at = await caseAtAppointment(town, name);
  await talkWith(town, at);
  await issuedPaper(town, [at.id]);
  return readCase(at.id);
}
