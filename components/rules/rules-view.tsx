import { FilterField, ListBody } from "@/components/desk/list-page";
import { PageHead } from "@/components/desk/page-head";
import { Disclosure } from "@/components/ui/basis";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { formatCitation } from "@/lib/law/citations";
import { instruments } from "@/lib/law/instruments/catalogue";
import { openQuestions } from "@/lib/law/open-questions";
import type { RuleSection } from "@/lib/law/register";
import { evidenceNames, ruleClassNames, ruleStateNames, sectionNames, textStateNames, verbNames } from "@/lib/messages/zh-CN/law";
import type { RuleIndexPage } from "@/lib/programmes/rule-index/loaders";
import { isAskedFor, isNarrowed, type RuleQuery } from "@/lib/programmes/rule-index/schema";
import type { OpenCount } from "@/lib/programmes/rule-index/types";
import { ruleLines, type RuleLine } from "@/lib/stages/rule-lines";
import { OpenWords, QuestionTable } from "./open-parts";
import { articleWords, EvidenceMark, forceWords, instrumentTitle, isLaw, placeWords, sourceWords, StateMark, testWords, textWords, titleOf, todoWords } from "./rule-words";

const lines = ruleLines();

/** 制度依据: what has something open now, every rule under its instrument, and the questions the texts leave open. */
export function RulesView({ page: { query, open } }: { page: RuleIndexPage }) {
  const openRules = open.filter(({ stopped, asked }) => stopped + asked > 0).length;
  return (
    <>
      <PageHead
        crumbs={[{ label: "工作台", href: "/desk" }, { label: "制度依据" }]}
        title="制度依据"
        lead={`点规则编号，看条文、怎样处理、数字和涉及的事项。共 ${lines.length} 条：${counted("state", ruleStateNames)}。条文：${counted("textState", textStateNames)}。「」内为原文；标“释义”的为转述，以正式文本为准；标“待核”的只作提示。`}
      />
      <Tabs
        label="视图"
        items={[
          { label: "正在影响事项的规则", href: "/rules", current: query.view === "now", count: openRules },
          { label: "全部规则", href: "/rules?view=all", current: query.view === "all" },
          { label: "未定问题", href: "/rules?view=questions", current: query.view === "questions", count: openQuestions.length },
        ]}
      />
      {query.view === "now" ? <Now open={open} /> : query.view === "all" ? <All query={query} open={open} /> : <QuestionTable />}
    </>
  );
}

function counted<K extends "state" | "textState">(key: K, names: Readonly<Record<RuleLine[K], string>>): string {
  const parts = Object.entries<string>(names).map(([value, name]) => ({ name, count: lines.filter((line) => line[key] === value).length }));
  return parts.flatMap(({ name, count }) => (count === 0 ? [] : [`${name} ${count}`])).join("、");
}

function Now({ open }: { open: readonly OpenCount[] }) {
  const rows = open.flatMap((count) => lines.filter(({ rule }) => rule === count.rule).map((line) => ({ line, count })));
  if (rows.length === 0) {
    return <EmptyState title="您权限范围内的在办事项没有未通过和待核的规则">可以在“全部规则”里按编号、内容或条文查找。</EmptyState>;
  }
  return (
    <Section title="在办事项中未通过、待核和特批的规则" note="只统计您有权查看审核结论的事项。">
      <Table
        caption="正在影响事项的规则"
        narrow="cards"
        landscape
        rows={rows}
        rowKey={({ line }) => line.rule}
        columns={[
          { key: "rule", head: "规则", rowHead: true, width: 6, cardLabel: false, cell: ({ line }) => <RuleLink line={line} /> },
          { key: "title", head: "内容", width: 14, cell: ({ line }) => titleOf(line) },
          { key: "count", head: "在办事项", width: 14, cell: ({ count }) => <OpenWords count={count} /> },
          { key: "todo", head: "怎样处理", cell: ({ line }) => todoWords(line) },
          { key: "evidence", head: "依据核对", width: 8, align: "center", cell: ({ line }) => <EvidenceMark citation={line.citation} /> },
        ]}
      />
    </Section>
  );
}

function RuleLink({ line }: { line: RuleLine }) {
  return <a href={`/rules/${line.rule}`}>{line.rule}</a>;
}

/** Without a condition the first of the sections is shown: all rules at once are a book. */
const firstSection: RuleSection = "eligibility";

function All({ query, open }: { query: RuleQuery; open: readonly OpenCount[] }) {
  const narrowed: RuleQuery = isNarrowed(query) ? query : { ...query, section: firstSection };
  const asked = lines.filter((line) => isAskedFor(line, formatCitation(line.citation), narrowed));
  const shown = instruments
    .map((instrument) => ({ instrument, own: asked.filter(({ citation }) => citation.instrument === instrument.id) }))
    .filter(({ own }) => own.length > 0);
  return (
    <ListBody
      title="制度依据"
      filters={{ action: "/rules", resetHref: "/rules?view=all", kept: { view: "all" }, fields: <Fields query={narrowed} />, more: <More query={query} />, moreOpen: hasMore(query) }}
    >
      <Places query={narrowed} />
      {asked.length === 0 ? <EmptyState title="没有符合条件的规则">请减少条件，或者换一个词。</EmptyState> : null}
      {shown.map(({ instrument, own }) => (
        <Section key={instrument.id} id={instrument.id} title={instrumentTitle(instrument)} note={noteOf(instrument)}>
          <Table narrow="cards" landscape caption={instrument.title} columns={columns(open)} rows={own} rowKey={({ rule }) => rule} />
        </Section>
      ))}
    </ListBody>
  );
}

/** The ways in: by section, and by instrument. */
function Places({ query }: { query: RuleQuery }) {
  const bySection = Object.entries(sectionNames).map(([id, name]) => ({ href: `/rules?view=all&section=${id}`, name, count: lines.filter(({ section }) => section === id).length, current: query.section === id }));
  const byInstrument = instruments.map(({ id, title }) => ({ href: `/rules?view=all&of=${id}`, name: title, count: lines.filter(({ citation }) => citation.instrument === id).length, current: query.of === id }));
  return (
    <>
      {[["业务", bySection] as const, ["文件", byInstrument] as const].map(([label, places]) => (
        <nav key={label} className="no-print" aria-label={label}>
          <Disclosure summary={`按${label}看`} open={label === "业务"}>
            <ul className="link-row">
              {places
                .filter(({ count }) => count > 0)
                .map(({ href, name, count, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current ? "page" : undefined}>{`${name}（${count}）`}</a>
                  </li>
                ))}
            </ul>
          </Disclosure>
        </nav>
      ))}
    </>
  );
}

function noteOf(instrument: (typeof instruments)[number]): string {
  const since = instrument.inForceFrom === null ? "" : `，${formatDots(instrument.inForceFrom)} 起`;
  return `${instrument.issuer}${since}；核对于 ${formatDots(instrument.lastChecked)}${isLaw(instrument) ? `；来源：${sourceWords(instrument)}` : ""}`;
}

function columns(open: readonly OpenCount[]): readonly Column<RuleLine>[] {
  return [
    { key: "rule", head: "规则", rowHead: true, width: 5, cardLabel: false, cell: (line) => <RuleLink line={line} /> },
    { key: "title", head: "内容与条款", width: 12, cell: (line) => <>{titleOf(line)}<span className="block section-note">{articleWords(line.citation)}</span></> },
    { key: "text", head: "条文", cell: textCell },
    { key: "force", head: "作用与环节", width: 8, cell: ({ entry }) => <>{forceWords(entry)}<span className="block section-note">{placeWords(entry)}</span></> },
    { key: "state", head: "状态与测试", width: 9, cell: (line) => <><StateMark state={line.state} /><span className="block section-note">测试 {testWords(line)}</span></> },
    { key: "evidence", head: "依据核对", width: 6, align: "center", card: "half", cell: ({ citation }) => <EvidenceMark citation={citation} /> },
    { key: "open", head: "在办事项", width: 8, card: "half", cell: ({ rule }) => <OpenWords count={open.find((count) => count.rule === rule)} /> },
  ];
}

function textCell({ citation, whyNot }: RuleLine) {
  return (
    <>
      {textWords(citation)}
      {whyNot === null ? null : <span className="block section-note">{`不审核：${whyNot}`}</span>}
    </>
  );
}

const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

function Fields({ query }: { query: RuleQuery }) {
  return (
    <>
      <FilterField label="编号、内容或条文">
        <TextInput bare name="q" type="search" defaultValue={query.q ?? ""} maxLength={40} />
      </FilterField>
      <FilterField label="业务">
        <Select bare name="section" empty="全部" choices={choices(sectionNames)} defaultValue={query.section ?? ""} />
      </FilterField>
      <FilterField label="状态">
        <Select bare name="state" empty="全部" choices={choices(ruleStateNames)} defaultValue={query.state ?? ""} />
      </FilterField>
    </>
  );
}

function hasMore({ of, text, evidence, verb, class: one }: RuleQuery): boolean {
  return [of, text, evidence, verb, one].some((value) => value !== null);
}

function More({ query }: { query: RuleQuery }) {
  return (
    <>
      <FilterField label="文件">
        <Select bare name="of" empty="全部" choices={instruments.map((instrument) => ({ value: instrument.id, label: instrumentTitle(instrument) }))} defaultValue={query.of ?? ""} />
      </FilterField>
      <FilterField label="条文">
        <Select bare name="text" empty="全部" choices={choices(textStateNames)} defaultValue={query.text ?? ""} />
      </FilterField>
      <FilterField label="依据核对">
        <Select bare name="evidence" empty="全部" choices={choices(evidenceNames)} defaultValue={query.evidence ?? ""} />
      </FilterField>
      <FilterField label="规定要求">
        <Select bare name="verb" empty="全部" choices={choices(verbNames)} defaultValue={query.verb ?? ""} />
      </FilterField>
      <FilterField label="类别">
        <Select bare name="class" empty="全部" choices={choices(ruleClassNames)} defaultValue={query.class ?? ""} />
      </FilterField>
    </>
  );
}
