import type { StreamKind } from "../../record/event";

/** What a chain of the record is the history of. */
export const streamKindNames: Readonly<Record<StreamKind, string>> = {
  authority: "党委和组成人员",
  user: "账号",
  unit: "单位和职位",
  cadre: "干部档案",
  importBatch: "名册导入",
  calendar: "工作日历",
  localCode: "代码表补充",
  meeting: "会议",
  motion: "动议批次",
  case: "选任事项",
  inspectionTask: "考察任务",
  checkLetter: "核查函件",
  interviewNote: "谈话记录",
  inspector: "考察员名录",
  economicAudit: "经济责任审计",
  trailView: "责任链查看",
  notice: "公示",
  paper: "任免文件",
  pool: "后备队伍",
  peopleSearch: "干部查询",
  peopleExport: "干部导出",
  peopleList: "人员名单",
  attachment: "材料",
  signature: "签字",
};
