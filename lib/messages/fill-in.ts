import { formatChinese, parseLegalDate } from "../kernel/dates";

/** Replaces {name} by its value, a day as it is read aloud ("2026年3月2日"); a missing value shows as "—". */
export function fillIn(template: string, params: Readonly<Record<string, string | number | boolean | null>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) return "—";
    const day = typeof value === "string" ? parseLegalDate(value) : null;
    return day === null ? String(value) : formatChinese(day);
  });
}
