import { Badge } from "@/components/ui/badge";

/** Days until the last day, with a word where it is near or over; the last day itself is not over. */
export function DaysLeft({ days }: { days: number }) {
  if (days < 0) return <Badge tone="red" icon="overdue">{`已超 ${-days} 天`}</Badge>;
  if (days === 0) return <Badge tone="amber">今天到期</Badge>;
  if (days <= 10) return <Badge tone="amber">{`还有 ${days} 天`}</Badge>;
  return <>{`还有 ${days} 天`}</>;
}
