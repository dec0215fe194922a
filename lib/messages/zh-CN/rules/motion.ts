import type { MotionRule } from "../../../stages/motion/rules";
import type { RuleSentence } from "./sentence";

export const motionRuleSentences = {
  "MOT-01": {
    title: "班子分析研判",
    todo: "请干部科补充班子分析研判的文字，或者上传研判材料后再提交：本级方案要求先研判再启动。确有特殊情况的，请部长特批。",
  },
  "MOT-02": {
    title: "干部管理权限",
    todo: "请干部科到职位档案核对管理权限：有职位不由本管理机关管理，或者没有登记主管机关。",
  },
  "MOT-03": {
    title: "初步建议内容齐全",
    todo: "请干部科补齐初步建议，还缺 {missing} 项：应写明职位、条件、范围、方式、程序和人选意向。",
  },
  "MOT-04": {
    title: "个人署名推荐",
    todo: "请补齐署名推荐的内容：推荐人、与被推荐人的关系、理由和署名日期；口头推荐不算。",
  },
  "MOT-05": {
    title: "工作方案",
    todo: "请写明工作方案和参与酝酿的人员，再提交会议审定。",
  },
  "MOT-06": {
    title: "动议时预先审核",
    todo: "请干部科在人选的“核查认定”中登记预审结果：本级方案要求动议时就审核，人选 {names} 人，已审核 {audited} 人。没有发现问题的，不勾选即可保存。",
  },
  "MOT-07": {
    title: "公开选拔、竞争上岗",
    todo: "请写明必要性，报部长把关：公开选拔、竞争上岗一般适用于副职领导职位，这一职位是正职。",
  },
  "ELG-11": {
    title: "职数",
    todo: "请减少职位、补列离任人员，或者到职数页面核对核定数：超出 {over} 名（核定 {approved} 名，现配 {inPost} 名，本批离任 {leaving} 名、拟任 {coming} 名，其他在办批次同列这一空缺的：{others}；“—”表示没有登记职数）。",
  },
  "TRM-02": {
    title: "任满一个任期",
    todo: "请写明理由：任期到 {termEnd}，{on} 离任未任满；因工作特殊需要的，一个任期内一般不超过 {most} 次，此前已调整 {changes} 次。",
  },
  "ROT-03": { title: "党政正职不同时交流", todo: "请错开安排，确需同时的写明理由：同一地方党政正职一般不同时易地交流。" },
  "RMV-01": {
    title: "免职情形",
    todo: "请写明免职情形的事实和时间：离职学习须超过一年，因健康原因不能履职须一年以上。",
  },
} as const satisfies Record<MotionRule, RuleSentence>;
