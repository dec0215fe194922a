import { nomineeSourceNames } from "./motion";
import type { ResponsibilityRefusal, TrailRole } from "../../programmes/responsibility/types";

export const responsibilityRefusals = {
  "responsibility.person-not-found": "没有找到这名干部，请重新查找。",
} as const satisfies Record<ResponsibilityRefusal, string>;

export const trailRoleNames: Readonly<Record<TrailRole, string>> = {
  nominated: "提名推荐",
  inspected: "考察",
  proposed: "提出任用建议",
  decided: "讨论决定",
  overrode: "特批",
  confirmed: "签字和确认",
};

/** How the act was done. */
export const trailHowNames: Readonly<Record<string, string>> = {
  ...nomineeSourceNames,
  leader: "考察组组长",
  member: "考察组成员",
  present: "到会",
  agree: "同意",
  disagree: "不同意",
  defer: "缓议",
  requested: "申请",
  approved: "批准",
  signed: "签字",
  signatureChecked: "核对签字",
  paperChecked: "复核任免文件",
  correction: "确认更正",
};
