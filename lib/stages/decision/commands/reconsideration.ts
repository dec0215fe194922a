import "server-only";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { judgeItem } from "@/lib/meetings/rules";
import type { ItemAt } from "@/lib/meetings/types";
import { moveCaseIn } from "../../../case/commands/advance";
import { storeFindingsIn } from "../../../case/commands/findings";
import { refusalsOf } from "../../../case/rules/step";
import { stages } from "../../../case/stage-order";
import type { CaseAt } from "../../../case/types";
import { concludeItemIn } from "../../../meetings/commands/items";
import { readItemsAboutIn } from "../../../meetings/queries/meetings";
import type { WriteTx } from "../../../platform/db/transaction";
import { streamOf } from "../../../record/event";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { readMatterIn } from "../queries";
import type { Matter } from "../queries";
import { judgeBody, judgeReconsideration, judgeQuorum, sittingFactsOf, sittingOf } from "../../../case/rules/sitting";
import type { RecordReconsideration } from "../schema";
import type { SittingFacts } from "../../../case/rules/sitting";
import type { DecisionAnswer, Refused } from "./opening";
import { openCaseForDecisionIn, readOwnItemIn } from "./opening";

/**
 * Records the vote on opening a decision again (DEC-06): with more than half of all members in favour the decision no longer
 * stands and the case is back in this stage; otherwise nothing changes. The new decision is a new item with its own vote.
 */
export function recordReconsideration(
  input: RecordReconsideration,
  author: Author,
): DecisionAnswer<{ caseId: string; allowed: boolean }> {
  return recorded<{ caseId: string; allowed: boolean }, Refused>(author, async (tx) => {
    const opened = await openCaseForDecisionIn(tx, input.caseId, author);
    if (!opened.ok) return refuse(...opened.refusal);
    const at = opened.value;
    const own = await readOwnItemIn(tx, input, "reconsideration");
    if (!own.ok) return refuse(...own.refusal);
    const item = own.value;
    const matter = await readMatterIn(tx, at, item.meeting.on);
    const { meeting } = item;
    const facts = sittingFactsOf(meeting, matter.candidate, at.ruleSet.values);
    const sitting = sittingOf(facts);
    const question = judgeReconsideration(input.inFavour, meeting.members.length, meeting.on);
    const findings = [judgeBody(meeting.kind), judgeQuorum(sitting, meeting.on), question];
    const refusals: Refusal<Refused>[] = [
      ...(at.version === input.version ? [] : [{ code: "case.stale" } as const]),
      ...judgeItem(item, "reconsideration", input.itemVersion),
      ...(await judgeReopenableIn(tx, at, matter)),
      ...refusalsOf(findings),
    ];
    if (input.inFavour + input.against > sitting.present) {
      refusals.push({ code: "decision.favour-exceeds-present", field: "inFavour", params: { present: sitting.present } });
    }
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const allowed = question.outputs.allowed === true;
    const counts = `成员${meeting.members.length}人，同意复议${input.inFavour}人，过半数需${String(question.outputs.needed)}人`;
    const conclusion = `${counts}，${allowed ? "同意复议" : "不予复议"}：${input.reason}`;
    const concluded = await concludeItemIn(tx, item, { state: "decided", conclusion, presenter: input.presenter }, author);
    if (allowed) await reopenIn(tx, at, meeting.on);
    await storeVoteIn(tx, item, facts, input, allowed);
    await storeFindingsIn(tx, { caseId: at.id }, "decision", "reconsideration", findings, at.ruleSet.version, meeting.on);
    return worked({ caseId: at.id, allowed }, concluded, {
      stream: streamOf("case", at.id),
      type: "decision.reconsidered",
      data: { meeting: meeting.id, item: item.id, inFavour: input.inFavour, members: meeting.members.length, allowed },
      reason: input.reason,
    });
  });
}

async function storeVoteIn(
  tx: WriteTx,
  item: ItemAt,
  facts: SittingFacts,
  { form, inFavour, against }: RecordReconsideration,
  allowed: boolean,
): Promise<void> {
  const { present } = sittingOf(facts);
  await tx.withdrawal.createMany({ data: facts.withdrawn.map((memberId) => ({ itemId: item.id, memberId })) });
  await tx.vote.create({
    data: {
      itemId: item.id,
      form,
      shouldAttend: facts.members.length,
      present,
      agree: inFavour,
      disagree: against,
      defer: 0,
      abstain: present - inFavour - against,
      passed: allowed,
    },
  });
}

/** A decision can be opened again while nothing public or final rests on it. */
async function judgeReopenableIn(tx: WriteTx, at: CaseAt, matter: Matter): Promise<readonly Refusal<Refused>[]> {
  const items = await readItemsAboutIn(tx, "decision", at.id);
  if (!items.some((item) => item.state === "decided")) return [{ code: "decision.nothing-to-reconsider" }];
  const refusals: Refusal<Refused>[] = [];
  const appointed = stages.indexOf(at.stage) > stages.indexOf("appointment") || at.outcomes.appointment !== undefined;
  if (appointed || matter.onPaper || at.state === "finished") refusals.push({ code: "decision.already-appointed" });
  if (matter.runningNotice) refusals.push({ code: "decision.notice-running" });
  return refusals;
}

async function reopenIn(tx: WriteTx, at: CaseAt, on: LegalDate): Promise<void> {
  const day = legalDateToDb(on);
  await moveCaseIn(tx, at, { stage: "decision", state: "running", stateReason: "", stageSince: day, finishedOn: null });
  await tx.caseHold.updateMany({ where: { caseId: at.id, to: null }, data: { to: day, lifted: "同意复议" } });
  await tx.caseOutcome.updateMany({
    where: { caseId: at.id, stage: { in: ["decision", "notice"] }, supersededOn: null },
    data: { supersededOn: day },
  });
}
