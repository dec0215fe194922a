import type { AppointmentRule } from "../../../stages/appointment/rules/appointment";
import type { RuleSentence } from "../rules";

/** Rules of the appointment in the user's words; PUB-01 and ELG-11 stand with the notice and the motion. */
export const appointmentRuleSentences = {
  "APT-01": {
    title: "任职前谈话",
    todo: "请先由党委（党组）指定的人与该同志进行任职谈话，并由干部科登记谈话时间、谈话人和要点。",
  },
  "APT-02": { title: "任职时间起算", todo: "请干部科补充当选或任命日期，以便计算任职时间。" },
  "PRB-01": { title: "是否实行试用期", todo: "请干部科核对职务是否实行试用期。" },
  "PRB-02": {
    title: "试用期起止和任前备案",
    todo: "该职务须在发出试用任职通知前一个月备案：请干部科登记备案日期，最早可发出通知之日为 {earliest}。",
  },
} as const satisfies Record<Exclude<AppointmentRule, "PUB-01" | "ELG-11">, RuleSentence>;
