import type { InspectionRefusal } from "../../stages/inspection/types";

export const inspectionRefusals = {
  "inspection.post-not-found": "没有找到这个拟任职位，请返回动议批次重新选择。",
  "inspection.plan-not-adopted": "工作方案尚未经会议通过，请先在动议环节提请会议通过工作方案。",
  "inspection.already-fixed": "该职位的考察对象已经确定，请刷新页面。",
  "inspection.nobody-chosen": "请至少选择一名考察对象。",
  "inspection.not-a-nominee": "所选人员不在该职位的参考人选中，请先按程序提名。",
  "inspection.reason-missing": "请写明确定每名考察对象的理由，得票居首的也须写明。",
  "inspection.task-not-found": "没有找到这项考察任务，请刷新页面。",
  "inspection.case-not-in-motion": "所选事项不属于本批次或不在考察环节，请重新选择。",
  "inspection.already-in-task": "所选人员中有人已列入另一项考察任务，请核对。",
  "inspection.one-leader": "请指定一名考察组组长。",
  "inspection.notice-after-start": "考察预告日期晚于考察开始日期，请核对。",
  "inspection.not-noticed": "请先登记考察预告，再开始考察。",
  "inspection.not-started": "考察尚未开始，请先由考察组开始考察。",
  "inspection.subject-not-found": "请先把该同志列入考察任务，再办理本项。",
  "inspection.reply-before-letter": "回复日期早于发函日期，请核对。",
  "inspection.in-future": "日期晚于今天，请核对。",
  "inspection.check-not-asked": "请先登记发函，再登记回复。",
  "inspection.result-missing": "请填写核查结果和责任人。",
} as const satisfies Record<InspectionRefusal, string>;
