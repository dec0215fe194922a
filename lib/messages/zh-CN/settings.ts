import type { SettingsRefusal } from "../../settings/types";

/** Why a day counted in working days is provisional. */
export const provisionalDay = "所跨年份没有工作日历，按周一至周五推算";

export const settingsRefusals = {
  "settings.year-not-found": "这一年的日历还没有录入，请先添加。",
  "settings.year-exists": "这一年的日历已经录入，请在该年的页面上修改。",
  "settings.year-impossible": "只能录入最近十年和以后两年的日历，请核对年份。",
  "settings.stale": "这一年的日历刚被他人修改，请刷新页面核对后再提交。",
  "settings.not-a-day": "“{word}”不是日期，请写成 2026-10-01 或 10月1日。",
  "settings.wrong-year": "“{word}”不在 {year} 年内，请核对。",
  "settings.day-twice": "{day} 写了两次，请删去一个。",
  "settings.day-in-both": "{day} 同时写在放假日和调休上班日里，请核对国务院办公厅通知。",
  "settings.make-up-on-weekday": "{day} 本来就是周一至周五，不是调休上班日，请核对。",
  "settings.nothing-changed": "内容没有变化，请修改后再保存。",
  "settings.notices-affected": "有进行中的公示，其最后一日将改变：{numbers}。确认无误请勾选“已知悉”后再保存。",
  "settings.change-waiting": "这一年已有一份修改建议等待确认，请先由他人确认或者由提出人撤回。",
  "settings.change-not-found": "没有找到这份修改建议，或者已经答复，请刷新页面。",
  "settings.same-person": "提出和确认须由两人办理，请由另一位同事确认。",
  "settings.not-proposer": "请由提出人撤回，其他人不能撤回。",
  "settings.change-outdated": "提出之后日历已被修改，请退回这份建议，重新提出。",
  "settings.reason-missing": "请写明退回的理由。",
  "settings.list-unreadable": "第 {row} 行“{word}”看不出是放假还是调休上班，请在行末写“放假”或“上班”。",
  "settings.file-unreadable": "文件无法读取。请用 .xlsx，第一列写日期，第二列写“放假”或“上班”，文件不超过 256 KB。",
} as const satisfies Record<SettingsRefusal, string>;
