import type { RuleId } from "./rule-id";
import type { RuleSetValues } from "./scheme";

/** What the rules page shows about a local parameter. */
export type SchemeParameter = {
  readonly label: string;
  readonly rule: RuleId;
  /** L: local scheme or unit practice; S: taken over from a published local report. */
  readonly class: "L" | "S";
  /** The shipped value is an example (示例) until the authority confirms its own. */
  readonly exampleOnly: boolean;
};

/** One entry for every parameter of a rule set. */
export const schemeParameters: Readonly<Record<keyof RuleSetValues, SchemeParameter>> = {
  teamAnalysisRequired: local("启动动议须附班子分析研判", "MOT-01"),
  preCheckRequired: local("动议时即须预先审核人选", "MOT-06"),
  priorStepForDepartingConditions: local("资格条件突破规定须先与上级沟通", "MOT-07"),
  manyAtOnce: local("集中调整须事先报告的人数和月数（空为不设）", "RPT-04"),
  preReportReplyWorkingDays: local("事先报告的答复期限（工作日）", "RPT-02"),
  secondmentCountsFromMonths: local("挂职满多少个月计为一个职位经历", "ELG-02"),
  changedPortfolioCounts: local("同一职务调整分工计为另一职位经历", "ELG-02"),
  concurrentPostsCount: local("兼任职务计为职位经历", "ELG-02"),
  sectionLevelYears: local("乡科级任职年限（年）", "ELG-09"),
  partyStandingYears: local("党委委员党龄要求（年）", "ELG-08"),
  barEndsInclusive: local("影响期届满当日仍受限制", "DSQ-06"),
  admonitionMonths: local("诫勉影响期（月）", "SAN-08"),
  lowRecognitionThreshold: local("推荐得票率低于此值提示群众公认度", "DSQ-02"),
  townHeadAvoidance: local("乡镇主要领导地域回避提示", "AVD-03"),
  recommendationForAdvancement: local("进一步使用也进行民主推荐", "REC-06"),
  recommendationAttendance: local("民主推荐到会比例下限", "REC-09"),
  recommendationValidityInclusive: local("推荐有效期含周年当日", "REC-02"),
  blankCountsAsValid: local("空白票计为有效票", "REC-12"),
  rateBase: local("得票率的基数", "REC-12"),
  opinionVetoBelow: { ...local("民意征询赞成比例低于此值不提交讨论（空为不设）", "SED-02"), class: "S" },
  inspectionNoticeWorkingDays: local("考察预告提前的工作日数", "INS-09"),
  inspectionNoticeFormerUnitYears: local("到现单位不满多少年须在原单位预告", "INS-09"),
  disciplineReplyWorkingDays: local("纪检机关答复期限（工作日）", "INS-14"),
  checkReplyValidDays: local("核查答复自答复之日起的有效天数（答复自定有效期的从其规定，空为不设）", "INS-14"),
  lateralMoveInspection: local("平级交流的考察范围", "INS-06"),
  gradeValues: local("测评等次的分值", "BAL-02"),
  voterGroups: local("测评票的分组与权重", "BAL-01"),
  emptyVoterGroup: local("某组没有有效票时的处理", "BAL-01"),
  assessmentFlags: local("测评提示线", "BAL-11"),
  trimMinRaters: local("满多少人评分才去掉最高分和最低分", "BAL-06"),
  suspendOnMajorQuestion: local("有重大问题不清楚也暂缓表决", "DEC-05"),
  suspendedVoteDueDays: local("暂缓表决后再次提交的期限（日）", "DEC-05"),
  recusalReducesShouldAttend: local("回避的成员从应到会人数中扣除", "DEC-08"),
  contestedVotes: { ...local("同一职位可以差额票决", "DEL-07"), class: "S" },
  preAppointmentExamMonths: { ...local("任职前须有多少个月内合格的任前考试（空为不设）", "SED-29"), class: "S" },
  noticeWorkingDays: local("公示期（工作日，不少于五个）", "PUB-02"),
  firstNoticeDayCounted: local("公示首日计入公示期", "PUB-02"),
  noticeForAdvancement: local("进一步使用也公示", "PUB-01"),
  noticeForLateralMove: local("平级交流也公示", "PUB-01"),
  probationForAdvancement: local("进一步使用也实行试用期", "PRB-01"),
  probationReminderDays: local("试用期满前提醒的天数", "PRB-04"),
  probationExtensionAllowed: local("长期离岗可以延长试用期", "PRB-05"),
  probationExtensionAbsenceMonths: local("离岗超过多少个月可以延长试用期", "PRB-05"),
  probationFailFlags: local("试用期满测评提示线", "PRB-06"),
  secondNotice: { ...local("试用期满再次公示", "PRB-07"), class: "S" },
  reservePoolPerPost: local("每个职数的后备人选数", "RSV-01"),
  reservePoolNearTerm: local("近期可用的后备人选比例下限", "RSV-04"),
  reservePoolAgeAtMost: local("后备人选年龄上限（空为不设）", "RSV-03"),
  reservePoolShares: local("后备队伍结构比例（女干部、党外干部，空为不设）", "RSV-05"),
  quotaRounding: local("名额计算的取整方式", "EVA-05"),
  youngCadreAgeAtMost: local("年轻干部的年龄（周岁，不超过）", "ROT-04"),
  frontLineShares: { ...local("每年提拔的干部中有一线经历的占比下限（市委、县级、市直部门）", "SED-20"), class: "S" },
  keyPostRotationYears: local("重点岗位任满多少年应当轮岗", "ROT-05"),
  reviewDepartments: local("联审部门", "INS-10"),
  auditDuringYears: { ...local("列入审计范围的职务任职每满多少年安排任中审计", "AUD-01"), class: "S" },
  inspectorTrainingYears: local("考察员培训多少年内有效", "INS-04"),
  inspectorUsesInYear: local("考察员一年内参加考察达到多少次提示轮换", "INS-04"),
  principalReview: { ...local("全委会监督评议党政主要负责人", "SED-03"), class: "S" },
  escalationToHeadDays: local("超期多少天后报部长督办（自然日，超过才报）", "ACC-02"),
  escalationToSupervisorDays: local("超期多少天后报监督（自然日，超过才报）", "ACC-02"),
};

function local(label: string, rule: RuleId): SchemeParameter {
  return { label, rule, class: "L", exampleOnly: true };
}
