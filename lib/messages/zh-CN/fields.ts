/** Labels of form fields, by the field's name, for sentences about a field. */
export const fieldLabels: Readonly<Record<string, string>> = {
  title: "标题",
  reason: "理由",
  name: "姓名",
  on: "日期",
  authorityId: "党委",
  kind: "类别",
  place: "地点",
  chairId: "主持人",
  present: "到会",
  absence: "缺席原因",
  meetingId: "会议",
  objectId: "上会事项",
  minutes: "会议记录",
};
