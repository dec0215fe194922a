import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { formatCitation } from "@/lib/law/citations";
import { instrumentOf } from "@/lib/law/instruments/catalogue";
import { olderArticles } from "@/lib/law/older-articles";
import { parameterVersions, type ParameterKey } from "@/lib/law/parameters";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { schemeParameters } from "@/lib/law/scheme-parameters";
import { ruleClassNames, sectionNames, verbNames } from "@/lib/messages/zh-CN/law";
import { parameterNames, valueWords } from "@/lib/messages/zh-CN/parameter-words";
import { caseStateNames, stageNames } from "@/lib/messages/zh-CN/words";
import { shownCases, type RulePage } from "@/lib/programmes/rule-index/types";
import { ruleLine, type RuleLine } from "@/lib/stages/rule-lines";
import { HandlingWords } from "./open-parts";
import { EvidenceMark, forceWords, instrumentTitle, isLaw, placeWords, sourceWords, StateMark, testWords, textWords, titleOf, todoWords } from "./rule-words";

/** One rule: what to do first, then its words, what it does here, its numbers, the cases it touches, how it was tested and changed. */
export function RuleView({ page }: { page: RulePage }) {
  const line = ruleLine(page.rule);
  const title = titleOf(line);
  return (
    <>
      <PageHead
        crumbs={[{ label: "工作台", href: "/desk" }, { label: "制度依据", href: "/rules?view=all" }, { label: line.rule }]}
        title={`${line.rule} ${title}`}
        badges={<StateMark state={line.state} />}
        lead={line.sentence === null ? "请到测评和计分页面办理；这条规则在计分时适用，不另作审核。" : todoWords(line)}
      />
      <Words line={line} />
      <Doing line={line} />
      <Numbers line={line} />
      <Cases page={page} />
      <Questions line={line} />
      <Evidence line={line} />
    </>
  );
}

function Words({ line: { rule, citation } }: { line: RuleLine }) {
  const instrument = instrumentOf(citation.instrument);
  const article = instrument.articles.find(({ number }) => number !== null && (citation.article ?? "").startsWith(number));
  const older = olderArticles(rule);
  return (
    <Section title="条文" note={`${formatCitation(citation)}${citation.evidence === "C" ? "；待核，只作提示" : ""}`}>
      <p className="basis-text">{textWords(citation)}</p>
      {article === undefined || article.text.kind === "paraphrase" ? null : (
        <Disclosure summary={`${article.number ?? ""}${article.whole ? "全文" : "节录"}`}>
          {article.text.zh.split("\n").map((part) => (
            <p key={part} className="basis-text">
              {part}
            </p>
          ))}
        </Disclosure>
      )}
      {older.map((old) => (
        <Disclosure key={old.number} summary={`2014 年旧条文${old.number ?? ""}（已废止，只供对照）`}>
          <p className="basis-text">{`「${old.text.zh.replaceAll("\n", "")}」`}</p>
        </Disclosure>
      ))}
      {isLaw(instrument) ? <p className="section-note">{`来源：${sourceWords(instrument)}；核对于 ${formatDots(instrument.lastChecked)}。`}</p> : null}
    </Section>
  );
}

function Doing({ line }: { line: RuleLine }) {
  const { citation, registered, entry, section } = line;
  const instrument = instrumentOf(citation.instrument);
  return (
    <Section title="在系统中的作用">
      <DefinitionList
        items={[
          { label: "文件", value: <a href={`/rules?view=all&of=${instrument.id}`}>{instrumentTitle(instrument)}</a> },
          { label: "业务", value: <a href={`/rules?view=all&section=${section}`}>{sectionNames[section]}</a> },
          { label: "类别", value: ruleClassNames[registered.class] },
          { label: "规定要求", value: verbNames[registered.verb] },
          { label: "现在的作用", value: forceWords(entry) },
          { label: "审核环节", value: placeWords(entry) },
          ...(line.whyNot === null ? [] : [{ label: "为什么不审核", value: line.whyNot, wide: true }]),
          { label: "依据核对", value: <EvidenceMark citation={citation} /> },
          { label: "最近核对", value: formatDots(instrument.lastChecked) },
        ]}
      />
    </Section>
  );
}

const nationalKeys = Object.keys(parameterVersions) as readonly ParameterKey[];

function Numbers({ line: { rule, parameters } }: { line: RuleLine }) {
  const national = nationalKeys.flatMap((key) => parameterVersions[key].filter((version) => version.rule === rule).map((version) => ({ key, version })));
  if (national.length + parameters.length === 0) return null;
  return (
    <Section title="数字" note="全国规定按每一步办理当日有效的数字；本单位参数在动议时随方案固定，随附的值都是示例，启用前须确认。">
      <DefinitionList
        columns={1}
        items={[
          ...national.map(({ key, version: { value, from, to, lastChecked } }) => ({
            label: parameterNames[key],
            value: `${valueWords(value)}（全国，${formatDots(from)} 起${to === null ? "" : `至 ${formatDots(to)}`}，核对于 ${formatDots(lastChecked)}）`,
          })),
          ...parameters.map((key) => ({
            label: schemeParameters[key].label,
            value: (
              <>
                {valueWords(defaultRuleSetValues[key])} <Badge tone="amber">示例</Badge>
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}

function Cases({ page: { rule, cases, more } }: { page: RulePage }) {
  const note = `只列您有权查看审核结论的在办事项${more ? `，前 ${shownCases} 项` : ""}。`;
  return (
    <Section title="在办事项" id="cases" note={note}>
      {cases.length === 0 ? (
        <EmptyState title="没有因这条规则未通过、待核或者特批的在办事项" />
      ) : (
        <Table
          caption={`${rule} 的在办事项`}
          narrow="cards"
          rows={cases}
          rowKey={({ id }) => id}
          columns={[
            { key: "case", head: "事项", rowHead: true, cardLabel: false, cell: ({ id, number, name }) => <a href={`/cases/${id}#lights`}>{`${number} ${name}`}</a> },
            { key: "post", head: "职位", cell: ({ post }) => post },
            { key: "outcome", head: "结论", align: "center", card: "half", cell: (one) => <OutcomeMark {...one} /> },
            { key: "stage", head: "环节", align: "center", card: "half", cell: ({ stage, state }) => `${stageNames[stage]}（${caseStateNames[state]}）` },
            { key: "on", head: "审核日期", align: "center", card: "half", cell: ({ on }) => formatDots(on) },
          ]}
        />
      )}
    </Section>
  );
}

function OutcomeMark({ outcome, force }: Pick<RulePage["cases"][number], "outcome" | "force">) {
  if (outcome === "overridden") return "特批";
  const stops = force === "block" || force === "gate";
  if (outcome === "not-met") return stops ? <Badge tone="red">不通过</Badge> : <Badge tone="amber">提示</Badge>;
  return <Badge tone="amber">{outcome === "provisional" ? "暂定" : "待核"}</Badge>;
}

function Questions({ line: { questions } }: { line: RuleLine }) {
  if (questions.length === 0) return null;
  return (
    <Section title="未定问题">
      <DefinitionList
        columns={1}
        items={questions.map(({ number, question, handling }) => ({
          label: `第 ${number} 项`,
          value: (
            <>
              {question}
              <span className="block">
                <HandlingWords handling={handling} />
              </span>
            </>
          ),
        }))}
      />
    </Section>
  );
}

const kindNames = { unit: "规则本身", integration: "经办理步骤", browser: "经页面" } as const;

function Evidence({ line }: { line: RuleLine }) {
  const { tests, changes, entry } = line;
  const places = entry?.kind === "acts" ? entry.places.map(({ file, name }) => `${name}（${file}）`) : entry?.kind === "held" ? [entry.place.file] : [];
  return (
    <Section title="测试与沿革" note={`测试：${testWords(line)}`}>
      {changes.length === 0 ? <p className="section-note">首版以来没有改动。</p> : null}
      {changes.map(({ heading, zh }, index) => (
        <p key={heading} className="basis-text">
          {changes.length - index}. {zh}
        </p>
      ))}
      <Disclosure summary="供维护人员核对（英文）">
        {places.map((place) => (
          <p key={place}>{place}</p>
        ))}
        <ul>
          {tests.map(({ file, title, kind }) => (
            <li key={`${file} ${title}`} lang="en">
              {`${kindNames[kind]}：${title}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
