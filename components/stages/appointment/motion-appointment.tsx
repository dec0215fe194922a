import { LightCounts } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import { formatDots } from "@/lib/kernel/dates";
import { shownFindings } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { electionWords, lineKindNames, paperStateNames } from "@/lib/messages/zh-CN/appointment";
import { kindNames } from "@/lib/messages/zh-CN/words";
import type { AppointmentLine, MotionAppointment } from "@/lib/stages/appointment/loaders";
import type { PaperAt } from "@/lib/stages/appointment/types";
import { PaperForm } from "./paper-form";

export type MotionAppointmentActions = { readonly draft: FormAction; readonly issue: FormAction };

/** Appointments of a motion: who stands there with what is missing, drafting a paper, issuing it. */
export function MotionAppointmentView({ page, actions, token }: { page: MotionAppointment; actions: MotionAppointmentActions; token: string }) {
  const { motion } = page;
  const waiting = page.lines.filter((line) => line.paper === null);
  return (
    <>
      <PageHead
        crumbs={[{ label: "动议与选任", href: "/motions" }, { label: motion.number, href: `/motions/${motion.id}` }, { label: "任职" }]}
        title={`任职：${motion.title}`}
        lead="公示结束后谈话、拟文、印发。系统只核对条件、职数和条数，不代为作出任免。"
      />
      <People lines={page.lines} />
      <Section title="拟任免文件" note="条目由事项生成：任新职，免去不再保留的原职。">
        {waiting.length === 0 ? (
          <EmptyState title="没有等待拟文的人员。">公示办结的事项会自动来到这里。</EmptyState>
        ) : (
          <PaperForm page={page} lines={waiting} action={actions.draft} token={token} scope="new" />
        )}
      </Section>
      <Section title="任免文件" note="由一人拟稿，另一人核对后印发；印发即生效。">
        {page.papers.length === 0 ? <EmptyState title="还没有任免文件。">在上面选择人员、填写文号和日期后即可拟稿。</EmptyState> : null}
        {page.papers.map(({ paper, preparedByVisitor }) => (
          <PaperPart key={paper.id} paper={paper} page={page} actions={actions} preparedByVisitor={preparedByVisitor} />
        ))}
      </Section>
    </>
  );
}

function People({ lines }: { lines: readonly AppointmentLine[] }) {
  return (
    <Section title="办理任职的人员" note="按规范顺序列出">
      <Table
        caption="办理任职的人员"
        narrow="cards"
        columns={[
          { key: "name", head: "姓名", rowHead: true, cell: ({ person }) => <PersonName name={person.name} href={`/cases/${person.id}/appointment`} /> },
          { key: "kind", head: "类别", align: "center", cell: ({ person }) => kindNames[person.kind] },
          { key: "post", head: "职务", cell: ({ person }) => person.post },
          { key: "talk", head: "谈话", align: "center", cell: ({ talk, at }) => (!takesPost(at.kind) ? "不需" : talk === null ? null : formatDots(talk.on)) },
          ...(lines.some(({ at }) => isElected(at.kind))
            ? [{ key: "election", head: "选举", cell: ({ at, nominations }: AppointmentLine) => (isElected(at.kind) ? electionWords(nominations) : "不需") }]
            : []),
          { key: "paper", head: "任免文件", cell: ({ paper }) => paper?.number },
          { key: "findings", head: "审核结论", cell: ({ findings }) => <LightCounts findings={shownFindings(findings)} /> },
        ]}
        rows={lines}
        rowKey={({ at }) => at.id}
        empty="没有正在办理任职的人员。"
      />
    </Section>
  );
}

function PaperPart({
  paper,
  page,
  actions,
  preparedByVisitor,
}: {
  paper: PaperAt;
  page: MotionAppointment;
  actions: MotionAppointmentActions;
  preparedByVisitor: boolean;
}) {
  const own = page.lines.filter((line) => line.paper?.id === paper.id);
  const blocked = page.issuing !== null ? accessRefusals[page.issuing] : preparedByVisitor ? "由您拟稿，请另一位同志核对后印发。" : undefined;
  return (
    <Section
      level={3}
      title={paper.number}
      note={<Badge tone={paper.state === "issued" ? "green" : "grey"}>{paperStateNames[paper.state]}</Badge>}
      actions={<ButtonLink href={`/motions/${page.motion.id}/appointment/${paper.id}`} small icon="print">查看文件</ButtonLink>}
    >
      <DefinitionList
        items={[
          { label: "标题", value: paper.title, wide: true },
          { label: "成文日期", value: formatDots(paper.issuedOn) },
          { label: "载明条数", value: `任职 ${paper.appointStated} 条，免职 ${paper.removeStated} 条` },
          { label: "发出试用任职通知", value: paper.probationNoticeOn === null ? null : formatDots(paper.probationNoticeOn) },
        ]}
      />
      <Table
        caption="任免条目"
        narrow="cards"
        columns={[
          { key: "order", head: "序号", align: "center", cell: (line) => line.order },
          { key: "kind", head: "任免", align: "center", cell: (line) => lineKindNames[line.kind] },
          { key: "text", head: "条目", rowHead: true, cell: (line) => line.text },
        ]}
        rows={paper.lines}
        rowKey={(line) => String(line.order)}
      />
      {paper.state === "issued" ? null : (
        <>
          <ActionForm
            action={actions.issue}
            version={paper.version}
            hidden={{ paperId: paper.id }}
            submitLabel="核对无误，印发"
            blockedBecause={blocked}
            consequence={<p>印发后当日生效：职务、兼职、席位、档案和职数一次更新，需要试用的开始试用期。</p>}
          />
          <Disclosure summary="修改草稿">
            <PaperForm page={page} lines={[...own, ...page.lines.filter((line) => line.paper === null)]} paper={paper} action={actions.draft} scope={paper.id} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}
