import { Badge } from "@/components/ui/badge";
import { formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { provisionalDay } from "@/lib/messages/zh-CN/settings";

/** A day counted in working days; 暂定 with the reason where a year has no calendar. */
export function CountedDayWords({ day, provisional }: { day: LegalDate; provisional: boolean }) {
  if (!provisional) return <>{formatDots(day)}</>;
  return (
    <>
      {formatDots(day)} <Badge tone="amber">暂定</Badge>
      <span className="block section-note">{provisionalDay}</span>
    </>
  );
}
