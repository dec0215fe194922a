import type { Cause } from "../../posts/rules/coming";
import type { Step } from "../../posts/rules/forecast";
import type { RotationDuty } from "../../posts/types";

export const causeNames: Readonly<Record<Cause, string>> = {
  retirement: "到龄退休",
  secondmentEnd: "挂职期满",
  termEnd: "任期届满",
  probationEnd: "试用期满",
  yearsAtLevel: "同一层次满十五年",
  rotationInPost: "同一职位满十年",
  rotationInTeam: "同一班子满十年",
  keyPostRotation: "重点岗位轮岗",
};

export const stepNames: Readonly<Record<Step, string>> = { quarter: "按季度", month: "按月" };

export const rotationDutyNames: Readonly<Record<RotationDuty, string>> = {
  areaLeader: "县级以上党政领导成员",
  keyPost: "重点岗位",
};

/** A period of the forecast by its key: 2027Q1, 2027-03, overdue. */
export function periodName(key: string): string {
  if (key === "overdue") return "今天以前";
  const [, year, quarter] = /^(\d{4})Q(\d)$/.exec(key) ?? [];
  if (year !== undefined && quarter !== undefined) return `${year} 年第 ${quarter} 季度`;
  return key.replace("-", ".");
}
