import type { CorrectionRefusal, CorrectionState, Standing } from "../../corrections/types";

type OwnRefusal = Exclude<CorrectionRefusal, `case.${string}`>;

export const correctionRefusals = {
  "correction.same-person": "更正须由另一人确认，请由申请人以外的部长或者干部监督科人员办理。",
  "correction.nothing-changed": "更正内容与原内容相同，请核对后填写更正后的数值。",
  "correction.not-requested": "没有待确认的更正申请，可能已由他人办理，请刷新页面。",
  "correction.stage-not-completed": "该环节尚未完成，可直接在该环节页面修改，无需更正。",
  "correction.already-requested": "该环节已有一份更正申请待确认，请先由另一人办结后再申请。",
  "correction.outdated": "该环节在申请之后又有变动，请退回这份申请，按现在的内容重新申请。",
  "correction.day-in-future": "“{field}”晚于今天，请核对。",
  "correction.days-reversed": "“{field}”不能早于 {on}，请核对前后两个日期。",
  "correction.discipline-reply": "请由纪检监察机关以新的答复改变：该机关答复“不宜”的，不得用更正撤去。",
  "correction.more-than": "“{field}”合计 {given}，超过了可能的最大数 {limit}，请核对。",
} as const satisfies Record<OwnRefusal, string>;

/** What a form says when it was carried out. */
export const correctionDone = {
  requested: "更正申请已提交，请申请人以外的部长或者干部监督科人员确认。",
  confirmed: "更正已确认，原记录与更正后的记录都已保留，其后各环节重新审核，均仍成立。",
  suspended: "更正已确认，原记录与更正后的记录都已保留。有环节经重新审核不再成立，本事项已暂停，请研究处理。",
  refused: "更正申请已退回，原记录不变。",
} as const;

export const correctionStateNames: Readonly<Record<CorrectionState, string>> = {
  requested: "待确认",
  confirmed: "已更正",
  refused: "已退回",
};

export const standingNames: Readonly<Record<Standing, string>> = {
  holds: "仍成立",
  broken: "不再成立",
  unsupported: "所依据的环节不再成立",
};

/** Names of the values of the stages, by the key of `CorrectionField`. */
export const correctionLabels: Readonly<Record<string, string>> = {
  startedOn: "启动日期",
  conditionsFrozenOn: "条件冻结日期",
  planAdoptedOn: "工作方案审定日期",
  approved: "核定职数",
  inPost: "现配",
  leaving: "拟离任",
  coming: "拟任",
  result: "配备后空缺",
  heldOn: "举行日期",
  shouldAttend: "应到人数",
  present: "实到人数",
  valid: "有效票（人次）",
  agree: "同意",
  disagree: "不同意",
  defer: "缓议",
  abstain: "弃权",
  validUntil: "结果有效期至",
  fixedOn: "确定考察对象日期",
  noticeOn: "考察预告日期",
  startsOn: "考察开始日期",
  teamSize: "考察组人数",
  answer: "结论",
  repliedOn: "答复日期",
  signedOn: "廉洁自律结论签字日期",
  deficiencies: "指出的不足（条）",
  proposedOn: "部务会提出建议日期",
  consulted: "酝酿征求意见（人次）",
  clearedOn: "酝酿完成日期",
  on: "会议日期",
  withdrawn: "回避人数",
  form: "表决方式",
  principalLast: "主要负责人最后表态",
  passed: "表决结果",
  from: "公示开始日期",
  until: "公示截止日期",
  workingDays: "公示工作日数",
  objections: "收到反映（件）",
  paperNumber: "任免文件文号",
  issuedOn: "任免文件日期",
  talkOn: "任职谈话日期",
  endedOn: "试用期满日期",
  concludedOn: "期满结论日期",
};

/** What a value belongs to. */
export const correctionGroups: Readonly<Record<string, string>> = {
  quota: "职数预审",
  interview: "谈话调研推荐",
  meeting: "会议推荐",
  file: "档案审核",
  personalMatters: "个人有关事项核查",
  discipline: "纪检监察机关意见",
  letters: "信访举报核查",
  audit: "经济责任审计",
};

/** Words of the choices. */
export const correctionChoices: Readonly<Record<string, string>> = {
  nothingFound: "未发现影响使用的问题",
  suspend: "暂缓使用",
  unsuitable: "不宜使用",
  oral: "口头表决",
  showOfHands: "举手表决",
  secretBallot: "无记名投票",
};
