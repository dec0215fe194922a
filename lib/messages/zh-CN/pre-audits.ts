const steps: Readonly<Record<string, string>> = {
  openCase: "工作方案通过",
  fixSubject: "确定考察对象",
  vote: "讨论决定",
  complete: "讨论决定",
  correction: "更正后重新审核",
};

/** The gate of an audit; a name that was put has the id of the nominee in its step. */
export function auditStepWords(step: string): string {
  return steps[step] ?? "动议提名";
}

const inputs: Readonly<Record<string, string>> = {
  year: "考核年度",
  grade: "考核等次",
  lastDay: "影响期最后一日",
  stillAffecting: "期满后仍影响使用",
  probationUntil: "试用期至",
  politicalStatus: "政治面貌",
  standingYears: "党龄（年）",
  neededYears: "应满（年）",
  posts: "职位经历（个）",
  needed: "要求",
  levelsUp: "高出层次",
  lastPromotionOn: "上次提拔",
  onProbation: "在试用期",
  missing: "缺少的数据",
  years: "年数",
  fullYears: "满（年）",
  months: "月数",
  education: "学历",
  age: "年龄",
  healthFit: "身体条件",
  service: "工龄（年）",
  reports: "以往反映（件）",
  cleared: "已澄清（件）",
  unended: "查核未了结（件）",
  affecting: "影响任职（件）",
  grassroots: "基层工作（年）",
};

/** A datum of a finding in words; null for ids and codes nobody reads. */
export function auditInputWords(name: string): string | null {
  return inputs[name] ?? null;
}
