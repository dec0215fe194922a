import type { EventValue } from "../../record/event";
import type { EventType } from "../../record/event-types";
import { fillIn } from "../fill-in";
import { standingNames } from "./corrections";
import { ruleTitle } from "./rules";
import { caseStateNames, stageNames } from "./words";

type EventData = Readonly<Record<string, EventValue>>;

const voteLine =
  "应到 {shouldAttend} 人，本项实到 {present} 人，回避 {withdrawn} 人；同意 {agree} 票，不同意 {disagree} 票，缓议 {defer} 票，弃权 {abstain} 票";

const ruleDetail = ({ rule }: EventData): string => (typeof rule === "string" ? ruleWords(rule) : "");
const stageDetail = ({ stage }: EventData): string => `环节：${stageWord(stage)}`;
const stateDetail = ({ from, to, stage }: EventData): string =>
  typeof from === "string" && typeof to === "string" ? `${stateWord(from)} → ${stateWord(to)}` : stageWord(stage);

const exportedForms = new Map<EventValue | undefined, string>([
  ["approvalForm", "任免审批表"],
  ["caseFile", "选任案卷"],
  ["roster", "名册"],
  ["formFile", "任免审批表文件"],
  ["peopleList", "干部名单"],
  ["forecast", "空缺预测"],
  ["due", "到期提醒"],
]);
const exportFormats = new Map<EventValue | undefined, string>([
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
  ["lrmx", "编辑器文件"],
  ["zip", "压缩包"],
  ["page", "页面显示处分情况"],
]);

const exportDetail = ({ document, format, together }: EventData): string =>
  `${exportedForms.get(document) ?? "表格"}，${exportFormats.get(format) ?? "Word"}${typeof together === "number" && together > 1 ? `，同批 ${together} 人` : ""}`;

/** Parts everybody who reads the record may see named; of the others only that something was edited. */
const editedParts = new Map<EventValue | undefined, string>([
  ["career", "简历"],
  ["education", "学历学位"],
  ["grades", "年度考核"],
  ["experience", "工作经历类型"],
  ["training", "培训"],
  ["honours", "奖励"],
]);

function rowsDetail({ part, added, changed, removed }: EventData): string {
  const count = (list: EventValue | undefined): number => (Array.isArray(list) ? list.length : 0);
  const words = editedParts.get(part);
  return words === undefined
    ? ""
    : `${words}：增加 ${count(added)} 行，修改 ${count(changed)} 行，删除 ${count(removed)} 行`;
}

const details: Readonly<Partial<Record<EventType, (data: EventData) => string>>> = {
  "cadre.exported": exportDetail,
  "cadre.rowsEdited": rowsDetail,
  "override.requested": ruleDetail,
  "override.approved": ruleDetail,
  "override.refused": ruleDetail,
  "case.stageCompleted": ({ stage, next }) =>
    `完成「${stageWord(stage)}」${stageWord(next) === "" ? "，本事项办结" : `，进入「${stageWord(next)}」`}`,
  "case.held": stateDetail,
  "case.stopped": stateDetail,
  "case.returned": stateDetail,
  "case.resumed": ({ from }) => (typeof from === "string" ? `原为${stateWord(from)}` : ""),
  "decision.deferred": stateDetail,
  "decision.recorded": (data) => `${fillIn(voteLine, numbersOf(data))}，${data.passed === true ? "通过" : "未通过"}`,
  "decision.reconsidered": (data) =>
    `${fillIn("成员 {members} 人，同意复议 {inFavour} 人", numbersOf(data))}，${data.allowed === true ? "同意复议" : "不予复议"}`,
  "correction.requested": stageDetail,
  "correction.refused": stageDetail,
  "correction.confirmed": (data) => `${stageDetail(data)}；重新审核：${affectedWords(data.affected)}`,
};

/** The figures of an event that a reader of the record asks for; empty where the words of its type say it all. */
export function eventDetail(type: EventType, data: EventData): string {
  return details[type]?.(data) ?? (typeof data.on === "string" ? `日期 ${data.on}` : "");
}

function stageWord(value: EventValue | undefined): string {
  return Object.entries(stageNames).find(([stage]) => stage === value)?.[1] ?? "";
}

function stateWord(value: string): string {
  return Object.entries(caseStateNames).find(([state]) => state === value)?.[1] ?? value;
}

function ruleWords(rule: string): string {
  return `${ruleTitle(rule as Parameters<typeof ruleTitle>[0])}（${rule}）`;
}

/** "notice:holds" → 公示仍成立 */
function affectedWords(value: EventValue | undefined): string {
  const list: readonly string[] = Array.isArray(value) ? value : [];
  return list
    .map((entry) => {
      const [stage = "", standing = ""] = entry.split(":");
      const words = Object.entries(standingNames).find(([key]) => key === standing)?.[1] ?? "";
      return `${stageWord(stage)}${words}`;
    })
    .join("、");
}

function numbersOf(data: EventData): Record<string, string | number> {
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (typeof value === "number" || typeof value === "string" ? [[key, value]] : [])));
}
