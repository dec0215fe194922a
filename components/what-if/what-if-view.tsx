import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { RuleRef } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section, Tabs } from "@/components/ui/page-parts";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { leafName, leafWords } from "@/lib/messages/zh-CN/schemes";
import { whatIfOutcomes } from "@/lib/messages/zh-CN/what-if";
import { leaves } from "@/lib/programmes/schemes/rules/leaves";
import type { WhatIfPage } from "@/lib/what-if/loaders";
import type { WhatIfRunAt } from "@/lib/what-if/queries";
import type { WhatIfAsked } from "@/lib/what-if/schema";
import { fewestAsked } from "@/lib/what-if/rules";
import type { WhatIfChange, WhatIfResult } from "@/lib/what-if/types";

/** What another scheme would have said of closed cases: the question, the answer by rule and by number, and who asked before. */
export function WhatIfView({ page, action }: { page: WhatIfPage; action: FormAction }) {
  const { authorities, authorityId, shown } = page;
  return (
    <>
      <PageHead
        title="方案推演"
        lead="选一版方案或者改一个数字，看已办结的事项有哪些结论会不同。办结事项不列姓名，只编序号；在办事项只给件数；谁推演、为什么推演，每次都有记录。"
      />
      {authorities.length < 2 ? null : (
        <Tabs
          label="管理机关"
          items={authorities.map(({ id, committeeName }) => ({ label: committeeName, href: `/what-if?authority=${id}`, current: id === authorityId }))}
        />
      )}
      <Ask page={page} action={action} />
      {shown === null ? null : <Result run={shown} />}
      <Earlier page={page} />
    </>
  );
}

/** Numbers that can be asked about in one line of text. */
const asked = leaves.filter(({ kind }) => kind !== "choice" && kind !== "group" && kind !== "department");

function Ask({ page, action }: { page: WhatIfPage; action: FormAction }) {
  return (
    <Section title="推演" note="选另一版方案，或者只改现行方案的一个数字；两样都填时按方案。">
      <ActionForm action={action} hidden={{ authorityId: page.authorityId }} submitLabel="推演并记录">
        <FormSection columns={2}>
          <Field name="version" label="另一版方案">
            <Select
              name="version"
              empty="不选"
              choices={page.versions.map(({ version, title, from }) => ({ value: String(version), label: `第 ${version} 版 ${title}（${formatDots(from)} 起）` }))}
            />
          </Field>
          <Field name="path" label="或者改一个数字">
            <Select name="path" empty="不选" choices={asked.map((leaf) => ({ value: leaf.path, label: leafName(leaf) }))} />
          </Field>
          <Field name="text" label="改成" hint="整数；比例写 2/3；是否类的写“是”或“否”">
            <TextInput name="text" size="short" />
          </Field>
          <Field name="reason" label="目的" required wide hint="例如：起草明年方案，测算公示期延长到七个工作日的影响">
            <TextArea name="reason" rows={2} required />
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}

function Result({ run }: { run: WhatIfRunAt }) {
  return (
    <Section title="推演结果" id="result" note={`${run.askedBy} 于 ${formatDots(run.askedOn)}：${askedWords(run.asked)}。目的：${run.reason}`}>
      {run.result === null ? <Callout title="请自己推演一次：他人推演的结果包含对您回避的事项，不向您显示。" /> : <Found result={run.result} />}
    </Section>
  );
}

function Found({ result }: { result: WhatIfResult }) {
  return (
    <>
      <p className="mb-3">
        {`办结的 ${result.closed} 件中，有 ${result.changed} 件会有结论不同；${runningWords(result.running.cases)}`}
      </p>
      <Table
        caption="各条规定"
        narrow="cards"
        columns={[
          { key: "rule", head: "规定", rowHead: true, cardLabel: false, cell: (rule) => <RuleRef rule={rule} title={ruleTitle(rule)} /> },
          { key: "closed", head: "办结事项", align: "right", card: "half", cell: (rule) => `${countOf(result.byRule, rule)} 件` },
          { key: "running", head: "在办事项", align: "right", card: "half", cell: (rule) => `${countOf(result.running.byRule, rule)} 件` },
        ]}
        rows={[...new Set([...result.byRule, ...result.running.byRule].map(({ rule }) => rule))]}
        rowKey={(rule) => rule}
        empty="没有结论会不同。"
      />
      <Section level={3} title="按件" note="序号由抽签排定，只在本次推演中有效。">
        <Table
          caption="按件"
          narrow="cards"
          columns={[
            { key: "number", head: "序号", rowHead: true, cell: ({ number }) => `第 ${number} 号` },
            { key: "changes", head: "会不同的结论", cell: ({ changes }) => <Changes changes={changes} /> },
          ]}
          rows={result.lines}
          rowKey={({ number }) => String(number)}
          empty="没有事项的结论会不同。"
        />
      </Section>
    </>
  );
}

/** Of few running cases no counts are told. */
function runningWords(cases: number): string {
  return cases < fewestAsked ? `在办的 ${cases} 件不足五件，为免认出是谁，不计数。` : `在办的 ${cases} 件只按规定计数。`;
}

function Changes({ changes }: { changes: readonly WhatIfChange[] }) {
  return (
    <ul>
      {changes.map(({ rule, before, after }) => (
        <li key={rule}>{`${ruleTitle(rule)}：${before === null ? "未审核" : whatIfOutcomes[before]} → ${whatIfOutcomes[after]}`}</li>
      ))}
    </ul>
  );
}

function Earlier({ page }: { page: WhatIfPage }) {
  return (
    <Section title="推演记录" note="有推演权限的人都能看到谁、何时、为何推演。">
      <Table
        caption="推演记录"
        narrow="cards"
        columns={[
          { key: "asked", head: "推演内容", rowHead: true, cardLabel: false, cell: (run) => <a href={`/what-if?authority=${page.authorityId}&run=${run.id}#result`}>{askedWords(run.asked)}</a> },
          { key: "who", head: "推演人", card: "half", cell: (run) => run.askedBy },
          { key: "on", head: "日期", card: "half", align: "center", width: 7, cell: (run) => formatDots(run.askedOn) },
          { key: "reason", head: "目的", cell: (run) => run.reason },
          { key: "changed", head: "结论不同", card: "half", align: "right", cell: ({ result }) => (result === null ? null : `${result.changed}／${result.closed} 件`) },
        ]}
        rows={page.runs}
        rowKey={({ id }) => id}
        empty="还没有推演过。"
      />
    </Section>
  );
}

function countOf(counts: WhatIfResult["byRule"], rule: string): number {
  return counts.find((one) => one.rule === rule)?.count ?? 0;
}

function askedWords(asked: WhatIfAsked): string {
  if ("version" in asked) return `换为第 ${asked.version} 版方案`;
  const leaf = leaves.find(({ path }) => path === asked.path);
  if (leaf === undefined) return `${asked.path}由“${asked.before}”改为“${asked.after}”`;
  return `${leafName(leaf)}由“${leafWords(leaf, asked.before)}”改为“${leafWords(leaf, asked.after)}”`;
}
