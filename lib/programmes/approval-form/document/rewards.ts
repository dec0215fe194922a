import { sanctionsWithheld } from "@/lib/formats/form-document/withheld";
import { isDisciplinary, rewardsText } from "@/lib/people/document/archive-texts";
import type { FormFacts } from "../types";

/** Words by which a free text of 奖惩情况 tells a sanction. */
const sanctionWords = /处分|警告|记过|记大过|降级|撤职|开除|留党察看|诫勉|责令|政务|免予/u;

/** Whether 奖惩情况 says anything of sanctions, which are closed data: read only for a case at hand, or with a reason. */
export function tellsOfSanctions({ sanctions, stated }: Pick<FormFacts, "sanctions" | "stated">): boolean {
  return sanctions.some(({ kind }) => isDisciplinary(kind)) || sanctionWords.test(stated.honoursAndSanctions ?? "");
}

/** 奖惩情况; without its sanctions it says in their place that they are not shown, never 无. */
export function rewardsCell(facts: FormFacts, withSanctions: boolean): string {
  if (withSanctions || !tellsOfSanctions(facts)) return facts.stated.honoursAndSanctions ?? rewardsText(facts);
  const honours = facts.stated.honoursAndSanctions === undefined && facts.honours.length > 0;
  return honours ? `${rewardsText({ honours: facts.honours, sanctions: [] })}\n${sanctionsWithheld}` : sanctionsWithheld;
}
