/** Labels of form fields, by the field's name, for sentences about a field. */
export const fieldLabels: Readonly<Record<string, string>> = {
  title: "标题",
  reason: "理由",
  name: "姓名",
  on: "日期",
};
