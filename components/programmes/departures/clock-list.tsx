import { Badge } from "@/components/ui/badge";
import { ClauseLink } from "@/components/ui/basis";
import { Table } from "@/components/ui/table";
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
  return (
    <Table
      caption="期限"
      narrow="cards"
      rows={clocks}
      rowKey={(clock) => String(clock.inputs["clock"])}
      empty="目前没有起算的期限。"
      columns={[
        { key: "what", head: "事项", rowHead: true, cardLabel: false, cell: clockName },
        { key: "from", head: "起算", cell: ({ inputs }) => formatDots(inputs["from"] as LegalDate) },
        { key: "due", head: "最后一日", cell: ({ outputs }) => formatDots(outputs["due"] as LegalDate) },
        { key: "state", head: "情况", cell: (clock) => <ClockState clock={clock} today={today} running={running} /> },
        { key: "basis", head: "依据", cardLabel: false, cell: (clock) => <ClauseLink clause={shownBasis(clock)} /> },
      ]}
    />
  );
}

function ClockState({ clock, today, running }: { clock: Finding; today: LegalDate; running: boolean }) {
  const doneOn = clock.inputs["doneOn"] as LegalDate | null;
  const late = clock.outcome === "not-met";
  if (doneOn !== null) return <Badge tone={late ? "red" : "green"}>{`${formatDots(doneOn)} 办理${late ? lateWords(clock) : ""}`}</Badge>;
  return running ? <DueBadge due={clock.outputs["due"] as LegalDate} today={today} /> : <Badge>未办理</Badge>;
}

/** A removal comes too early for the appeal; everything else comes too late. */
function lateWords({ inputs, outputs }: Finding): string {
  return String(inputs["doneOn"]) > String(outputs["due"]) ? "，逾期" : "，申诉期未满";
}
