import type { RuleId } from "../../../law/rule-id";
import type { RuleSentence } from "./sentence";

type DeliberationRule = Extract<RuleId, "DEL-01" | "DEL-02" | "DEL-03" | "DEL-04" | "DEL-05" | `RPT-${string}` | "EXC-06">;

export const deliberationRuleSentences = {
  "DEL-01": {
    title: "在有关领导成员中酝酿",
    todo: "请分管部领导安排，就该人选听取有关领导成员意见，并在本页登记谈了谁、何时、什么意见。",
  },
  "DEL-02": {
    title: "听取上级分管领导意见",
    todo: "请听取上级分管领导意见并登记答复：该职务属于工作部门领导成员（已征求{asked}人，已答复{answered}人）。",
  },
  "DEL-03": {
    title: "非中共党员人选听取统战部门等意见",
    todo: "请听取统战部门、民主党派和工商联主要领导成员、无党派代表人士的意见并登记答复：该同志不是中共党员（已征求{asked}个，已答复{answered}个）。",
  },
  "DEL-04": {
    title: "双重管理征求协管方意见",
    todo: "请书面征求协管方意见并登记收到日期；对方在{consentDeemedAfter}前未答复的，次日起视为同意；正职意见不一致的，请报上级组织部门协调后登记结果。",
  },
  "DEL-05": {
    title: "不得提交会议的情形",
    todo: "请逐项核对是否存在不得提交会议的情形（第{item}项），核对后登记结果；拿不准的请问干部监督科。",
  },
  "RPT-01": {
    title: "应当事先报告的事项",
    todo: "请与上级组织部门核对是否应当事先报告：材料显示可能属于这类情形；需要报告的，先报告并登记文号。",
  },
  "RPT-02": {
    title: "上级答复期限",
    todo: "请联系上级组织部门：答复期限已于{due}届满，尚未答复；未答复不等于同意。",
  },
  "RPT-03": {
    title: "事先报告获批复后方可上会",
    todo: "请联系上级组织部门，全部获得同意后再上会：已报告{reports}件，同意{approved}件，未答复{unanswered}件，不同意{refused}件。",
  },
  "RPT-04": { title: "集中调整的人数标准", todo: "请核对方案：一次集中调整的人数标准由本级方案确定。" },
  "EXC-06": {
    title: "破格、越级提拔先报上级同意",
    todo: "请先报告并登记批复，获批前不得上会，越级和不经民主推荐的不得开始考察：该事项属于破格、越级提拔或者不经民主推荐，还有{open}项没有获得上级组织部门同意。",
  },
} as const satisfies Record<DeliberationRule, RuleSentence>;
