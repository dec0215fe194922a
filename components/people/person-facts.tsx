import { Badge, type Tone } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { factNames, factVerdictNames } from "@/lib/messages/zh-CN/people-words";
import type { PersonPersonal } from "@/lib/people/queries/person";

const tones: Readonly<Record<"pass" | "fail" | "deferred", Tone>> = { pass: "green", fail: "red", deferred: "amber" };

/** The three ages, two records and identity: stated beside determined. */
export function PersonFacts({
  facts,
  determinationsHref,
}: {
  facts: PersonPersonal["facts"];
  /** where facts are determined; not on a page of an earlier day */
  determinationsHref?: string | undefined;
}) {
  return (
    <Section
      title="三龄两历一身份"
      id="facts"
      note="填报与认定并列；不一致的以认定为准。"
      actions={determinationsHref === undefined ? undefined : <a href={determinationsHref}>认定与历次记录</a>}
    >
      <Table
        caption="三龄两历一身份"
        narrow="cards"
        rows={facts}
        rowKey={(fact) => fact.fact}
        empty="尚未登记。"
        columns={[
          { key: "fact", head: "项目", cell: (fact) => factNames[fact.fact], rowHead: true, cardLabel: false },
          { key: "stated", head: "填报", cell: (fact) => fact.stated, card: "half" },
          { key: "determined", head: "认定", cell: (fact) => fact.determined, card: "half" },
          {
            key: "verdict",
            head: "结论",
            cell: (fact) =>
              fact.verdict === null ? (
                "未认定"
              ) : (
                <Badge tone={tones[fact.verdict]}>{factVerdictNames[fact.verdict]}</Badge>
              ),
            card: "half",
          },
          {
            key: "on",
            head: "认定日期",
            cell: (fact) => (fact.determinedOn === null ? null : formatDots(fact.determinedOn)),
            align: "center",
            card: "half",
          },
        ]}
      />
    </Section>
  );
}
