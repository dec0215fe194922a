import type { MemberState, PoolKind, ReservePoolRefusal } from "../../programmes/reserve-pool/types";

export const reservePoolRefusals = {
  "pool.not-found": "没有找到这个后备库或者这条记录，请返回列表重新选择。",
  "pool.stale": "这条记录刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "pool.title-twice": "本管理机关已有同名的后备库，请换一个名称。",
  "pool.cadre-not-found": "没有找到这位干部，请到干部名册核对。",
  "pool.cadre-not-in-post": "请改选他人：该同志已退休或者离开，不能入库。",
  "pool.cadre-not-managed": "该同志不由本管理机关管理，不能入本级后备库，请联系其主管党委的组织部门。",
  "pool.already-member": "该同志已在这个后备库中，不需要重复入库。",
  "pool.day-in-future": "日期不能晚于今天，请核对。",
  "pool.left-before-entered": "出库日期不能早于入库日期，请核对。",
  "pool.has-left": "该同志已经出库，不能再变动；确需恢复的请重新入库。",
  "pool.same-state": "该同志已是这一状态，请核对。",
} as const satisfies Record<Exclude<ReservePoolRefusal, `access.${string}`>, string>;

export const poolKindNames: Readonly<Record<PoolKind, string>> = {
  principal: "正职后备",
  deputy: "副职后备",
  youngTalent: "优秀年轻干部",
};

export const memberStateNames: Readonly<Record<MemberState, string>> = {
  normal: "在库",
  underInspection: "考察中",
  used: "已使用",
  withdrawn: "已退出",
};
