import type { RuleId } from "./rule-id";
import type { RuleSetValues } from "./scheme";

/** How a question is dealt with: a number or choice of the scheme, a rule that only warns until its text is read, or a decision of the product. */
export type Handling =
  | { readonly kind: "parameter"; readonly keys: readonly (keyof RuleSetValues)[] }
  | { readonly kind: "unread" }
  | { readonly kind: "decided"; readonly how: string };

/** A question the texts leave open, with the rules it touches. Numbers are those of the list of unsure points and are never reused. */
export type OpenQuestion = {
  readonly number: number;
  readonly question: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly handling: Handling;
};

const unread = { kind: "unread" } as const;
const decided = (how: string): Handling => ({ kind: "decided", how });
const parameter = (...keys: readonly (keyof RuleSetValues)[]): Handling => ({ kind: "parameter", keys });

/** Every question, by number. */
export const openQuestions: readonly OpenQuestion[] = [
  { number: 1, question: "选拔任用条例（2019年）多数条文未见原文，条号为推定", rules: ["ELG-01", "ELG-03", "MOT-01", "MOT-02", "MOT-03", "MOT-05", "REC-08"], handling: unread },
  { number: 2, question: "八种不得提交会议情形的原文", rules: ["DEL-05"], handling: unread },
  { number: 3, question: "试用期的适用范围是否已扩大到监委和派驻机构", rules: ["PRB-01"], handling: decided("由职位登记“实行试用期”，逐个职位确认。") },
  { number: 4, question: "组织处理后的影响期；诫勉六个月；组织处理与处分并用时取长还是相加", rules: ["SAN-10", "SAN-08", "SAN-07"], handling: parameter("admonitionMonths") },
  { number: 5, question: "免职后重新任用的年限条例是否自有规定", rules: ["RSG-05"], handling: unread },
  { number: 6, question: "事先报告的全国答复期限和情形清单；“集中调整”没有人数标准", rules: ["RPT-01", "RPT-02", "RPT-04"], handling: parameter("preReportReplyWorkingDays", "manyAtOnce") },
  { number: 7, question: "考核条例中不得评优的七种情形、后果条文和条号", rules: ["EVA-11", "EVA-14"], handling: unread },
  { number: 8, question: "公务员考核：百分之二十提到二十五的条件、不定等次的请假期限、取整方法", rules: ["EVA-15", "EVA-16"], handling: parameter("quotaRounding") },
  { number: 9, question: "不适宜担任现职后七种情形和五步程序的原文", rules: ["DWN-01", "DWN-02", "DWN-03"], handling: unread },
  { number: 10, question: "个人有关事项报告的修订文本未公开；三十日和抽查比例未见原文", rules: ["PMR-05", "PMR-06", "PMR-09"], handling: unread },
  { number: 11, question: "干部档案十类的现行类名", rules: ["FIL-01"], handling: unread },
  { number: 12, question: "后备干部的全国比例、年龄和结构要求", rules: ["RSV-01", "RSV-03", "RSV-05", "RSV-06"], handling: parameter("reservePoolPerPost") },
  { number: 13, question: "满意度由哪几档构成、偏低的标准", rules: ["ORR-05", "ORR-07"], handling: unread },
  { number: 14, question: "自愿辞职答复的三个月期限", rules: ["RSG-02"], handling: unread },
  { number: 15, question: "党龄的最低要求", rules: ["ELG-08"], handling: parameter("partyStandingYears") },
  { number: 16, question: "成员回避后应到会人数是否减少", rules: ["DEC-08"], handling: parameter("recusalReducesShouldAttend") },
  { number: 17, question: "公示首日是否计入；一年有效期是否含周年当日", rules: ["PUB-02", "REC-02"], handling: parameter("firstNoticeDayCounted", "recommendationValidityInclusive") },
  { number: 18, question: "“不得越两级”的理解", rules: ["EXC-05"], handling: decided("可以越一级，不得越两级。") },
  { number: 19, question: "空白票、无效票在推荐得票率中的基数", rules: ["REC-12"], handling: parameter("rateBase", "blankCountsAsValid") },
  { number: 20, question: "两轮推荐都被推荐的人怎样显示", rules: ["REC-12"], handling: decided("两轮分别登记、分别显示，不相加。") },
  { number: 21, question: "“下一级两个以上职位”：先后任职还是兼任", rules: ["ELG-02"], handling: parameter("secondmentCountsFromMonths", "changedPortfolioCounts", "concurrentPostsCount") },
  { number: 22, question: "哪些岗位算基层工作经历", rules: ["ELG-01"], handling: decided("由干部科逐段登记经历类别并核对，系统只累计时间。") },
  { number: 23, question: "“期满仍影响使用”的认定", rules: ["DSQ-06"], handling: decided("只由组织认定并登记，系统不推断。") },
  { number: 24, question: "民意征询比例和各类综合评价的权重，原材料均未给出", rules: ["SED-02", "SED-13", "SED-25", "EVA-20"], handling: parameter("opinionVetoBelow") },
  { number: 25, question: "全委会评议中的“或者”：票数与整改无效各自即可", rules: ["SED-03"], handling: decided("两个条件任一成立即提示，待用户确认。") },
  { number: 26, question: "地方材料残缺、年代久远，部分概念已不再使用", rules: ["SED-08", "SED-16"], handling: decided("只作示例和参数，不作为全国规定。") },
  { number: 27, question: "公示期：条文为五个工作日以上，一些网页称七个或七至十五日", rules: ["PUB-02"], handling: parameter("noticeWorkingDays") },
  { number: 28, question: "网上常把二〇一四年旧条文当作现行条文引用", rules: ["ELG-03", "EXC-01", "PUB-01"], handling: decided("旧条文只供对照，并标明已废止。") },
  { number: 29, question: "优秀比例：公务员与领导干部是两类对象", rules: ["EVA-05", "EVA-15"], handling: decided("分别计算，不合并。") },
  { number: 30, question: "三分之二和三分之一的票数线出自已失效的办法", rules: ["BAL-11", "RMV-02"], handling: parameter("assessmentFlags") },
  { number: 31, question: "严重警告当年考核等次的两种说法", rules: ["EVA-16"], handling: unread },
  { number: 32, question: "系统不得得出“任用或者不任用”的结论", rules: ["REC-10"], handling: decided("只计算资格、限制、票数、期限和缺项，由人决定。") },
  { number: 33, question: "只存票数，不存个人投票；分开纪律材料与个人事项的权限", rules: ["REC-13", "PMR-08"], handling: decided("投票只存汇总数；权限分列。") },
  { number: 34, question: "每一步只能追加登记；每次特批须有人、有理由、有规则编号", rules: ["REC-F2"], handling: decided("记录只能追加；特批须写理由并由第二人批准。") },
];

/** The questions that touch a rule. */
export function questionsAbout(rule: RuleId): readonly OpenQuestion[] {
  return openQuestions.filter(({ rules }) => rules.includes(rule));
}
