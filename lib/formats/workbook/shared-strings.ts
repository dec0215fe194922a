import { ok, refused, type Result } from "@/lib/kernel/result";
import type { WorkbookFault } from "./types";
import { walkXml } from "./xml";

/** The most characters the format allows in one cell. */
export const longestCellText = 32_767;

const escaped = /_x([0-9A-Fa-f]{4})_/gu;

/** The table of texts that cells point into; phonetic guides are left out. */
export function readSharedStrings(xml: string, mostStrings: number): Result<readonly string[], WorkbookFault> {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let phonetic = false;
  const fault = walkXml<WorkbookFault>(xml, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
      return strings.length > mostStrings ? "too-many-cells" : undefined;
    },
    close: (name) => {
      if (name === "si") strings.push(unescapeText(current));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
      return undefined;
    },
    text: (text) => {
      if (inText) current += text;
      return current.length > longestCellText ? "text-too-long" : undefined;
    },
  });
  return fault === null ? ok(strings) : refused(fault);
}

/** Undoes the _xHHHH_ form in which control characters are stored. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
