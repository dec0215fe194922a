import type { CaseAt } from "@/lib/case/types";
import { answerChecklist, clearDeliberation, recordConsultation } from "@/lib/stages/deliberation/commands";
import type { ItemAt } from "@/lib/meetings/types";
import type { CaseCity, WantedCase } from "./deliberation";
import { caseInDeliberation, caseOf, departmentHeadOf } from "./deliberation";
import { authorOn, heldMeeting, itemOn, succeeded } from "./meetings";

/** A case whose deliberation was cleared on `on` by the product's own commands, standing in decision. */
export async function caseInDecision(city: CaseCity, wanted: WantedCase): Promise<CaseAt> {
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

/** A case on the agenda of a held meeting: 11 members in the city, 9 in the county, `absent` of them away. */
export async function caseOnAgenda(
  city: CaseCity,
  wanted: WantedCase,
  absent = 0,
): Promise<{ readonly at: CaseAt; readonly item: ItemAt }> {
  const { area = "city", on } = wanted;
  const actor = departmentHeadOf(city, area);
  const at = await caseInDecision(city, wanted);
  const meeting = await heldMeeting({ actor, authorityId: city.authorities[area], on, absent });
  return { at, item: await itemOn(meeting, "decision", at.id, { actor, on }) };
}
