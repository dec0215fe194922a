import type { RecordedRefusal } from "../../record/recorded-refusal";

export const recordRefusals = {
  "record.form-already-sent": "这份表单已经提交过，无需重复提交；请返回列表查看结果。",
  "record.busy": "他人正在办理同一事项，请稍候刷新页面，核对后再提交。",
} as const satisfies Record<RecordedRefusal, string>;
