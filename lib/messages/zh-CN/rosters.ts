import type { PeopleRefusal } from "../../people/types";
import type { StandardLayoutId } from "../../programmes/rosters/document/layouts";
import type { DateFormat, RosterRefusal } from "../../programmes/rosters/types";
import type { AccessRefusal } from "../../access/policy";

export const rosterRefusals = {
  "roster.nobody-chosen": "没有可以输出的人员，请先在干部列表中选定人员或条件。",
  "roster.too-many": "一次最多输出 5000 人，请按单位或层次缩小范围后分次输出。",
  "roster.not-found": "所选批次、格式或人员已不在您的管理范围内，请返回后重新选择。",
  "roster.no-columns": "请至少为两列填写次序，其中一列是姓名。",
  "roster.title-twice": "您已有同名的名册格式，请换一个名称。",
} as const satisfies Record<Exclude<RosterRefusal, AccessRefusal | PeopleRefusal>, string>;

export const standardLayoutNames: Readonly<Record<StandardLayoutId, string>> = {
  short: "干部名册",
  full: "花名册",
  proposal: "拟任免名册",
  deployment: "调配建议方案",
  overview: "信息一览表",
};

export const dateFormatNames: Readonly<Record<DateFormat, string>> = {
  "yyyy.MM": "1981.04",
  yyyy年M月: "1981年4月",
  "yy.MM": "81.04",
};
