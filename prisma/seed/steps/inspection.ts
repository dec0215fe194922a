import { checkSignature, enterSignature } from "@/lib/attachments/commands";
import { enterCount, openSheet } from "@/lib/evaluation/commands";
import type { EnterCountInput } from "@/lib/evaluation/schema";
import type { EntryAnswer } from "@/lib/evaluation/types";
import { present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { fixSubjects } from "@/lib/stages/inspection/commands/fix-subjects";
import { proposeCase } from "@/lib/stages/inspection/commands/propose";
import { askChecks } from "@/lib/stages/inspection/commands/letters";
import { answerCheck } from "@/lib/stages/inspection/commands/replies";
import { recordHeard, recordTalks, stateIntegrity, writeReport } from "@/lib/stages/inspection/commands/subjects";
import { noticeTask, planTask, startTask } from "@/lib/stages/inspection/commands/tasks";
import { readSubjectOfCaseIn } from "@/lib/stages/inspection/queries/subjects";
import type { CheckKind, SubjectAt } from "@/lib/stages/inspection/types";
import { mustBeHeard } from "@/lib/stages/inspection/types";
import type { UserKey } from "../city/accounts";
import type { City } from "../city/city";
import { authorOn, done, heldItem, versionOf } from "./motion";

/** No exceptional promotion is asked for. */
export const ordinary = { exceptionalGround: null, exceptionalText: "" } as const;

/** Fixes these people as subjects of the post at a department meeting of the day; returns the ids of their cases in order. */
export async function fixedSubjects(city: City, motionPostId: string, cadreIds: readonly string[], on: LegalDate): Promise<readonly string[]> {
  const { itemId } = await heldItem(city, { kind: "fixSubject", objectId: motionPostId }, on);
  const candidates = cadreIds.map((cadreId) => ({ cadreId, chosen: true, reason: "熟悉分管业务，岗位匹配度高。", first: "no" as const, ...ordinary }));
  const version = await versionOf(city, "motionPost", motionPostId);
  return done(
    await fixSubjects({ motionPostId, version, itemId, conclusion: "同意列为考察对象。", candidates }, authorOn(city, "cadreSection", on)),
  );
}

/** A task of two inspectors, announced on the day and started `wait` days later (when that is not after `today`). */
export async function startedTask(city: City, motionId: string, caseIds: readonly string[], on: LegalDate, wait = 2): Promise<string> {
  const members = [city.users.assessmentOffice.cadreId, city.users.supervisionSection.cadreId];
  const startsOn = addDays(on, wait);
  const author = authorOn(city, "cadreSection", on);
  const plan = { title: "考察组一", plan: "个别谈话、民主测评、查阅档案。", phone: "0999-8001", startsOn };
  const taskId = done(await planTask({ motionId, caseIds: [...caseIds], members, leaderId: members[0] ?? "", ...plan }, author));
  const words = { noticeText: "考察预告", noticePlaces: "单位公告栏" };
  done(await noticeTask({ taskId, version: 0, noticeOn: on, ...words }, author));
  done(await startTask({ taskId, version: 1 }, authorOn(city, "cadreSection", startsOn)));
  return taskId;
}

/** The subject of a case as it stands now. */
export async function subjectOf(city: City, caseId: string): Promise<SubjectAt> {
  return present(await reading(city.users.cadreSection.actor, (tx) => readSubjectOfCaseIn(tx, caseId)), "subject");
}

/** Letters for all four musts on `askedOn`, before the inspection. */
export async function lettersSent(city: City, caseIds: readonly string[], askedOn: LegalDate): Promise<void> {
  const subjects = await Promise.all(caseIds.map((caseId) => subjectOf(city, caseId)));
  for (const [index, kind] of (["file", "personalMatters", "discipline", "letters"] as const).entries()) {
    const letter = { kind, letterNumber: `云组函〔${askedOn.slice(0, 4)}〕${String(index + 1)}号`, askedOn };
    done(await askChecks({ subjectIds: subjects.map((subject) => subject.id), ...letter }, authorOn(city, "cadreSection", askedOn)));
  }
}

/** A reply to one check. */
export async function replied(city: City, caseId: string, kind: CheckKind, repliedOn: LegalDate): Promise<void> {
  const subject = await subjectOf(city, caseId);
  const key: UserKey = kind === "discipline" ? "disciplineLiaison" : "cadreSection";
  const reply = { responsibleName: "施正言", answer: "nothingFound" as const, result: "未发现影响使用的问题" };
  done(await answerCheck({ subjectId: subject.id, version: subject.version, kind, repliedOn, ...reply }, authorOn(city, key, repliedOn)));
}

/** One signature under the integrity conclusion, entered by one official and checked by another. */
export async function signed(city: City, caseId: string, signerName: string, capacity: string, on: LegalDate): Promise<void> {
  const paper = { objectKind: "case" as const, objectId: caseId, purpose: "integrity", signerCadreId: null, scanId: null };
  const scan = { fileName: `${signerName}签字.pdf`, bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
  const id = done(await enterSignature({ ...paper, signerName, capacity, signedOn: on }, authorOn(city, "cadreSection", on), scan));
  done(await checkSignature(id, authorOn(city, "supervisionSection", on)));
}

/** Counts of three voter groups as the form sends them; all valid, one unfilled in the last group. */
export const assessmentCounts: EnterCountInput["groups"] = [
  group(7, { EXCELLENT: 5, COMPETENT: 2, BASICALLY_COMPETENT: 0, INCOMPETENT: 0, unfilled: 0 }),
  group(15, { EXCELLENT: 10, COMPETENT: 4, BASICALLY_COMPETENT: 1, INCOMPETENT: 0, unfilled: 0 }),
  group(46, { EXCELLENT: 20, COMPETENT: 18, BASICALLY_COMPETENT: 5, INCOMPETENT: 2, unfilled: 1 }),
];

type Grades = Pick<EnterCountInput["groups"][number], "EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT" | "unfilled">;

function group(people: number, grades: Grades): EnterCountInput["groups"][number] {
  return { shouldAttend: people, present: people, issued: people, returned: people, valid: people, invalid: 0, blank: 0, ...grades };
}

/** A sitting of democratic assessment entered by two people; returns the second answer. */
export async function assessed(city: City, caseId: string, purpose: "inspection" | "probation", on: LegalDate): Promise<EntryAnswer> {
  const author = authorOn(city, "assessmentOffice", on);
  const sheetId = done(await openSheet({ caseId, purpose, taskId: null, heldOn: on, place: "单位礼堂" }, author));
  done(await enterCount({ sheetId, version: 0, groups: assessmentCounts }, author));
  return done(await enterCount({ sheetId, version: 1, groups: assessmentCounts }, authorOn(city, "cadreSection", on)));
}

/** Talks, opinions, report and integrity conclusion of one subject, complete. */
export async function written(city: City, caseId: string, on: LegalDate): Promise<void> {
  const author = authorOn(city, "cadreSection", on);
  const seen = async () => {
    const { id, version } = await subjectOf(city, caseId);
    return { subjectId: id, version };
  };
  const interviews = [{ label: "领导班子成员", talked: 7, agree: 7, disagree: 0, reserve: 0 }];
  done(await recordTalks({ ...(await seen()), unitPrincipalTalkOn: on, subjectTalkOn: on, feedbackOn: on, interviews }, author));
  for (const addressee of mustBeHeard) done(await recordHeard({ ...(await seen()), addressee, on, opinion: "没有不同意见" }, author));
  done(await stateIntegrity({ ...(await seen()), integrityConclusion: "未发现影响任用的廉洁自律问题。" }, author));
  const report = {
    virtue: "政治立场坚定。",
    ability: "业务熟练，组织协调能力强。",
    diligence: "工作勤勉。",
    achievement: "牵头完成河道整治工程。",
    integrity: "廉洁自律。",
    strengths: "作风务实。",
    figures: "会议推荐、谈话推荐和测评情况见附表。",
    conclusions: "档案、个人有关事项、纪检、信访核查均未发现影响使用的问题。",
    deficiencies: "抓落实有时偏急\n调查研究不够深入",
  };
  done(await writeReport({ ...(await seen()), ...report }, author));
}

/** The conclusion on integrity with its two signatures. */
async function integrityStated(city: City, caseId: string, on: LegalDate): Promise<void> {
  const { id, version } = await subjectOf(city, caseId);
  const integrityConclusion = "未发现影响任用的廉洁自律问题。";
  done(await stateIntegrity({ subjectId: id, version, integrityConclusion }, authorOn(city, "cadreSection", on)));
  await bothSigned(city, caseId, on);
}

async function bothSigned(city: City, caseId: string, on: LegalDate): Promise<void> {
  await signed(city, caseId, "水清源", "单位党组书记", on);
  await signed(city, caseId, "石守廉", "纪检监察组组长", on);
}

/** What a lateral move needs: replies to the letters and the conclusion on integrity, then the proposal: the case moves to deliberation. */
export async function checkedOnly(city: City, caseId: string, days: { readonly work: LegalDate; readonly on: LegalDate }): Promise<void> {
  for (const kind of ["file", "personalMatters", "discipline", "letters"] as const) await replied(city, caseId, kind, days.work);
  await integrityStated(city, caseId, days.work);
  await proposedOnly(city, caseId, days.on);
}

/** Everything an inspection needs, then the proposal at a department meeting of `on`: the case moves to deliberation. */
export async function proposed(city: City, caseId: string, days: { readonly work: LegalDate; readonly on: LegalDate }): Promise<void> {
  for (const kind of ["file", "personalMatters", "discipline", "letters"] as const) await replied(city, caseId, kind, days.work);
  await written(city, caseId, days.work);
  await bothSigned(city, caseId, days.work);
  await assessed(city, caseId, "inspection", days.work);
  await proposedOnly(city, caseId, days.on);
}

/** Only the proposal. */
export async function proposedOnly(city: City, caseId: string, on: LegalDate): Promise<void> {
  const { itemId } = await heldItem(city, { kind: "proposal", objectId: caseId }, on);
  const { version } = await reading(city.users.cadreSection.actor, (tx) => tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } }));
  done(await proposeCase({ caseId, version, itemId, conclusion: "建议提任。" }, authorOn(city, "cadreSection", on)));
}
