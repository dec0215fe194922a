import type { Paper } from "@/lib/documents/model-sheet";
import type { DateFormat } from "../types";
import type { RosterColumnId } from "./columns";

/** A selection of columns in order with what belongs to its print. */
export type RosterLayout = {
  readonly title: string;
  readonly columns: readonly RosterColumnId[];
  readonly dateFormat: DateFormat;
  readonly paper: Paper;
  /** every unit begins a new page, under its name */
  readonly breakUnits: boolean;
  /** 注意保密 at the top left */
  readonly confidential: boolean;
};

export const standardLayoutIds = ["short", "full", "proposal", "deployment", "overview"] as const;
export type StandardLayoutId = (typeof standardLayoutIds)[number];

/** The rosters offices print, by name; a user's own layouts stand beside them. */
export const standardLayouts: Readonly<Record<StandardLayoutId, RosterLayout>> = {
  short: {
    title: "干部名册",
    columns: [
      "number",
      "name",
      "duties",
      "sex",
      "birth",
      "education",
      "nativePlace",
      "workStart",
      "partyJoined",
      "postSince",
      "remark",
    ],
    dateFormat: "yyyy.MM",
    paper: "A4",
    breakUnits: false,
    confidential: false,
  },
  full: {
    title: "干部花名册",
    columns: [
      "number",
      "name",
      "duties",
      "sex",
      "ethnicity",
      "birth",
      "nativePlace",
      "fullTimeEducation",
      "fullTimeSchool",
      "inServiceEducation",
      "inServiceSchool",
      "workStart",
      "partyJoined",
      "postSince",
      "levelSince",
      "gradeSince",
      "remark",
    ],
    dateFormat: "yyyy.MM",
    paper: "A3",
    breakUnits: true,
    confidential: false,
  },
  proposal: {
    title: "拟任免干部名册",
    columns: [
      "number",
      "name",
      "duties",
      "proposal",
      "sex",
      "birth",
      "education",
      "nativePlace",
      "workStart",
      "partyJoined",
      "countyDeputySince",
      "countyHeadSince",
      "postSince",
      "remark",
    ],
    dateFormat: "yy.MM",
    paper: "A4",
    breakUnits: false,
    confidential: true,
  },
  deployment: {
    title: "干部调配建议方案",
    columns: [
      "number",
      "photo",
      "name",
      "duties",
      "proposal",
      "sex",
      "birth",
      "education",
      "nativePlace",
      "workStart",
      "partyJoined",
      "sameLevelSince",
      "postSince",
      "opinion",
      "remark",
    ],
    dateFormat: "yy.MM",
    paper: "A4",
    breakUnits: false,
    confidential: true,
  },
  overview: {
    title: "干部信息一览表",
    columns: [
      "number",
      "name",
      "duties",
      "proposal",
      "sex",
      "ethnicity",
      "birth",
      "age",
      "nativePlace",
      "education",
      "school",
      "workStart",
      "partyJoined",
      "postSince",
      "levelSince",
      "talkRecommendation",
      "meetingRecommendation",
      "inspection",
      "remark",
    ],
    dateFormat: "yyyy.MM",
    paper: "A3",
    breakUnits: false,
    confidential: true,
  },
};
