import type { CaseAt } from "@/lib/case/types";
import { takesPost } from "@/lib/case/rules/kinds";
import { readCaseIn } from "@/lib/case/queries/cases";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { fixAttendance, planMeeting } from "@/lib/meetings/commands/meetings";
import { addItem } from "@/lib/meetings/commands/items";
import { readItemIn } from "@/lib/meetings/queries/meetings";
import type { ItemAt } from "@/lib/meetings/types";
import { reading } from "@/lib/platform/db/reading";
import { draftPaper } from "@/lib/stages/appointment/commands/draft";
import { nominate, recordElection } from "@/lib/stages/appointment/commands/election";
import { issuePaper } from "@/lib/stages/appointment/commands/issue";
import { recordTalk } from "@/lib/stages/appointment/commands/preparation";
import { startsProbation } from "@/lib/stages/appointment/rules/appointment";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import type { RecordDecision } from "@/lib/stages/decision/schema";
import type { VoteCounts } from "@/lib/case/rules/sitting";
import type { Stance } from "@/lib/stages/decision/types";
import { answerChecklist, clearDeliberation, recordConsultation } from "@/lib/stages/deliberation/commands";
import { closeNotice } from "@/lib/stages/notice/commands/close";
import { draftNotice } from "@/lib/stages/notice/commands/draft";
import { publishNotice } from "@/lib/stages/notice/commands/publish";
import { concludeProbation } from "@/lib/stages/probation/commands/conclude";
import { enterReports, noteProgress } from "@/lib/stages/probation/commands/course";
import { readProbationIn } from "@/lib/stages/probation/queries/probations";
import type { City } from "../city/city";
import { assessed } from "./inspection";
import { authorOn, done, versionOf } from "./motion";

/** A case as it stands now. */
export async function caseNow(city: City, caseId: string): Promise<CaseAt> {
  return present(await reading(city.users.departmentHead.actor, (tx) => readCaseIn(tx, caseId)), "case");
}

/** Deliberation done and cleared on the day. */
export async function deliberated(city: City, caseId: string, on: LegalDate): Promise<void> {
  const author = authorOn(city, "departmentHead", on);
  const at = await caseNow(city, caseId);
  const seen = { caseId, version: at.version };
  const said = { title: "市委副书记", way: "talk", askedOn: on, repliedOn: on, stance: "agree", words: "同意", letterNumber: "" } as const;
  for (const [kind, who] of [["leader", "盛怀谷"], ["superiorInCharge", "邬省之"], ["unitedFront", "统战部"]] as const) {
    done(await recordConsultation({ ...seen, ...said, kind, who }, author));
  }
  for (const item of [1, 6, 8]) done(await answerChecklist({ ...seen, answers: [{ item, answer: "clear", note: "" }] }, author));
  done(await clearDeliberation({ ...seen, reason: "已核对" }, author));
}

/** A standing committee meeting of the day with everybody present and an item for each case; returns the item of each case. */
export async function committeeMeeting(city: City, caseIds: readonly string[], on: LegalDate): Promise<{ readonly meetingId: string; readonly items: ReadonlyMap<string, string> }> {
  const author = authorOn(city, "departmentHead", on);
  const planned = { authorityId: city.authorities.city, kind: "standingCommittee" as const, on, place: "市委常委会议室" };
  const { meetingId } = done(await planMeeting(planned, author));
  const items = new Map<string, string>();
  for (const caseId of caseIds) {
    const { itemId } = done(await addItem({ meetingId, kind: "decision", objectId: caseId }, author));
    items.set(caseId, itemId);
  }
  const members = await reading(author.actor, (tx) => tx.meetingMember.findMany({ where: { meetingId }, orderBy: { order: "asc" } }));
  const attendance = members.map((member) => ({ memberId: member.id, present: true, absence: "" }));
  const chair = present(members.find((member) => member.isPrincipal), "principal");
  done(await fixAttendance({ meetingId, version: await versionOf(city, "meeting", meetingId), chairId: chair.id, attendance }, author));
  return { meetingId, items };
}

/** The vote on one case at an item of a held meeting. */
export async function voted(
  city: City,
  caseId: string,
  itemId: string,
  counts: Partial<VoteCounts>,
  on: LegalDate,
  changes: Partial<RecordDecision> & { readonly withdrawn?: string[] } = {},
): Promise<void> {
  const author = authorOn(city, "departmentHead", on);
  const item = present(await reading(author.actor, (tx) => readItemIn(tx, itemId)), "item");
  done(await recordDecision(voteOn(await caseNow(city, caseId), item, counts, changes), author));
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

/** Decided unanimously at a standing committee meeting of the day. */
export async function decided(city: City, caseIds: readonly string[], on: LegalDate): Promise<void> {
  const { items } = await committeeMeeting(city, caseIds, on);
  for (const caseId of caseIds) {
    const itemId = present(items.get(caseId), "item");
    const members = await reading(city.users.departmentHead.actor, (tx) => tx.meetingMember.count({ where: { meeting: { items: { some: { id: itemId } } } } }));
    await voted(city, caseId, itemId, { agree: members }, on);
  }
}

/** A notice drafted and published by two people, from the day for five working days; returns its id. */
export async function noticed(city: City, motionId: string, caseIds: readonly string[], from: LegalDate, number: string): Promise<string> {
  const frame = { channels: "市委办公楼公告栏、内网", phone: "0999-8001", address: "云泽市府前路1号", mail: "", supervisingOffice: "市委组织部干部监督科" };
  const draft = { motionId, kind: "first" as const, caseIds: [...caseIds], number, from, workingDays: 5, ...frame };
  const { noticeId } = done(await draftNotice(draft, authorOn(city, "cadreSection", from)));
  done(await publishNotice({ noticeId, version: 0 }, authorOn(city, "departmentHead", from)));
  return noticeId;
}

/** The notice of a case closed on the day. */
export async function noticeClosed(city: City, caseId: string, on: LegalDate): Promise<void> {
  const { version } = await caseNow(city, caseId);
  done(await closeNotice({ caseId, version }, authorOn(city, "departmentHead", on)));
}

/** Nominated for the elected post on the day, to the congress of county A unless told otherwise. */
export async function nominated(city: City, caseId: string, on: LegalDate, documentNumber: string, body = "澜石县人民代表大会"): Promise<void> {
  const { version } = await caseNow(city, caseId);
  const letter = { nominatedOn: on, body, documentNumber, reason: "" };
  done(await nominate({ caseId, version, ...letter }, authorOn(city, "cadreSection", on)));
}

/** What the election of the day brought. */
export async function electionHeld(city: City, caseId: string, result: "elected" | "notElected", on: LegalDate): Promise<void> {
  const { version } = await caseNow(city, caseId);
  const words = result === "elected" ? "实到代表 186 人，得 171 票" : "实到代表 186 人，得 88 票，未过半数";
  done(await recordElection({ caseId, version, heldOn: on, result, words }, authorOn(city, "cadreSection", on)));
}

/** Talk and paper of the day for these cases; probation notices of the same day. `left`: posts the appointees leave, all they hold unless told otherwise. */
export async function appointed(city: City, motionId: string, caseIds: readonly string[], on: LegalDate, number: string, left?: number): Promise<void> {
  const cases = await Promise.all(caseIds.map((caseId) => caseNow(city, caseId)));
  const appointees = cases.filter((at) => takesPost(at.kind));
  for (const at of appointees) {
    const talk = { caseId: at.id, version: at.version, on, talker: "市委组织部部长", points: "肯定成绩，指出不足，提出要求。" };
    done(await recordTalk(talk, authorOn(city, "cadreSection", on)));
  }
  const leaving = await reading(city.users.departmentHead.actor, (tx) =>
    tx.postHolding.count({ where: { cadreId: { in: appointees.map((at) => at.cadreId) }, to: null } }),
  );
  const paper = {
    paperId: null,
    version: 0,
    motionId,
    caseIds: [...caseIds],
    number,
    issuedOn: on,
    appointStated: appointees.length,
    removeStated: (left ?? leaving) + cases.length - appointees.length,
    probationNoticeOn: appointees.some(startsProbation) ? on : null,
    keep: [],
    concurrent: [],
    acts: [],
  };
  const { paperId } = done(await draftPaper(paper, authorOn(city, "cadreSection", on)));
  done(await issuePaper({ paperId, version: 0 }, authorOn(city, "departmentHead", on)));
}

/** The end of a probation: progress on each named fault, both reports, assessment by two people, confirmed on the day. */
export async function confirmed(city: City, caseId: string, on: LegalDate): Promise<void> {
  const author = authorOn(city, "assessmentOffice", on);
  const seen = async () => {
    const probation = present(await reading(author.actor, (tx) => readProbationIn(tx, caseId)), "probation");
    return { caseId, version: probation.version, deficiencies: probation.deficiencies };
  };
  for (const { id } of (await seen()).deficiencies) {
    const { version } = await seen();
    done(await noteProgress({ caseId, version, deficiencyId: id, on, text: "已有明显改进。" }, author));
  }
  const reports = { selfReport: "一年来认真履职，完成分管任务。", principalView: "同意按期转正。" };
  done(await enterReports({ caseId, version: (await seen()).version, ...reports }, author));
  await assessed(city, caseId, "probation", on);
  const end = { conclusion: "confirmed" as const, words: "试用期满考核合格，正式任职。", itemId: null, seriousFault: false, placement: "" };
  done(await concludeProbation({ caseId, version: (await seen()).version, ...end }, authorOn(city, "departmentHead", on)));
}
