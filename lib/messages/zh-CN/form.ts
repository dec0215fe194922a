/** Sentences of forms in general. */
export const formRefusals = {
  "form.missing": "请填写“{field}”。",
  "form.too-long": "“{field}”太长，请缩短后再提交。",
  "form.not-a-day": "“{field}”应为真实存在的日期，例如 2026-03-02，请核对。",
  "form.not-a-count": "“{field}”应为不带小数的人数或票数，请核对。",
  "form.not-chosen": "请从给出的选项中选择“{field}”。",
  "form.not-distinct": "“{field}”中有重复的内容，请核对。",
  "form.outdated": "页面已过期，请刷新后再办理，已填内容请先抄录。",
  "form.invalid": "“{field}”填写有误，请核对。",
} as const;
