import type { Part } from "../city/cast";

/** Bodies of county A that are not in the seeded city; the roster brings them with their posts and people. */
export const rosterBureaus = [
  "民政局",
  "司法局",
  "自然资源局",
  "商务局",
  "文化广电和旅游局",
  "审计局",
  "应急管理局",
  "统计局",
  "医疗保障局",
  "林业局",
  "行政审批服务局",
  "退役军人事务局",
] as const;

export const rosterTowns = ["双柳镇", "青石镇", "河湾镇", "北坡乡", "梅林乡", "古渡镇", "长亭镇", "西岭乡"] as const;

function readyDeputy() {
  return {
    inPostMonths: 38,
    atLevelMonths: 52,
    grassrootsMonths: 48,
    education: "bachelor",
    age: 37,
    healthFit: true,
    lastGrade: "COMPETENT",
  } as const;
}

/** People of the roster with a part to play, by seat "<unit code>/<seat>"; the three vacant posts are heads of LS-21 to LS-23. */
export const rosterCast = [
  { name: "桑榆晚", sex: "female", seat: "LS-21/deputy1", ...readyDeputy() },
  { name: "谌怀瑜", sex: "male", seat: "LS-22/deputy1", ...readyDeputy() },
  { name: "逯清扬", sex: "male", seat: "LS-23/deputy1", ...readyDeputy() },
  { name: "晏如初", sex: "female", seat: "LS-24/deputy1", ...readyDeputy() },
  { name: "麴义方", sex: "male", seat: "LS-25/deputy1", ...readyDeputy() },
  {
    name: "厉行之",
    sex: "male",
    seat: "LS-26/deputy1",
    ...readyDeputy(),
    sanction: { kind: "partyWarning", monthsAgo: 3 },
  },
] as const satisfies readonly Part[];

/** Seats that stand empty. */
export const rosterVacancies = ["LS-21/head", "LS-22/head", "LS-23/head"] as const;
