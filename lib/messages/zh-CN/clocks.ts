import type { Horizon } from "../../clocks/schema";
import type { ClockKind, ClockRefusal, JobName } from "../../clocks/types";
import { jobNames } from "../../clocks/types";

export const clocksRefusals = {
  "clocks.nothing-unread": "没有未读的提醒，可能已在别处阅知；请刷新页面。",
  "clocks.nothing-to-do": "提醒已经发出，没有需要办理的。",
} as const satisfies Record<ClockRefusal, string>;

/** What ends with the clock. */
export const clockNames: Readonly<Record<ClockKind, string>> = {
  recommendationValidity: "民主推荐结果有效期",
  disciplineReply: "纪检监察机关答复",
  reviewReply: "核查和联审函的答复",
  assistingConsent: "协管方答复（逾期视为同意）",
  preReportReply: "上级对事先报告的答复",
  suspendedVote: "暂缓表决后再次提交",
  noticeEnd: "公示期满",
  probationEnd: "试用期满",
  effectPeriod: "影响期届满",
  matterDue: "办理期限",
  auditRectification: "审计问题整改",
  appointmentTask: "任后事项",
  retirement: "到龄退休",
  termEnd: "任期届满",
  yearsAtLevel: "同一层次任职满十五年",
  rotationInPost: "同一职务任职满十年",
  rotationInTeam: "同一领导班子任职满十年",
  keyPostRotation: "重点岗位任满轮岗年限",
  secondmentEnd: "挂职期满",
  principalReviewDue: "正职监督评议期满",
  reviewCorrectionFirst: "评议整改第一次评估",
  reviewCorrectionSecond: "评议整改第二次评估",
  officialResignation: "因公辞职提出申请",
  voluntaryResignation: "答复自愿辞职申请",
  orderedResignation: "责令辞职本人提出申请",
  resignationAppeal: "对责令辞职提出申诉",
  appealDecision: "对申诉作出复议决定",
};

/** What is to be done by that day. */
export const clockDutyWords: Readonly<Record<ClockKind, string>> = {
  recommendationValidity: "在有效期内确定考察对象并讨论决定，过期须重新推荐",
  disciplineReply: "催办答复，收到后登记",
  reviewReply: "催办答复，收到后按人登记",
  assistingConsent: "收到答复即登记；期满次日起未答复的视为同意",
  preReportReply: "催办答复；未答复不等于同意",
  suspendedVote: "把问题弄清后重新列入会议议题",
  noticeEnd: "处理完反映，办结公示",
  probationEnd: "收齐报告和考核，提交任职讨论",
  effectPeriod: "期满前不得提拔，期满后仍须看是否影响使用",
  matterDue: "办结，或者说明原因后调整期限",
  auditRectification: "督促整改，完成后登记整改情况",
  appointmentTask: "督促办理，办结后登记",
  retirement: "办理免职退休，考虑接替人选",
  termEnd: "提出连任或者调整的意见",
  yearsAtLevel: "不再安排同一层次的领导职务",
  rotationInPost: "提出交流意见",
  rotationInTeam: "提出交流意见",
  keyPostRotation: "提出轮岗意见",
  secondmentEnd: "办理挂职期满手续",
  principalReviewDue: "列入下一次全委会评议",
  reviewCorrectionFirst: "核实整改是否见效并登记；不见效的由部长研究",
  reviewCorrectionSecond: "核实整改是否见效、问题是否仍然严重并登记",
  officialResignation: "提醒本人提出书面申请，收到后登记",
  voluntaryResignation: "研究决定并书面答复本人",
  orderedResignation: "收到本人申请即登记；拒不申请的，研究免职",
  resignationAppeal: "收到本人申诉即登记；期满前不研究免职",
  appealDecision: "提请会议复议并把结果通知本人",
};

export const escalationStateWords = { open: "仍在超期", done: "已消除" } as const;

export const horizonWords: Readonly<Record<Horizon, string>> = {
  "0": "已超期",
  "10": "十日内",
  "30": "三十日内",
  "60": "六十日内",
  "365": "一年内",
};

const jobLabels: Readonly<Record<JobName, string>> = {
  noticesEnd: "标记期满的公示",
  reminders: "发出期限提醒",
  expired: "清理过期的会话和草稿",
};

/** A sweep in words; one that is no longer run keeps its code. */
export function jobLabel(job: string): string {
  const known = jobNames.find((name) => name === job);
  return known === undefined ? job : jobLabels[known];
}
