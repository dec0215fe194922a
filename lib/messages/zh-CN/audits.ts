import type { AuditResult, AuditsRefusal, AuditTiming } from "../../programmes/audits/types";

export const auditsRefusals = {
  "audits.holding-not-found": "没有找到这段任职，请刷新页面。",
  "audits.not-on-list": "该职务不在审计范围，无需提请审计；范围在职位设置中调整。",
  "audits.already-open": "这段任职的同类审计正在进行，请登记其结论。",
  "audits.not-found": "没有找到这项审计，请刷新页面。",
  "audits.stale": "这项审计已被他人修改，请刷新页面后再登记。",
  "audits.in-future": "日期晚于今天，请核对。",
  "audits.out-of-order": "日期先后不对：提请、实施、结论、整改应依次，请核对。",
  "audits.already-concluded": "审计结论已经登记，请登记整改情况。",
  "audits.summary-missing": "结论和结论日期须一并填写；有问题的还须写明问题和整改期限。",
  "audits.nothing-to-rectify": "没有需要整改的审计问题，或整改已登记。",
} as const satisfies Record<AuditsRefusal, string>;

export const auditTimingNames: Readonly<Record<AuditTiming, string>> = { before: "任前审计", during: "任中审计", leaving: "离任审计" };

export const auditResultNames: Readonly<Record<AuditResult, string>> = { nothingFound: "未发现问题", issues: "有一般问题", majorIssues: "有重大问题" };
