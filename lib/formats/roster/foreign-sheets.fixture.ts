import { columnLetters } from "@/lib/formats/workbook/sheet";
import type { Sheet } from "@/lib/formats/workbook/types";
import { man, woman } from "./roster-lines.fixture";

/** A sheet as another system writes it: rows of texts under their numbers, empty ones left out. */
export function foreignSheet(name: string, rows: readonly (readonly string[])[], merged: readonly string[] = []): Sheet {
  return {
    name,
    hidden: false,
    layout: { part: "xl/worksheets/sheet1.xml", hiddenColumns: [], merged },
    rows: rows.map((row, place) => ({
      number: place + 1,
      cells: row
        .map((text, index) => ({ column: columnLetters(index + 1), text, kind: "text" as const }))
        .filter(({ text }) => text !== ""),
    })),
  };
}

/** Columns of another system nobody needs. */
export const strangeColumns = Array.from({ length: 40 }, (_, place) => `扩展项${String.fromCodePoint(0x7532 + place)}`);

/** A title, a line about the unit, a heading of two rows with groups, two people, 40 columns the template does not have. */
export function twoRowSheet(): Sheet {
  const filler = strangeColumns.map(() => "");
  const values = strangeColumns.map((_, place) => `值${place}`);
  return foreignSheet(
    "2026年人员信息",
    [
      ["干部信息汇总表"],
      ["填报单位：云泽市交通运输局", "", "", "填报日期：2026-03-01"],
      ["序号", "证件", "姓名", "性别", "出生", "民族", "籍贯", "出生地", "党派", "时间", "", "工作单位代号", "身份", "职务信息", "", ...filler],
      ["", "", "", "", "", "", "", "", "", "入党", "参加工作", "", "", "层次", "任现层次时间", ...strangeColumns],
      ["1", woman, "沈知秋", "女", "1981.04", "汉", "云岭澜石", "云岭澜石", "中共党员", "2003.06", "2004.07", "YZ-JT", "公务员", "县处级副职", "2019.03", ...values],
      ["2", man, "陆远舟", "男", "1979.11", "汉", "云岭澜石", "云岭澜石", "群众", "", "2001.07", "YZ-JT", "公务员", "科员", "", ...values],
    ],
    ["A1:O1", "J3:K3", "N3:O3", ...["A", "B", "C", "D", "E", "F", "G", "H", "I", "L", "M"].map((column) => `${column}3:${column}4`)],
  );
}
