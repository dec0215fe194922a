import { Badge } from "@/components/ui/badge";
import { ClauseLink } from "@/components/ui/basis";
import { daysBetween, formatDots, isAfter } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { shownBasis } from "@/lib/messages/answer";
import { clockName } from "@/lib/messages/zh-CN/departures";

/** What is left until the last day, or by how much it is past. */
export function DueBadge({ due, today }: { due: LegalDate; today: LegalDate }) {
  const late = isAfter(today, due);
  return (
    <Badge tone={late ? "red" : "amber"}>{late ? `逾期 ${daysBetween(due, today)} 天` : due === today ? "今天到期" : `还有 ${daysBetween(today, due)} 天`}</Badge>
  );
}

/** The periods of a departure: what is awaited, since when, by which day, and what became of it, with the clause. */
export function ClockList({ clocks, today, running }: { clocks: readonly Finding[]; today: LegalDate; running: boolean }) {
  if (clocks.length === 0) return <p>目前没有起算的期限。</p>;
  return (
    <ul className="plain-list">
      {clocks.map((clock) => {
        const { from, doneOn } = clock.inputs as { readonly from: LegalDate; readonly doneOn: LegalDate | null };
        const due = clock.outputs["due"] as LegalDate;
        return (
          <li key={String(clock.inputs["clock"])}>
            <p>
              <strong>{clockName(clock)}</strong>：{formatDots(from)} 起算，最后一日 {formatDots(due)}。{" "}
              {doneOn === null ? (
                running ? <DueBadge due={due} today={today} /> : <Badge>未办理</Badge>
              ) : (
                <Badge tone={clock.outcome === "not-met" ? "red" : "green"}>{`${formatDots(doneOn)} 办理${clock.outcome === "not-met" ? "，逾期" : ""}`}</Badge>
              )}
            </p>
            <ClauseLink clause={shownBasis(clock)} />
          </li>
        );
      })}
    </ul>
  );
}
