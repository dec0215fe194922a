import type { AppointmentRule } from "../../../stages/appointment/rules/appointment";
import type { RuleSentence } from "./sentence";

/** Rules of the appointment in the user's words; PUB-01 and ELG-11 stand with the notice and the motion. */
export const appointmentRuleSentences = {
  "APT-01": {
    title: "任职前谈话",
    todo: "请先进行任职谈话：由党委（党组）指定的人谈，干部科登记谈话时间、谈话人和要点。",
  },
  "APT-02": { title: "任职时间起算", todo: "请干部科补充当选或任命日期，以便计算任职时间。" },
  "APT-03": {
    title: "依法提名和当选",
    todo: "请干部科在本页登记提名和选举结果：选举产生的职务自当选之日起任职，当选之前不能拟任免文件。未当选的登记后再研究。",
  },
  "APT-04": {
    title: "两次未当选（待核）",
    todo: "请终止本事项；确需再次提名的，写明理由：该同志本届内（自 {since} 起）就同一职务已有 {lost} 次未当选，达到 {limit} 次的不再推荐、提名。",
  },
  "SED-29": {
    title: "任前考试合格",
    todo: "请组织考试，合格后由干部科在干部档案的“任前考试”登记：本单位方案要求 {months} 个月内有合格的任前考试，最近一次合格的日期：{passedOn}。成绩只看是否合格，不排名、不相加。",
  },
  "PRB-01": { title: "是否实行试用期", todo: "请干部科核对职务是否实行试用期。" },
  "PRB-02": {
    title: "试用期起止和任前备案",
    todo: "请干部科核对日期，须备案的登记备案：试用期一年，自发出试用任职通知之日起算（至 {probationUntil}），期满才可以转正；须备案的职务应在发出通知前一个月备案（最早可发通知之日 {earliest}）。",
    without: "请干部科核对日期，须备案的登记备案：试用期一年，自发出试用任职通知之日起算（至 {probationUntil}），期满才可以转正；须备案的职务应在发出通知前一个月备案。",
  },
} as const satisfies Record<Exclude<AppointmentRule, "PUB-01" | "ELG-11">, RuleSentence>;
