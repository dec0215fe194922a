import { formatMoment } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";

/** The line at the foot of what is taken away: who took it and when, as `输出：俞静秋　2026.11.22 10:00`. */
export function outputMark(name: string, now: Instant): string {
  return `输出：${name}　${formatMoment(now)}`;
}
