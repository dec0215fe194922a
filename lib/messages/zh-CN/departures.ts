import type { Finding } from "../../law/finding";
import type { DepartureKind, DepartureMeans, DepartureRefusal, StepKind, StepOutcome } from "../../programmes/departures/types";

export const departureRefusals = {
  "departure.not-found": "没有找到这件辞职或者调整事项，请返回列表重新选择。",
  "departure.stale": "这件事项刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "departure.person-not-found": "没有找到这位干部，请到干部名册核对。",
  "departure.not-in-post": "请选择该同志现在担任的职务。",
  "departure.already-running": "该职务已有一件辞职或者调整正在办理，请到列表中继续办理。",
  "departure.ground-missing": "请选择依据的情形。",
  "departure.in-future": "日期不能晚于今天，请核对。",
  "departure.step-not-next": "请先登记前面的步骤，再登记这一步。",
  "departure.before-last-step": "日期不能早于上一步的日期 {last}，请核对。",
  "departure.outcome-missing": "请选择这一步的结果。",
  "departure.means-missing": "请选择调整方式。",
  "departure.decided-at-meeting": "请先列入会议议程，由会议表决后登记票数；集体决定不能直接登记。",
  "departure.nothing-to-decide": "目前没有需要会议决定的步骤，请先登记前面的步骤。",
  "departure.meeting-before-proposal": "请选择提出（{openedOn}）当日或者以后召开的会议；这次会议在 {on} 召开。",
  "departure.meeting-before-step": "请选择上一步（{last}）以后召开的会议；这次会议在 {on} 召开。",
  "departure.votes-differ": "请核对票数：共 {votes} 票，本项实到 {present} 人；口头、举手表决每人一票，无记名投票不多于实到人数。",
  "departure.not-passed": "同意票没有达到 {needed} 票，不能登记这个结果；请登记不同意或者暂缓，或者在会议页面注明未上会后另行研究。",
  "departure.passed": "同意票已达到 {needed} 票，请按表决结果登记。",
  "departure.same-person": "请由另一位负责人落实：启动事项和登记决定的人，不能自己落实免职。",
  "departure.closed": "这件事项已经办结，不能再登记步骤，请刷新页面查看。",
} as const satisfies Record<Exclude<DepartureRefusal, `access.${string}`>, string>;

export const departureKindNames: Readonly<Record<DepartureKind, string>> = {
  officialResignation: "因公辞职",
  voluntaryResignation: "自愿辞职",
  blameResignation: "引咎辞职",
  orderedResignation: "责令辞职",
  stepDown: "调整不适宜担任现职",
};

export const departureMeansNames: Readonly<Record<DepartureMeans, string>> = {
  transfer: "平职调整",
  rank: "转任职级",
  removal: "免职",
  demotion: "降职",
};

export const departureStateNames = { running: "办理中", ended: "已免去职务", kept: "未免职，办结" } as const;

const stepNames: Readonly<Record<StepKind, string>> = {
  notified: "书面通知本人",
  applied: "本人提出书面申请",
  verified: "核实",
  proposed: "提出调整建议",
  talked: "谈话",
  decided: "集体决定",
  answered: "书面答复本人",
  appealed: "本人申诉",
  appealDecided: "复议决定",
  upheldNotified: "通知本人维持原决定",
  refusedToApply: "本人拒不申请辞职",
  removalDecided: "决定免职",
  carriedOut: "落实（免去职务）",
};

/** A step in words; what is decided first in an ordered resignation is the order. */
export function stepName(kind: DepartureKind, step: StepKind): string {
  return kind === "orderedResignation" && step === "decided" ? "决定责令辞职" : stepNames[step];
}

export const stepOutcomeNames: Readonly<Record<StepOutcome, string>> = {
  agreed: "同意",
  refused: "不同意",
  deferred: "暂缓",
  upheld: "维持原决定",
  revoked: "撤销原决定",
};

const groundNames: Readonly<Record<string, string>> = {
  seriousFault: "工作严重失误、失职造成重大损失或者恶劣影响（严重失误）",
  dereliction: "工作严重失误、失职造成重大损失或者恶劣影响（失职）",
  majorAccident: "对重大事故负有重要领导责任",
  otherOfArticle15: "第十五条所列情形（原文待补）",
  politicalAbility: "（一）政治能力不过硬",
  convictions: "（二）理想信念动摇",
  fightingSpirit: "（三）担当和斗争精神不强",
  viewOfAchievement: "（四）政绩观存在偏差",
  democraticCentralism: "（五）违背民主集中制原则",
  organisationalDiscipline: "（六）组织观念淡薄",
  drive: "（七）事业心和责任感不强",
  ability: "（八）能力不足、工作落后（待核）",
  recklessDecisions: "（九）决策失误（待核）",
  formalism: "（十）形式主义、官僚主义（待核）",
  conduct: "（十一）品行作风（待核）",
  familyAbroad: "（十二）亲属移居国（境）外不宜任职（待核）",
  assessmentResults: "（十三）考核结果较差（待核）",
  health: "（十四）健康原因（待核）",
  other: "（十五）其他（待核）",
};

/** A situation in words; empty where none is asked for. */
export function groundName(ground: string): string {
  return groundNames[ground] ?? "";
}

const clockNames: Readonly<Record<string, string>> = {
  officialApplication: "接到通知后提出申请",
  voluntaryAnswer: "答复自愿辞职申请",
  orderedApplication: "接到责令辞职通知后提出申请",
  orderedAppeal: "对责令辞职提出申诉",
  appealDecision: "作出复议决定",
  applicationAfterUpheld: "维持原决定后提出申请",
};

/** What a clock waits for. */
export function clockName({ inputs }: Finding): string {
  const { clock } = inputs;
  return typeof clock === "string" ? (clockNames[clock] ?? "") : "";
}
