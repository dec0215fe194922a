import type { Article } from "./instruments/instrument";
import { sar2014 } from "./instruments/sar-2014";
import type { RuleId } from "./rule-id";

/** Articles of 2014 that say what a rule says whose text of 2019 was not found: for comparison, never as law in force. */
const comparable: Readonly<Partial<Record<RuleId, string>>> = {
  "ELG-03": "第八条",
  "ELG-04": "第八条",
  "ELG-05": "第八条",
  "ELG-06": "第八条",
  "ELG-07": "第八条",
  "ELG-08": "第八条",
  "ELG-10": "第九条",
  "EXC-01": "第九条",
  "EXC-02": "第九条",
  "EXC-03": "第九条",
  "EXC-04": "第九条",
  "EXC-05": "第九条",
  "INS-06": "第二十八条",
  "DEL-01": "第三十四条",
  "DEL-02": "第三十四条",
  "DEL-03": "第三十四条",
  "DEL-04": "第三十四条",
};

/** The superseded article to read beside a rule; none for most. */
export function olderArticles(rule: RuleId): readonly Article[] {
  return sar2014.articles.filter(({ number }) => number !== null && number === comparable[rule]);
}
