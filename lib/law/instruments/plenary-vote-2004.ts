import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Measure on the ballot of the full committee on heads at the next lower level, 2004. */
export const plenaryVote2004: Instrument = {
  id: "plenary-vote-2004",
  title: "党的地方委员会全体会议对下一级党委、政府领导班子正职拟任人选和推荐人选表决办法",
  issuer: "中共中央办公厅",
  edition: "2004",
  inForceFrom: legalDate("2004-04-08"),
  inForceTo: null,
  source: "tests/law/texts/plenary-vote-2004.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第三条",
      title: "提名与无记名投票",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "市（地、州、盟）、县（市、区、旗）党委、政府领导班子正职的拟任人选和推荐人选，一般应当由上一级党委常委会提名并提交全委会无记名投票表决。",
          "全委会闭会期间急需任用的，按照干部管理权限，由党委常委会作出决定，决定前应当征求全委会成员的意见。",
        ].join("\n"),
      },
    },
    {
      number: "第四条",
      title: "表决程序",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "全委会的表决由党委常委会主持，按照下列程序进行：",
          "（一）公布党委常委会提名的拟任人选、推荐人选名单；",
          "（二）党委分管干部工作的领导成员或者组织部门负责人，逐一介绍拟任人选、推荐人选的推荐、考察和任用理由等情况；",
          "（三）对拟任人选、推荐人选进行审议；",
          "（四）无记名投票表决；",
          "（五）宣布表决结果。",
        ].join("\n"),
      },
    },
    {
      number: "第五条",
      title: "审议时的回避",
      whole: true,
      text: {
        kind: "quoted",
        zh: "审议时，全委会成员是拟任人选或者推荐人选，以及与拟任人选或者推荐人选有亲属关系的，本人必须回避。审议后，回避的委员参加投票表决。",
      },
    },
    {
      number: "第六条",
      title: "说明与暂缓表决",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "对审议中提出的有关问题，由党委分管干部工作的领导成员或者组织部门负责人作出说明。",
          "对意见分歧较大或者有重大问题不清楚的，由党委常委会决定是否暂缓表决。",
        ].join("\n"),
      },
    },
    {
      number: "第七条",
      title: "到会人数与票种",
      whole: false,
      text: {
        kind: "quoted",
        zh: "全委会表决时，必须有三分之二以上的委员到会。委员可以投同意票、不同意票或者弃权票，但不得另提他人。",
      },
    },
  ],
};
