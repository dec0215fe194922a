import type { PeopleRefusal } from "../../people/types";

export const peopleRefusals = {
  "people.not-found": "没有找到这名干部，请返回干部列表重新选择。",
  "people.stale": "这名干部的档案刚被他人更新，请刷新页面核对后再登记；您填写的内容仍在页面上。",
  "people.in-future": "“{field}”晚于今天，请核对日期。",
  "people.grade-known": "{year} 年度已有确定的等次，不能重复登记；原等次有误的，核对原始文件后在“编辑年度考核”中写明理由更正。",
  "people.grade-before-year-end": "年度考核等次应在该年度结束后确定，请核对年度和确定日期。",
  "people.id-number-wrong": "身份证号有误，请核对 18 位号码。",
  "people.relative-not-found": "系统中没有这个身份证号的干部，请核对；亲属不是在册干部的，登记在家庭成员中。",
  "people.relative-is-self": "亲属应是另一个人，请核对身份证号。",
  "people.kinship-known": "两人的亲属关系已经登记，无需重复登记。",
  "people.fact-needs-day": "认定出生、入党、参加工作时间，请填写认定的日期。",
  "people.fact-needs-text": "请填写认定的内容；暂缓认定的可以不填。",
  "people.birth-after-work": "出生时间应早于参加工作时间，请核对认定的日期。",
  "people.reading-count": "姓名有 {characters} 个字，请填写 {characters} 个音节，音节之间用空格隔开。",
  "people.fact-needs-evidence": "请附上认定所依据的档案材料扫描件；材料不全的，可先登记为暂缓认定。",
  "people.fact-pending": "这一项已有一次认定等待第二人确认，请先确认或者退回后再登记。",
  "people.determination-not-found": "没有找到这次认定，请刷新页面重新选择。",
  "people.determination-decided": "这次认定已经办结，请刷新页面查看结果。",
  "people.same-person": "认定须由登记人以外的人确认，请交由另一名工作人员办理。",
  "people.no-export-reason": "请填写输出事由，例如“报市委常委会研究”。",
} as const satisfies Record<PeopleRefusal, string>;
