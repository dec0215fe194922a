import type { ProcessRecord } from "@/lib/case/loaders";
import { formatDots } from "@/lib/kernel/dates";
import { supervisorCapacityNames } from "@/lib/messages/zh-CN/invited-supervisors";
import type { RecordCell } from "./record-block";

/** Invited supervisors who attended an act of the case, of meetings those with the given items; no row where nobody did. */
export function supervisorRows(
  { proceedings }: ProcessRecord,
  act: "meeting" | "consultation" | "inspection",
  ...itemIds: readonly (string | undefined)[]
): readonly (readonly RecordCell[])[] {
  const attended = proceedings.supervisors.filter((one) => one.act === act && (one.itemId === null || itemIds.includes(one.itemId)));
  if (attended.length === 0) return [];
  const words = attended.map(({ who, capacity, on }) => `${formatDots(on)} ${who}（${supervisorCapacityNames[capacity]}）`);
  return [[{ label: "特邀监督员", value: words.join("；") }]];
}
