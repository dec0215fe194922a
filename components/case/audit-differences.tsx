import { LightMark } from "@/components/desk/finding-list";
import { Section } from "@/components/ui/page-parts";
import { RuleRef } from "@/components/ui/basis";
import { Table } from "@/components/ui/table";
import type { AuditAt, AuditChange, GateDifference } from "@/lib/case/rules/audits";
import { formatDots } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { auditInputWords, auditStepWords } from "@/lib/messages/zh-CN/pre-audits";
import { shownFindings } from "@/lib/messages/shown-findings";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";

/** What the rules on the person said differently from one gate to the next: rule, before, after, and the datum that changed. */
export function AuditDifferences({ differences }: { differences: readonly GateDifference[] }) {
  if (differences.length === 0) return null;
  const rows = differences.flatMap(({ from, to, changes }) => changes.map((change) => ({ from, to, change })));
  return (
    <Section title="人选审核的变化" id="differences" note="请先核对变化的数据，再决定是否继续：下列规定在前后两次审核中结论不同。">
      <Table
        caption="人选审核的变化"
        narrow="cards"
        columns={[
          { key: "rule", head: "规定", rowHead: true, cardLabel: false, cell: ({ change }) => <RuleRef rule={change.rule} title={ruleTitle(change.rule)} /> },
          { key: "before", head: "原结论", cell: ({ from, change }) => <Said at={from} finding={change.before} /> },
          { key: "after", head: "新结论", cell: ({ to, change }) => <Said at={to} finding={change.after} /> },
          { key: "inputs", head: "变化的数据", cell: ({ change }) => <Inputs change={change} /> },
        ]}
        rows={rows}
        rowKey={({ to, change }) => `${to.step}-${to.on}-${change.rule}`}
      />
    </Section>
  );
}

function Said({ at, finding }: { at: AuditAt; finding: Finding }) {
  const [shown] = shownFindings([finding]);
  return (
    <>
      {shown === undefined ? null : <LightMark light={shown.light} word={shown.word} />}
      <span className="block section-note">{`${auditStepWords(at.step)} ${formatDots(at.on)}`}</span>
      {shown === undefined || shown.sentence === "" ? null : <span className="block">{shown.sentence}</span>}
    </>
  );
}

function Inputs({ change }: { change: AuditChange }) {
  const known = change.inputs.flatMap(({ name, before, after }) => {
    const label = auditInputWords(name);
    return label === null ? [] : [`${label}：${words(before)} → ${words(after)}`];
  });
  if (known.length === 0) return <>档案中的有关记录有增减</>;
  return (
    <ul>
      {known.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function words(value: string | number | boolean | null): string {
  if (value === null) return "无";
  return typeof value === "boolean" ? (value ? "是" : "否") : String(value);
}
