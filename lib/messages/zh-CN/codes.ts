import type { CodesRefusal } from "../../codes/types";
import type { CodeNaming, CodeStatus } from "../../formats/code-tables/code-table";

export const codesRefusals = {
  "codes.unknown-table": "没有这张代码表，请返回代码表重新选择。",
  "codes.empty-word": "请填写名称；只有空格或者不可见字符的不算。",
  "codes.word-shipped": "这个名称系统已经认识，是“{label}”，不必补充，也不能改作他用。",
  "codes.word-taken": "这个名称已经补充过，见下方“本地补充”；含义不同的，请先停用原来一条。",
  "codes.means-unknown": "请选择它归入表中的哪一项。",
  "codes.code-taken": "这个代码已有，请换一个。",
  "codes.region-code": "行政区划请填写 2、4 或 6 位数字代码；2 位、4 位的包括其下各级。",
  "codes.not-found": "没有找到这条补充，请刷新页面。",
  "codes.stale": "这条补充刚被他人办理，请刷新页面核对。",
  "codes.own-proposal": "本人提出的不能由本人确认，请由部长或者干部监督科的另一位同志确认。",
  "codes.already-confirmed": "这条补充已经生效，不必再确认。",
  "codes.already-ended": "这条补充已经停用；仍需要的，请重新提出。",
} as const satisfies Record<CodesRefusal, string>;

/** How sure a table is. */
export const codeStatusNames: Readonly<Record<CodeStatus, string>> = {
  confirmed: "已印证",
  "single-source": "单一来源",
  unconfirmed: "待核",
  own: "本系统",
};

/** Whose words they are. */
export const codeNamingNames: Readonly<Record<CodeNaming | "local", string>> = {
  standard: "国家标准",
  system: "组织系统",
  editor: "任免表编辑器",
  own: "本系统",
  local: "本地补充",
};
