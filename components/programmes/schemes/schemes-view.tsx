import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { RuleRef } from "@/components/ui/basis";
import type { FormAction } from "@/components/ui/form-state";
import { Section, Tabs } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import type { RuleSetValues } from "@/lib/law/scheme";
import { schemeParameters } from "@/lib/law/scheme-parameters";
import { valueWords } from "@/lib/messages/zh-CN/parameter-words";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import type { SchemesPage } from "@/lib/programmes/schemes/loaders";
import type { SchemeVersion } from "@/lib/programmes/schemes/types";
import { DraftForm } from "./draft-form";
import { WaitingDraft } from "./waiting-draft";

export type SchemeActions = { readonly draft: FormAction; readonly answer: FormAction };

const keys = Object.keys(schemeParameters) as readonly (keyof RuleSetValues)[];

/** The local scheme of an authority: its numbers with their rules, the draft that waits, the versions there were. */
export function SchemesView({ page, actions }: { page: SchemesPage; actions: SchemeActions }) {
  const { versions, part, authorities, authorityId, draft } = page;
  const [last] = versions;
  const href = (wanted: string) => `/system/schemes?authority=${authorityId}${wanted === "values" ? "" : `&part=${wanted}`}`;
  return (
    <>
      <PageHead
        title="本级方案"
        lead="改本级能定的数字：经办处室起草，部长凭制定文件和会议议题确认后生效；全国规定的数字不在这里。已启动的批次始终按启动时的版本办理。"
        badges={last?.exampleOnly === true ? <Badge tone="amber">示例，待确认</Badge> : undefined}
      />
      {authorities.length < 2 ? null : (
        <Tabs
          label="管理机关"
          items={authorities.map(({ id, committeeName }) => ({ label: committeeName, href: `/system/schemes?authority=${id}`, current: id === authorityId }))}
        />
      )}
      <Tabs
        label="方案"
        items={[
          { label: "现行数字", href: href("values"), current: part === "values" },
          { label: "起草和确认", href: href("draft"), current: part === "draft", count: draft === null ? undefined : 1, countLabel: "份待确认" },
          { label: "历次版本", href: href("history"), current: part === "history" },
        ]}
      />
      {last === undefined ? <p>本级还没有方案。</p> : <Shown page={page} last={last} actions={actions} />}
    </>
  );
}

function Shown({ page, last, actions }: { page: SchemesPage; last: SchemeVersion; actions: SchemeActions }) {
  switch (page.part) {
    case "values":
      return <Values version={last} />;
    case "draft":
      return page.draft === null ? (
        <DraftForm page={page} last={last} action={actions.draft} />
      ) : (
        <WaitingDraft page={page} last={last} draft={page.draft} action={actions.answer} />
      );
    case "history":
      return <History versions={page.versions} />;
  }
}

function Values({ version }: { version: SchemeVersion }) {
  return (
    <Section title={`第 ${version.version} 版 ${version.title}`} note={`${formatDots(version.from)} 起；依据：${version.document}${meetingWords(version)}`}>
      <Table
        caption="方案的数字"
        narrow="cards"
        columns={[
          { key: "label", head: "事项", rowHead: true, cardLabel: false, cell: (key) => schemeParameters[key].label },
          { key: "value", head: "本级规定", cell: (key) => valueWords(version.values[key]) },
          { key: "rule", head: "用在哪条规则", cell: (key) => <RuleRef rule={schemeParameters[key].rule} title={ruleTitle(schemeParameters[key].rule)} /> },
        ]}
        rows={keys}
        rowKey={(key) => key}
      />
    </Section>
  );
}

function History({ versions }: { versions: readonly SchemeVersion[] }) {
  return (
    <Table
      caption="历次版本"
      narrow="cards"
      columns={[
        { key: "version", head: "版本", rowHead: true, cell: (one) => `第 ${one.version} 版 ${one.title}` },
        { key: "days", head: "执行时间", cell: (one) => one.to === null ? `${formatDots(one.from)} 起` : `${formatDots(one.from)}—${formatDots(one.to)}` },
        { key: "document", head: "制定文件和会议", cell: (one) => `${one.document}${meetingWords(one)}` },
        { key: "people", head: "起草／确认", cell: (one) => `${one.draftedBy ?? "随安装"}／${one.confirmedBy ?? "未确认"}` },
        { key: "motions", head: "按此办理的批次", cell: (one) => `${one.motions} 个，在办 ${one.running} 个` },
      ]}
      rows={versions}
      rowKey={({ id }) => id}
    />
  );
}

function meetingWords({ meeting }: SchemeVersion): string {
  return meeting === null ? "" : `；${meeting.number}${meeting.item}`;
}
