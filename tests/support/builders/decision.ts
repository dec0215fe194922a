import type { CaseAt } from "@/lib/case/types";
import type { ItemAt } from "@/lib/meetings/types";
import { answerChecklist, clearDeliberation, recordConsultation } from "@/lib/stages/deliberation/commands";
import type { RecordDecision } from "@/lib/stages/decision/schema";
import type { Stance, VoteCounts } from "@/lib/stages/decision/types";
import type { City } from "@/prisma/seed/city/city";
import type { WantedCase } from "./deliberation";
import { caseInDeliberation, caseOf, departmentHeadOf } from "./deliberation";
import { authorOn, succeeded } from "./meetings";

/** A case whose deliberation was cleared on `on` by the product's own commands, standing in decision. */
export async function caseInDecision(city: City, wanted: WantedCase): Promise<CaseAt> {
  const at = await caseInDeliberation(city, wanted);
  const actor = departmentHeadOf(city, wanted.area ?? "city");
  const author = authorOn(actor, wanted.on);
  const seen = { caseId: at.id, version: at.version };
  const asked = {
    who: "分管领导",
    title: "市委副书记",
    way: "talk",
    askedOn: wanted.on,
    words: "同意",
    letterNumber: "",
  } as const;
  const answered = { ...asked, repliedOn: wanted.on, stance: "agree" } as const;
  for (const kind of ["leader", "superiorInCharge", "unitedFront"] as const) {
    succeeded(await recordConsultation({ ...seen, ...answered, kind }, author));
  }
  for (const item of [1, 6, 8]) succeeded(await answerChecklist({ ...seen, answers: [{ item, answer: "clear", note: "" }] }, author));
  succeeded(await clearDeliberation({ ...seen, reason: "已核对" }, author));
  return caseOf(actor, at.id);
}

/**
 * Everything a vote by show of hands needs: every member present and not withdrawn states an opinion, the principal last, in the
 * numbers of the vote. `withdrawn` are ids of members.
 */
export function voteOn(
  at: Pick<CaseAt, "id" | "version">,
  item: ItemAt,
  counts: Partial<VoteCounts>,
  changes: Partial<RecordDecision> & { readonly withdrawn?: string[] } = {},
): RecordDecision {
  const vote = { agree: 0, disagree: 0, defer: 0, abstain: 0, ...counts };
  const stances: Stance[] = [
    ...Array.from({ length: vote.agree }, () => "agree" as const),
    ...Array.from({ length: vote.disagree }, () => "disagree" as const),
    ...Array.from({ length: vote.defer + vote.abstain }, () => "defer" as const),
  ];
  const speaking = item.meeting.members.filter(
    (member) => member.present && !(changes.withdrawn ?? []).includes(member.id),
  );
  const inOrder = [
    ...speaking.filter((member) => !member.isPrincipal),
    ...speaking.filter((member) => member.isPrincipal),
  ];
  return {
    caseId: at.id,
    version: at.version,
    itemId: item.id,
    itemVersion: item.version,
    presenter: "组织部部长",
    exceptionalReason: "",
    superiorReply: "",
    withdrawn: [],
    opinions: inOrder.map((member, index) => ({
      memberId: member.id,
      stance: stances[index] ?? "agree",
      words: "",
    })),
    form: "showOfHands",
    ...vote,
    difference: "",
    whenNotPassed: null,
    reason: "",
    ...changes,
  };
}
