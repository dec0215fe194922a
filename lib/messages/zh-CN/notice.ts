import type { ExemptionGround, NoticeKind, NoticeRefusal, NoticeState, ObjectionConclusion, ObjectionWay } from "../../stages/notice/types";

export const noticeRefusals = {
  "notice.not-found": "没有找到这份公示，请返回公示列表重新选择。",
  "notice.stale": "这份公示刚被他人更新，请刷新页面核对后再办理。",
  "notice.nobody-left": "所选人员都不能列入这份公示，请按各人的提示处理后再拟公示。",
  "notice.number-taken": "这个公示编号已经用过，请换一个编号。",
  "notice.already-noticed": "该同志已列入另一份公示，请在原公示中办理，或先撤下原公示。",
  "notice.second-not-used": "本级制度没有设定试用期满再次公示，无需办理。",
  "notice.starts-in-the-past": "公示开始日期已过，请改为今天或以后的日期。",
  "notice.starts-before-decision": "公示应在讨论决定（{decidedOn}）之后开始，请修改开始日期。",
  "notice.same-person": "公示须由拟稿人以外的人发布，请由另一位同志核对后发布。",
  "notice.not-a-draft": "这份公示已经发布或撤下，不能再按草稿办理，请刷新页面。",
  "notice.not-published": "这份公示没有在公示中，请刷新页面核对其状态。",
  "notice.none-for-case": "该同志还没有已发布的公示，请先拟公示并由另一人发布，或按规定办理免予公示。",
  "objection.not-found": "没有找到这条反映，请返回公示页面重新选择。",
  "objection.stale": "这条反映刚被他人更新，请刷新页面核对后再办理。",
  "objection.closed-already": "这条反映已经办结，不能再改；确需更改请联系干部监督科。",
  "objection.day-impossible": "日期应在 {from} 至 {today} 之间，请核对。",
  "objection.reporter-missing": "署名反映须填写反映人姓名。",
  "objection.feedback-missing": "署名反映须先向反映人反馈，请填写反馈日期后再办结。",
} as const satisfies Record<NoticeRefusal, string>;

export const noticeStateNames: Readonly<Record<NoticeState, string>> = {
  draft: "草稿",
  published: "公示中",
  ended: "已期满",
  withdrawn: "已撤下",
};

export const noticeKindNames: Readonly<Record<NoticeKind, string>> = { first: "任前公示", second: "试用期满公示" };

export const exemptionGroundNames: Readonly<Record<ExemptionGround, string>> = {
  specialPost: "特殊岗位",
  publicisedAtReelection: "换届考察时已公示",
};

export const objectionConclusionNames: Readonly<Record<ObjectionConclusion, string>> = {
  doesNotAffect: "不影响任职",
  suspend: "暂缓任职，继续查核",
  cancel: "取消任职",
};

export const objectionWayNames: Readonly<Record<ObjectionWay, string>> = {
  letter: "来信",
  phone: "来电",
  mail: "电子邮件",
  visit: "来访",
  network: "网络举报",
  transferred: "上级或其他部门转来",
};
