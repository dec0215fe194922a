import { Badge } from "@/components/ui/badge";
import { Basis } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { formatDots, formatMonthDots, fullMonthsBetween, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { cite } from "@/lib/law/citations";
import type { RuleId } from "@/lib/law/rule-id";
import { shownBasis } from "@/lib/messages/answer";
import { causeNames, comingResultText } from "@/lib/messages/zh-CN/posts-words";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { ComingLine } from "@/lib/posts/loaders/forecast";

/** Holders with the day on which something is due, earliest first. */
export function ComingTable({
  caption,
  lines,
  today,
  linksPeople,
}: {
  caption: string;
  lines: readonly ComingLine[];
  today: LegalDate;
  linksPeople: boolean;
}) {
  return (
    <Table
      caption={caption}
      narrow="cards"
      landscape
      rows={lines}
      rowKey={(line) => `${line.postId}-${line.cadreId}-${line.coming.cause}`}
      columns={[
        {
          key: "name",
          head: "姓名",
          rowHead: true,
          cardLabel: false,
          cell: (line) => <PersonName name={line.name} href={linksPeople ? `/people/${line.cadreId}` : undefined} />,
        },
        {
          key: "post",
          head: "单位及职务",
          cardLabel: false,
          cell: (line) => (
            <>
              <a href={`/posts/${line.unitId}`}>{line.unitName}</a>{" "}
              <a href={`/posts/${line.unitId}/${line.postId}`}>{line.title}</a>{" "}
              {line.concurrent ? <Badge icon={null}>兼任</Badge> : null}
              {line.outsideQuota ? <Badge icon={null}>保留待遇</Badge> : null}
            </>
          ),
        },
        { key: "level", head: "职务层次", width: 7, card: "half", cell: (line) => levelNames[line.level] },
        {
          key: "since",
          head: "任现职",
          width: 6,
          align: "center",
          card: "half",
          cell: (line) => formatMonthDots(line.since),
        },
        { key: "cause", head: "原因", width: 8, cell: (line) => causeNames[line.coming.cause] },
        {
          key: "on",
          head: "到期",
          width: 12,
          align: "center",
          cell: (line) => <DueDay on={line.coming.on} today={today} />,
        },
        { key: "result", head: "结果", width: 11.5, cell: (line) => comingResultText(line.coming) },
      ]}
    />
  );
}

/** A due day with how far off it is; a day that has passed says so. */
export function DueDay({ on, today }: { on: LegalDate; today: LegalDate }) {
  if (isBefore(on, today)) {
    return (
      <Badge tone="red" icon="overdue">
        {`${formatDots(on)} 已过`}
      </Badge>
    );
  }
  const months = fullMonthsBetween(today, on);
  return (
    <>
      {formatDots(on)}
      {months === 0 ? "（一个月内）" : `（${months} 个月后）`}
    </>
  );
}

/** What each cause rests on, once for the whole list. */
export function CauseBases({ rules }: { rules: readonly RuleId[] }) {
  return (
    <Section title="依据">
      {rules.map((rule) => (
        <Basis key={rule} basis={shownBasis({ rule, cite: cite(rule) })} open />
      ))}
    </Section>
  );
}
