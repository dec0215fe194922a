import type { Rank, RankBody } from "../../law/rank-ladder";
import type { RanksRefusal } from "../../programmes/ranks/types";

export const rankRefusals = {
  "ranks.person-not-found": "没有找到这位干部，请到干部名册核对。",
  "ranks.unit-not-found": "没有找到这个单位，请返回职数与班子重新选择。",
  "ranks.stale": "内容刚被他人更新，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "ranks.same-rank": "该同志已是这一职级，请核对。",
  "ranks.in-future": "日期不能晚于今天，请核对。",
  "ranks.before-present": "日期应在现任职级起始日期以后，请核对。",
  "ranks.rule": "请先解决下列审核结论，再变动职级。",
} as const satisfies Record<Exclude<RanksRefusal, `access.${string}`>, string>;

export const rankNames: Readonly<Record<Rank, string>> = {
  counsel1: "一级巡视员",
  counsel2: "二级巡视员",
  researcher1: "一级调研员",
  researcher2: "二级调研员",
  researcher3: "三级调研员",
  researcher4: "四级调研员",
  principalStaff1: "一级主任科员",
  principalStaff2: "二级主任科员",
  principalStaff3: "三级主任科员",
  principalStaff4: "四级主任科员",
  staffMember1: "一级科员",
  staffMember2: "二级科员",
};

export const rankBodyNames: Readonly<Record<RankBody, string>> = { prefecture: "市级机关", countyTownship: "县乡机关" };

const groupNames: Readonly<Record<string, string>> = {
  civilServants: "公务员数",
  researchers: "一至四级调研员",
  upperResearchers: "一级、二级调研员",
  lowerResearchers: "三级、四级调研员",
  principalStaff: "一至四级主任科员",
};

/** A group of ranks in words. */
export function rankGroupName(key: string): string {
  return groupNames[key] ?? rankNames[key as Rank];
}
