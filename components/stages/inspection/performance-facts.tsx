import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { gradeNames } from "@/lib/messages/zh-CN/words";
import { auditResultNames } from "@/lib/messages/zh-CN/audits";
import type { PerformanceFacts } from "@/lib/stages/inspection/queries/performance";
import type { ResultAt } from "@/lib/stages/inspection/types";

/** The days of a result: one, or from one to another. */
export function resultDays({ on, until }: Pick<ResultAt, "on" | "until">): string {
  return until === null ? formatDots(on) : `${formatDots(on)}至${formatDots(until)}`;
}

/** A result's proof as a link; nothing where there is none. */
export function ResultEvidence({ result }: { result: ResultAt }) {
  return result.evidenceId === null ? null : <a href={`/attachments/${result.evidenceId}`}>{result.evidenceName ?? "佐证材料"}</a>;
}

/** What the archive keeps on results, in the order in which it counts as proof: verified, waiting, grades, audits. */
export function PerformanceFactsSections({ facts, cadreId }: { facts: PerformanceFacts; cadreId: string }) {
  return (
    <>
      <Section title="实绩档案" note="经核实的在前；未核实的不能作为依据。" actions={<a href={`/people/${cadreId}/entries`}>登记与核实</a>}>
        <Table
          caption="实绩档案"
          narrow="cards"
          rows={facts.results}
          rowKey={(row) => row.id}
          empty="实绩档案还没有登记，请先登记并由另一人核实。"
          columns={[
            { key: "on", head: "时间", width: 8, card: "half", cell: resultDays },
            { key: "goal", head: "目标任务或者项目", rowHead: true, cardLabel: false, cell: (row) => row.goal },
            { key: "fact", head: "事实", cell: (row) => row.fact },
            { key: "state", head: "核实", width: 6, card: "half", cell: (row) => (row.verified ? <Badge tone="green">已核实</Badge> : <Badge tone="amber">待核实</Badge>) },
            { key: "evidence", head: "佐证", cell: (row) => <ResultEvidence result={row} /> },
          ]}
        />
      </Section>
      <Section title="年度考核">
        <Table
          caption="年度考核等次"
          rows={facts.grades}
          rowKey={(row) => String(row.year)}
          empty="没有登记的年度考核等次。"
          columns={[
            { key: "year", head: "年度", rowHead: true, cell: (row) => String(row.year) },
            { key: "grade", head: "等次", cell: (row) => gradeNames[row.grade] },
          ]}
        />
      </Section>
      <Section title="经济责任审计" note="所在班子年度目标的完成情况本系统没有登记，用到的在书面分析中写明出处。">
        <Table
          caption="经济责任审计"
          narrow="cards"
          rows={facts.audits}
          rowKey={(row) => row.id}
          empty="没有登记的经济责任审计。"
          columns={[
            { key: "post", head: "职务", rowHead: true, cardLabel: false, cell: (row) => row.post },
            { key: "number", head: "文号", card: "half", cell: (row) => row.number },
            { key: "on", head: "作出结论", card: "half", cell: (row) => (row.concludedOn === null ? "未作结论" : formatDots(row.concludedOn)) },
            { key: "result", head: "结论", cell: (row) => auditWords(row) },
          ]}
        />
      </Section>
    </>
  );
}

function auditWords({ concludedOn, result }: PerformanceFacts["audits"][number]): string {
  if (result !== null) return auditResultNames[result];
  return concludedOn === null ? "—" : "只对办理人员显示";
}
