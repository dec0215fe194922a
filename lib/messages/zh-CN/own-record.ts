import { formatDots } from "../../kernel/dates";
import type { DeterminationRefusal } from "../../people/commands/facts";
import type { AmendmentPart, AmendmentState, FieldSource, OwnRecordRefusal } from "../../programmes/own-record/types";
import { factNames } from "./people-words";

export const ownRecordRefusals = {
  "amendment.not-found": "没有找到这件更正申请，请刷新页面重新选择。",
  "amendment.stale": "这件申请刚有变动，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "amendment.pending": "这一项已有一件申请在办，请等待答复，或者撤回后重新申请。",
  "amendment.needs-day": "请填写应为哪一天。",
  "amendment.needs-evidence": "请附上能够证明的材料；没有材料的，请先向所在单位人事部门或者本级组织部门咨询。",
  "amendment.decided": "这件申请已经答复或者撤回，请刷新页面查看。",
  "amendment.determined-apart": "三龄两历一身份须经认定，请用“转为认定”办理。",
  "amendment.entered-apart": "这一项不需要认定，请登记后答复同意更正，并填写登记之处。",
} as const satisfies Record<Exclude<OwnRecordRefusal, DeterminationRefusal>, string>;

export const amendmentPartNames: Readonly<Record<AmendmentPart, string>> = {
  ...factNames,
  basic: "姓名、籍贯、出生地等基本情况",
  holding: "任职情况",
  grade: "年度考核",
  honour: "奖励",
  family: "家庭成员",
  kinship: "系统内亲属",
  other: "其他",
};

export const amendmentStateNames: Readonly<Record<AmendmentState, string>> = {
  requested: "待审核",
  underDetermination: "认定中",
  accepted: "已办理",
  refused: "不予更正",
  withdrawn: "已撤回",
};

/** Where a value of the own record comes from, in words. */
export function fieldSourceName(source: FieldSource): string {
  switch (source.kind) {
    case "determined":
      return `组织认定（${source.reviewer}${source.on === null ? "" : `，${formatDots(source.on)}`}）`;
    case "imported":
      return `名册导入（批次 ${source.number}，${formatDots(source.on)}）`;
    case "entered":
      return "档案登记";
  }
}
