import type {
  ClearingForm,
  ClearingRefusal,
  ClearingScope,
  ProposalState,
  ReportKind,
  ToleranceConclusion,
  ToleranceUse,
} from "../../programmes/name-clearing/types";

export const nameClearingRefusals = {
  "clearing.person-not-found": "没有找到这名干部，请返回干部列表重新选择。",
  "clearing.report-not-found": "没有找到这件反映，请从列出的反映中选择；不属于本级办理的，由办理的单位澄清。",
  "clearing.report-open": "这件反映还在查核，请先办结、得出结论，再登记澄清。",
  "clearing.already": "这件反映已经提出或者完成澄清，请在下面的登记中查看。",
  "clearing.in-future": "请填写已经做过的日期，不能晚于今天。",
  "clearing.before-report": "查清的日期早于收到反映的日期，请核对。",
  "clearing.out-of-order": "澄清的日期早于查清的日期，请核对。",
  "clearing.general-verdict": "请只写这件反映中查明不实的具体问题，不对本人作笼统评价。",
  "clearing.names-reporter": "请删去反映人的姓名；澄清中不得出现反映人。",
  "clearing.circle-missing": "请写明在什么范围内澄清，如“某局中层以上干部”。",
  "clearing.not-found": "没有找到这条登记，请刷新页面重新选择。",
  "clearing.answered": "这条登记已经答复，请刷新页面查看。",
  "clearing.same-person": "须由提出人以外的人确认，请交由另一名工作人员对照原件办理。",
  "clearing.not-proposer": "只有提出人可以撤回；不同意的，请写明理由退回。",
  "clearing.needs-reason": "请写明退回的理由。",
  "tolerance.use-missing": "请选择这项决定在今后哪些考核、核查中予以考虑。",
  "tolerance.use-too-many": "不予容错的，今后的考核、核查不予考虑，请取消勾选。",
} as const satisfies Record<Exclude<ClearingRefusal, `access.${string}`>, string>;

export const clearingScopeNames: Readonly<Record<ClearingScope, string>> = { person: "向本人", unit: "在所在单位", circle: "在一定范围" };
export const clearingFormNames: Readonly<Record<ClearingForm, string>> = { written: "书面", meeting: "会议", talk: "当面" };
export const toleranceConclusionNames: Readonly<Record<ToleranceConclusion, string>> = {
  exempted: "免予追责",
  mitigated: "减轻责任",
  notTolerated: "不予容错",
};
export const toleranceUseNames: Readonly<Record<ToleranceUse, string>> = {
  yearlyAssessment: "年度考核",
  selection: "选拔任用",
  disciplineOpinion: "党风廉政意见",
  honours: "评先评优",
};
export const proposalStateNames: Readonly<Record<ProposalState, string>> = {
  waiting: "待确认",
  confirmed: "已确认",
  refused: "已退回",
  withdrawn: "已撤回",
};
export const reportKindNames: Readonly<Record<ReportKind, string>> = { notice: "公示反映", letter: "核查答复" };

const results: Readonly<Record<string, string>> = {
  doesNotAffect: "不影响任职",
  suspend: "暂缓，继续查核",
  cancel: "取消任职",
  unsuitable: "不宜任用",
};

/** What a report or a reply came to, in words; not concluded where nothing is said. */
export function reportResultWords(result: string | null): string {
  return result === null ? "未作结论" : (results[result] ?? result);
}
