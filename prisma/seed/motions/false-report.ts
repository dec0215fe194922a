import "server-only";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays } from "@/lib/kernel/dates";
import { answerClearing, answerTolerance, proposeClearing, proposeTolerance } from "@/lib/programmes/name-clearing/commands";
import { concludeObjection, registerObjection } from "@/lib/stages/notice/commands/objections";
import type { City } from "../city/city";
import { authorOn, done } from "../steps/motion";
import { caseNow } from "../steps/walk";
import { weekday } from "./weekday";

/** A report during a notice that was wrong, cleared at a meeting of the unit; about the same person a tolerance decision of a year before. */
export async function reportedFalsely(city: City, at: { readonly noticeId: string; readonly caseId: string }, on: LegalDate): Promise<void> {
  const { cadreId } = await caseNow(city, at.caseId);
  const report = { ...at, receivedOn: on, way: "letter" as const, realName: false, reporter: "", substance: "反映该同志违规发放津贴补贴（虚构）。" };
  const { objectionId } = done(await registerObjection(report, authorOn(city, "supervisionSection", on)));
  const found = weekday(addDays(on, 3));
  const conclusion = { conclusion: "doesNotAffect" as const, feedbackOn: null, finding: "补贴经批准发放，账目相符（虚构）。" };
  done(await concludeObjection({ objectionId, version: 0, ...conclusion }, authorOn(city, "supervisionSection", found)));
  const cleared = weekday(addDays(found, 2));
  const words = { allegation: "违规发放津贴补贴（虚构）", finding: "所反映的补贴经市政府批准发放，账目相符（虚构）。", verifiedBy: "市委组织部干部监督科" };
  const how = { verifiedOn: found, scope: "unit" as const, circle: "", form: "meeting" as const, clearedOn: cleared };
  const clearing = { cadreId, report: { kind: "notice" as const, id: objectionId }, ...words, ...how };
  const proposed = done(await proposeClearing(clearing, authorOn(city, "supervisionSection", cleared)));
  done(await answerClearing({ id: proposed.id, answer: "confirmed", reason: "" }, authorOn(city, "departmentHead", cleared)));
  const decision = {
    matter: "牵头试点项目未达预期目标（虚构）",
    grounds: "先行先试，程序合规，未谋取私利（虚构）。",
    body: "中共云泽市委常务委员会",
    reference: "市委常委会会议纪要〔示例〕9号",
    conclusion: "exempted" as const,
    decidedOn: addDays(on, -365),
    countsFor: ["selection" as const, "disciplineOpinion" as const],
  };
  const tolerated = done(await proposeTolerance({ cadreId, ...decision }, authorOn(city, "disciplineLiaison", cleared)));
  done(await answerTolerance({ id: tolerated.id, answer: "confirmed", reason: "" }, authorOn(city, "supervisionSection", cleared)));
}
