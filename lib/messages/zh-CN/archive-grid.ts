/** What became of a text that was pasted into a grid. */
export type PasteTold = {
  readonly rowCount: number;
  readonly byHeadings: boolean;
  readonly takenFromAbove: number;
  readonly toMend: number;
  readonly leftOut: readonly string[];
};

const mostNamed = 5;
const longestNamed = 30;

/** Says how many rows were filled, what was guessed, what is to mend and what found no place. */
export function pasteSentence({ rowCount, byHeadings, takenFromAbove, toMend, leftOut }: PasteTold): string {
  const named = leftOut
    .slice(0, mostNamed)
    .map((text) => (text.length > longestNamed ? `${text.slice(0, longestNamed)}…` : text))
    .join("；");
  return [
    `${byHeadings ? "已按表头" : "已"}填入 ${rowCount} 行，尚未保存。`,
    takenFromAbove === 0 ? "" : `合并单元格空出的 ${takenFromAbove} 格按上一行补入，请核对。`,
    toMend === 0 ? "" : `有 ${toMend} 格需要修改，已在格下注明。`,
    leftOut.length === 0
      ? ""
      : `表中没有对应的列，${leftOut.length} 处没有填入：${named}${leftOut.length > mostNamed ? "等" : ""}；原文仍在粘贴框里。`,
  ].join("");
}

export const nothingPasted = "没有读到表格内容，请在 Excel 或者 WPS 中复制单元格后再粘贴。";

/** Says what was saved, row by row counted. */
export function savedSentence({
  added,
  changed,
  removed,
}: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}): string {
  const parts = [
    added === 0 ? "" : `增加 ${added} 行`,
    changed === 0 ? "" : `修改 ${changed} 行`,
    removed === 0 ? "" : `删除 ${removed} 行`,
  ].filter((part) => part !== "");
  return `已保存：${parts.join("，")}。改动前后的内容都留在档案的历次版本里。`;
}

/** Says what looking at a grid without saving it found. */
export function checkedSentence(toMend: number, findings: number): string {
  const cells = toMend === 0 ? "各格都能识别" : `有 ${toMend} 格需要修改，已在格下注明`;
  const checks = findings === 0 ? "核对没有发现问题" : `${findings} 处需要核查，见下方`;
  return `${cells}；${checks}。尚未保存。`;
}
