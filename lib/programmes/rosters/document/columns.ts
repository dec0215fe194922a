import type { FieldClass } from "@/lib/access/field-classes/field-class";
import type { SheetColumn } from "@/lib/documents/model-sheet";
import { fullYearsBetween } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { levelNames, politicalStatusNames, sexNames } from "@/lib/messages/zh-CN/words";
import type { DateFormat, RosterFacts } from "../types";
import { educationText, gradesColumn, monthText, partyColumn, proposalText, schoolText } from "./texts";

/** What a value may depend on besides the person: the format of months, the day ages are counted at, his number in the list. */
export type ColumnContext = { readonly dateFormat: DateFormat; readonly on: LegalDate; readonly number: number };

export type RosterColumn = {
  readonly heading: string;
  readonly group?: string;
  /** millimetres; widths of a layout are stretched to the paper together */
  readonly width: number;
  readonly align: SheetColumn["align"];
  /** the highest class of the fields the value is made from */
  readonly class: FieldClass;
  readonly value: (facts: RosterFacts, context: ColumnContext) => string;
};

type Make = (
  heading: string,
  width: number,
  value: RosterColumn["value"],
  more?: Partial<Pick<RosterColumn, "group" | "align">>,
) => RosterColumn;

const internal: Make = (heading, width, value, more = {}) => ({
  heading,
  width,
  value,
  align: "center",
  class: "internal",
  ...more,
});
const personal: Make = (heading, width, value, more = {}) => ({
  ...internal(heading, width, value, more),
  class: "protected",
});
/** Filled in by hand on paper: the archive holds nothing for it, or it may not be printed from here. */
const blank = (heading: string, width: number, group?: string): RosterColumn =>
  internal(heading, width, () => "", { align: "left", ...(group === undefined ? {} : { group }) });
const left = { align: "left" } as const;

/**
 * Every column a roster may have, in the order they are offered. Source: internal reference on paper forms, rosters of the
 * cadre office. Results of recommendation and inspection are confidential and stay blank to be filled in by hand.
 */
export const rosterColumns = {
  number: internal("序号", 9, (_, { number }) => String(number)),
  photo: personal("照片", 20, () => ""),
  name: internal("姓名", 17, ({ name }) => name),
  unit: internal("单位", 30, ({ unitName }) => unitName, left),
  duties: internal("现任职务", 46, ({ duties }) => duties, left),
  proposal: internal("拟任免职务", 46, proposalText, left),
  takes: internal("拟任职务", 40, ({ proposal }) => (proposal?.takes ?? []).join("\n"), left),
  leaves: internal("拟免职务", 40, ({ proposal }) => (proposal?.leaves ?? []).join("\n"), left),
  level: internal("职务层次", 20, ({ level }) => levelNames[level]),
  sex: personal("性别", 9, ({ sex }) => sexNames[sex]),
  ethnicity: personal("民族", 13, ({ ethnicity }) => ethnicity),
  birth: internal("出生年月", 17, ({ birth }, { dateFormat }) => monthText(birth, dateFormat)),
  age: internal("年龄", 9, ({ birth }, { on }) => String(fullYearsBetween(birth, on))),
  nativePlace: personal("籍贯", 20, ({ nativePlace }) => nativePlace),
  birthPlace: personal("出生地", 20, ({ birthPlace }) => birthPlace),
  education: internal("学历学位", 20, (facts) => educationText(facts, null)),
  school: internal("毕业院校及专业", 36, (facts) => schoolText(facts, null), left),
  fullTimeEducation: internal("学历学位", 20, (facts) => educationText(facts, "fullTime"), { group: "全日制教育" }),
  fullTimeSchool: internal("院校及专业", 34, (facts) => schoolText(facts, "fullTime"), {
    group: "全日制教育",
    ...left,
  }),
  inServiceEducation: internal("学历学位", 20, (facts) => educationText(facts, "inService"), { group: "在职教育" }),
  inServiceSchool: internal("院校及专业", 34, (facts) => schoolText(facts, "inService"), {
    group: "在职教育",
    ...left,
  }),
  workStart: internal("参加工作", 17, ({ workStart }, { dateFormat }) => monthText(workStart, dateFormat)),
  partyJoined: personal("入党", 17, (facts, { dateFormat }) => partyColumn(facts, dateFormat)),
  politicalStatus: personal("政治面貌", 18, ({ politicalStatus }) => politicalStatusNames[politicalStatus]),
  cadreIdentity: personal("身份", 16, ({ cadreIdentity }) => cadreIdentity),
  countyDeputySince: internal("任副处时间", 17, (facts, { dateFormat }) =>
    monthText(facts.countyDeputySince, dateFormat),
  ),
  countyHeadSince: internal("任正处时间", 17, (facts, { dateFormat }) => monthText(facts.countyHeadSince, dateFormat)),
  sameLevelSince: internal("任同职级时间", 17, ({ levelSince }, { dateFormat }) => monthText(levelSince, dateFormat)),
  postSince: internal("任现职时间", 17, ({ postSince }, { dateFormat }) => monthText(postSince, dateFormat)),
  levelSince: internal("任现职务层次时间", 19, ({ levelSince }, { dateFormat }) => monthText(levelSince, dateFormat)),
  gradeSince: blank("任现职级时间", 17),
  grades: internal("近三年年度考核", 24, gradesColumn),
  talkRecommendation: blank("谈话调研推荐", 18, "推荐考察情况"),
  meetingRecommendation: blank("会议推荐", 18, "推荐考察情况"),
  inspection: blank("考察", 18, "推荐考察情况"),
  opinion: blank("讨论意见", 24),
  remark: blank("备注", 20),
} as const satisfies Record<string, RosterColumn>;

export type RosterColumnId = keyof typeof rosterColumns;

/** Ids of all columns in the order they are offered. */
export const rosterColumnIds = Object.keys(rosterColumns) as readonly RosterColumnId[];

/** A column by its id. */
export function rosterColumn(id: RosterColumnId): RosterColumn {
  return rosterColumns[id];
}

/** Classes of data a selection of columns shows. */
export function classesOf(ids: readonly RosterColumnId[]): ReadonlySet<FieldClass> {
  return new Set(ids.map((id) => rosterColumns[id].class));
}
