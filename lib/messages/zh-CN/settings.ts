import type { SettingsRefusal } from "../../settings/types";

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
  "settings.nothing-changed": "内容没有变化，不必保存。",
  "settings.notices-affected": "有进行中的公示，其最后一日将改变：{numbers}。确认无误请勾选“已知悉”后再保存。",
} as const satisfies Record<SettingsRefusal, string>;
