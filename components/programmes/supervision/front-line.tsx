import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { RuleRef } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatDots, yearOf } from "@/lib/kernel/dates";
import { formatPercent } from "@/lib/kernel/ratio";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { promotedByWords } from "@/lib/messages/zh-CN/supervision";
import type { PromotedGroup, PromotedLine } from "@/lib/programmes/supervision/rules";
import { supervisionHref } from "@/lib/programmes/supervision/schema";
import { MatterCell } from "./matter-cell";

/** Share of a year's promotions that have worked at the front line (SED-20), with the people behind each figure. */
export function FrontLine({ year, groups, today }: { year: number; groups: readonly PromotedGroup[]; today: LegalDate }) {
  return (
    <>
      <Section
        title={`${String(year)} 年提拔干部的一线经历占比`}
        note="占比偏低的，请在年度计划中安排；这是对全年工作的提示，不用来评价或者筛选个人。任职之前有“急难险重一线”经历的计入。"
        actions={
          <>
            <ButtonLink href={supervisionHref({ view: "frontLine", year: year - 1 })}>上一年</ButtonLink>
            {year < yearOf(today) ? <ButtonLink href={supervisionHref({ view: "frontLine", year: year + 1 })}>下一年</ButtonLink> : null}
          </>
        }
      >
        <Table
          caption={`${String(year)} 年一线经历占比`}
          narrow="cards"
          columns={groupColumns}
          rows={groups}
          rowKey={(group) => nameOf(group)}
          empty="这一年没有经本系统办理的提拔任职。"
        />
        <p className="section-note">
          依据：
          <RuleRef rule="SED-20" title={ruleTitle("SED-20")} />
        </p>
      </Section>
      {groups.map((group) => (
        <Section key={nameOf(group)} title={`${nameOf(group)}：${String(group.promoted)} 人`} level={3}>
          {group.lines === null ? (
            <p className="section-note">名单只对可以查看这些干部档案的人员显示。</p>
          ) : (
            <Table caption={nameOf(group)} narrow="cards" columns={lineColumns} rows={group.lines} rowKey={(line) => line.id} />
          )}
        </Section>
      ))}
    </>
  );
}

function nameOf({ committee, by }: PromotedGroup): string {
  return `${committee}${promotedByWords[by]}`;
}

const groupColumns: readonly Column<PromotedGroup>[] = [
  { key: "by", head: "范围", rowHead: true, cardLabel: false, cell: nameOf },
  { key: "promoted", head: "提拔", align: "right", card: "half", cell: (group) => `${String(group.promoted)} 人` },
  { key: "experienced", head: "有一线经历", align: "right", card: "half", cell: (group) => `${String(group.experienced)} 人` },
  { key: "share", head: "占比", align: "right", card: "half", cell: (group) => formatPercent(group.experienced, group.promoted, 2) },
  { key: "line", head: "方案要求", align: "right", card: "half", cell: lineText },
  { key: "state", head: "结果", align: "center", card: "half", cell: (group) => <State group={group} /> },
];

function lineText({ finding: { inputs }, exampleOnly }: PromotedGroup): string {
  const { num, den } = inputs;
  if (typeof num !== "number" || typeof den !== "number") return "没有生效的方案";
  return `不低于 ${formatPercent(num, den, 0)}${exampleOnly ? "（示例）" : ""}`;
}

function State({ group: { finding } }: { group: PromotedGroup }) {
  if (finding.outcome === "met") return <Badge tone="green">达到</Badge>;
  return finding.outcome === "not-met" ? <Badge tone="amber">低于要求</Badge> : <Badge tone="grey">未知</Badge>;
}

const lineColumns: readonly Column<PromotedLine>[] = [
  { key: "matter", head: "事项", rowHead: true, cardLabel: false, width: 16, cell: (line) => <MatterCell {...line} /> },
  { key: "on", head: "任职", align: "center", card: "half", cell: (line) => formatDots(line.on) },
  { key: "experienced", head: "一线经历", align: "center", card: "half", cell: (line) => (line.experienced ? "有" : "无") },
];
