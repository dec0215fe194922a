import type { Finding } from "@/lib/law/finding";
import { judged, met, notMet } from "@/lib/law/finding";
import type { SubjectAt } from "../types";
import { dimensions, reportSections } from "../types";

type Report = Pick<SubjectAt, "sections" | "deficiencies">;

/** INS-07, 释义：考察德、能、勤、绩、廉五个方面。 */
export function judgeDimensions({ sections }: Report): Finding {
  const missing = dimensions.filter((dimension) => sections[dimension].trim() === "");
  const inputs = { dimensions: dimensions.length, written: dimensions.length - missing.length };
  return missing.length === 0
    ? met("INS-07", "block", inputs)
    : notMet("INS-07", "block", inputs, { missing: missing.join(",") });
}

/** INS-11, 释义：考察材料写明主要表现、主要缺点和不足、推荐测评谈话情况、审核核查结论四个部分。 Every section has words; a fault is named. */
export function judgeReportComplete({ sections, deficiencies }: Report): Finding {
  const missing: string[] = reportSections.filter((section) => sections[section].trim() === "");
  if (deficiencies.length === 0) missing.push("deficiencies");
  const inputs = { sections: reportSections.length + 1, missing: missing.length, deficiencies: deficiencies.length };
  return missing.length === 0
    ? met("INS-11", "block", inputs)
    : notMet("INS-11", "block", inputs, { missing: missing.join(",") });
}

const emptyWords = /^(无|暂无|没有|未发现)(明显|突出)?(的)?((缺点|不足|问题)((和|及|与|或|、)(缺点|不足|问题))*)?[。．.]?$/u;

/** INS-11 again: "no faults" as the only fault warns. */
export function judgeFaultsNamed({ deficiencies }: Report): Finding {
  const empty = deficiencies.filter((text) => emptyWords.test(text.trim())).length;
  const inputs = { deficiencies: deficiencies.length, empty };
  return judged("INS-11", "warn", empty === 0, inputs);
}
