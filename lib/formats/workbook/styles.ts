import { ok, refused, type Result } from "@/lib/kernel/result";
import type { WorkbookFault } from "./types";
import { walkXml } from "./xml";

/** What a number format makes of a number: a day, a year and month, or just a number (times of day are left as such). */
export type NumberFormat = "day" | "month" | "plain";

/** Built-in formats as a Chinese installation shows them (ECMA-376 part 1, 18.8.30, zh-cn). */
const builtIn: ReadonlyMap<number, NumberFormat> = new Map<number, NumberFormat>([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, "day"] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, "month"] as const),
]);

/** The number format of each cell style, in the order in which cells point at them. */
export function readStyles(xml: string): Result<readonly NumberFormat[], WorkbookFault> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  const fault = walkXml<WorkbookFault>(xml, {
    open: (name, attributes) => {
      if (name === "cellXfs") inCellStyles = true;
      const id = Number(attributes["numFmtId"]);
      if (name === "numFmt") own.set(id, formatOfCode(attributes["formatCode"] ?? ""));
      if (name === "xf" && inCellStyles) formats.push(own.get(id) ?? builtIn.get(id) ?? "plain");
      return undefined;
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
      return undefined;
    },
  });
  return fault === null ? ok(formats) : refused(fault);
}

/** Reads a format code such as `yyyy"年"m"月"`: literals, colours and locales are set aside first. */
export function formatOfCode(code: string): NumberFormat {
  if (code.length > 255) return "plain";
  const bare = code
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./gu, "")
    .split(";", 1)
    .join("")
    .toLowerCase();
  if (bare.includes("general")) return "plain";
  if (bare.includes("d")) return "day";
  return bare.includes("y") ? "month" : "plain";
}
