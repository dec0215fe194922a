import { reading } from "@/lib/platform/db/reading";
import type { LegalDate } from "@/lib/kernel/dates";
import { addDays } from "@/lib/kernel/dates";
import { concludeAudit, requestAudit } from "@/lib/programmes/audits/commands";
import { readTenuresIn } from "@/lib/programmes/audits/queries";
import { enterInspector } from "@/lib/stages/inspection/commands/inspectors";
import { enterExtendedVisit, noteInterview, planInterviews } from "@/lib/stages/inspection/commands/interviews";
import { sendLetters } from "@/lib/stages/inspection/commands/letters";
import { enterReplies } from "@/lib/stages/inspection/commands/replies";
import { readInterviewsIn } from "@/lib/stages/inspection/queries/interviews";
import { readLetterIn } from "@/lib/stages/inspection/queries/letters";
import type { City } from "../city/city";
import { subjectOf } from "./inspection";
import { authorOn, done } from "./motion";

/** Letters to departments heard as needed about one subject, the first of them answered. */
export async function jointReview(city: City, caseId: string, sentOn: LegalDate): Promise<void> {
  const { id } = await subjectOf(city, caseId);
  const author = authorOn(city, "cadreSection", sentOn);
  const bodies = { disciplineOfUnit: "派驻纪检监察组", petition: "云泽市信访局", publicSecurity: "云泽市公安局", tax: "云泽市税务局" } as const;
  const letters = (["disciplineOfUnit", "petition", "publicSecurity", "tax"] as const).map((department, index) => ({
    department,
    chosen: true,
    number: `云组函〔${sentOn.slice(0, 4)}〕${String(61 + index)}号`,
    body: bodies[department],
  }));
  const [, petition = ""] = done(await sendLetters({ subjectIds: [id], sentOn, letters }, author));
  const letter = await reading(author.actor, (tx) => readLetterIn(tx, author.actor, petition));
  const repliedOn = addDays(sentOn, 2);
  const lines = (letter?.people ?? []).map(({ lineId }) => ({
    lineId,
    reply: "nothingFound" as const,
    verdict: null,
    repliedOn,
    validUntil: null,
    responsibleName: "施正言",
    result: "",
  }));
  done(await enterReplies({ letterId: petition, version: 0, lines }, authorOn(city, "cadreSection", repliedOn)));
}

/** Three talks by code, one of them held by two of the team, and a visit to the former unit. */
export async function talkedTo(city: City, caseId: string, on: LegalDate): Promise<void> {
  const seen = async () => {
    const { id, version } = await subjectOf(city, caseId);
    return { subjectId: id, version };
  };
  done(await planInterviews({ ...(await seen()), groupLabel: "领导班子成员", count: 3 }, authorOn(city, "cadreSection", on)));
  const member = authorOn(city, "assessmentOffice", on);
  const { subjectId } = await seen();
  const [talk] = await reading(member.actor, (tx) => readInterviewsIn(tx, subjectId));
  const people = { firstId: city.users.assessmentOffice.cadreId, secondId: city.users.supervisionSection.cadreId };
  const words = "肯定其抓落实的能力，建议多到基层听意见。";
  done(await noteInterview({ ...(await seen()), interviewId: talk?.id ?? "", heldOn: on, stance: "agree", ...people, words }, member));
  const visit = { place: "formerUnit" as const, name: "原任职单位", on, people: 6, opinion: "反映作风扎实，对分管工作熟悉。" };
  done(await enterExtendedVisit({ ...(await seen()), ...visit }, authorOn(city, "cadreSection", on)));
}

/** Two inspectors on the register, one trained long ago; an audit of the first time in post on the list, concluded with something to put right. */
export async function seedRegisters(city: City): Promise<void> {
  const on = addDays(city.today, -20);
  const author = authorOn(city, "cadreSection", on);
  const register = [
    { cadreId: city.users.assessmentOffice.cadreId, trainedOn: addDays(city.today, -200) },
    { cadreId: city.users.supervisionSection.cadreId, trainedOn: addDays(city.today, -1400) },
  ];
  for (const one of register) {
    const days = { qualifiedOn: addDays(city.today, -1500), training: "考察业务培训" };
    done(await enterInspector({ authorityId: city.authorities.city, ...one, ...days }, author));
  }
  const [tenure] = await reading(author.actor, (tx) => readTenuresIn(tx, author.actor, on));
  if (tenure === undefined) return;
  const auditId = done(await requestAudit({ holdingId: tenure.holdingId, timing: "during", number: "云组审〔2026〕3号", requestedOn: on }, author));
  const concluded = addDays(city.today, -3);
  const result = { result: "issues" as const, summary: "两项专项资金拨付不及时。", rectifyBy: addDays(city.today, 40) };
  const input = { auditId, version: 0, carriedOutOn: addDays(city.today, -10), concludedOn: concluded, ...result };
  done(await concludeAudit(input, authorOn(city, "cadreSection", concluded)));
}
