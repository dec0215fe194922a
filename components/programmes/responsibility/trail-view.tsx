import { PageHead } from "@/components/desk/page-head";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import type { Column } from "@/components/ui/table";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { trailHowNames, trailRoleNames } from "@/lib/messages/zh-CN/responsibility";
import type { Trail } from "@/lib/programmes/responsibility/loaders";
import type { TrailLine } from "@/lib/programmes/responsibility/types";

/** The chain of responsibility around a person, both ways; prints with who looked and when. */
export function TrailView({ trail }: { trail: Trail }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "监督", href: "/supervision" }, { label: "责任链", href: "/supervision/trail" }, { label: trail.name }]}
        title={`${trail.name}的责任链`}
        lead={`查看事由：${trail.reason}。本次查看已记入全程纪实。`}
        actions={<PrintButton />}
      />
      <Section title={`谁为${trail.name}办理`} note="按日期从近到远。">
        <Acts caption="为其办理" lines={trail.of} who="actor" empty="没有本人的选任事项。" />
      </Section>
      <Section title={`${trail.name}为谁办理`} note="按日期从近到远，只列能确认是本人的。">
        <Acts caption="其所办理" lines={trail.by} who="person" empty="没有查到其提名、考察、决定或确认的事项。" />
      </Section>
      {trail.named.length === 0 ? null : (
        <Section
          title="只登记了姓名的事项"
          note={`请查原件核对是不是本人：这些事项只写了“${trail.name}”这个名字，没有关联到人；档案中叫这个名字的有 ${String(trail.namesakes)} 人。`}
        >
          <Acts caption="只登记了姓名" lines={trail.named} who="person" empty="" />
        </Section>
      )}
      <p className="section-note">{trail.mark}</p>
    </>
  );
}

/** From one person of the chain to the next: by the person, and with a reason of its own. */
function hrefOf(cadreId: string | null): { readonly href?: string } {
  return cadreId === null ? {} : { href: `/supervision/trail?person=${cadreId}` };
}

function Acts({ caption, lines, who, empty }: { caption: string; lines: readonly TrailLine[]; who: "actor" | "person"; empty: string }) {
  const columns: readonly Column<TrailLine>[] = [
    {
      key: "who",
      head: who === "actor" ? "办理人" : "任免人选",
      rowHead: true,
      cardLabel: false,
      cell: (line) =>
        line[who] === "" ? "组织部门" : <PersonName name={line[who]} {...hrefOf(who === "actor" ? line.actorId : line.personId)} />,
    },
    { key: "role", head: "责任", card: "half", cell: (line) => trailRoleNames[line.role] },
    { key: "how", head: "方式", card: "half", cell: (line) => trailHowNames[line.how] ?? line.how },
    { key: "on", head: "日期", align: "center", card: "half", cell: (line) => formatDots(line.on) },
    {
      key: "case",
      head: "事项",
      cell: (line) => (
        <>
          <a href={`/cases/${line.caseId}`}>{line.post}</a>
          <span className="block text-ink-soft">{line.caseNumber}</span>
        </>
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      narrow="cards"
      columns={columns}
      rows={lines}
      rowKey={(line) => `${line.caseId}-${line.role}-${line.actorId ?? line.actor}-${line.on}-${line.how}`}
      empty={empty}
    />
  );
}
