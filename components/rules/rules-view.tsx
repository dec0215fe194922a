import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import type { Citation } from "@/lib/law/citation";
import { cite } from "@/lib/law/citations";
import { instruments } from "@/lib/law/instruments/catalogue";
import type { Instrument } from "@/lib/law/instruments/instrument";
import type { RuleId } from "@/lib/law/rule-id";
import { ruleIds } from "@/lib/law/rule-id";
import { formatDots } from "@/lib/kernel/dates";
import { evidenceNames, forceNames, placeNames } from "@/lib/messages/zh-CN/law";
import { ruleSentences } from "@/lib/messages/zh-CN/rules";
import { ruleEntry } from "@/lib/stages/rule-index";

type Line = { readonly rule: RuleId; readonly citation: Citation };

type Part = { readonly instrument: Instrument; readonly lines: readonly Line[] };

const parts: readonly Part[] = instruments.flatMap((instrument): Part[] => {
  const lines = ruleIds.flatMap((rule): Line[] => {
    const citation = cite(rule);
    return ruleEntry(rule) === null || citation.instrument !== instrument.id ? [] : [{ rule, citation }];
  });
  return lines.length === 0 ? [] : [{ instrument, lines }];
});

const all = { id: "all", words: "全部" } as const;

/**
 * Rules with their clauses, one instrument at a time; those of scores, ballots and programmes follow with their features.
 *
 * @param asked - id of an instrument, `all`, or id of a rule, whose instrument is then shown; the first instrument otherwise
 */
export function RulesView({ asked }: { asked: string }) {
  const chosen =
    parts.find(({ instrument, lines }) => instrument.id === asked || lines.some(({ rule }) => rule === asked)) ??
    parts[0];
  const shown = asked === all.id ? parts : parts.filter((part) => part === chosen);
  return (
    <>
      <PageHead
        crumbs={[{ label: "工作台", href: "/desk" }, { label: "制度依据" }]}
        title="制度依据"
        lead="每条审核规则所依据的条文。「」内为原文；标「释义」的为转述，以正式文本为准；标「待核」的只作提示，不作为不得通过的依据。"
      />
      <nav className="no-print" aria-label="文件">
        <ul className="link-row">
          {[
            ...parts.map(({ instrument, lines }) => ({
              id: instrument.id,
              words: `${instrument.title}（${lines.length} 条）`,
            })),
            all,
          ].map(({ id, words }) => (
            <li key={id}>
              <a
                href={`/rules?of=${id}`}
                aria-current={id === (asked === all.id ? asked : chosen?.instrument.id) ? "page" : undefined}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map((part) => (
        <InstrumentPart key={part.instrument.id} {...part} />
      ))}
    </>
  );
}

function InstrumentPart({ instrument, lines }: Part) {
  const since = instrument.inForceFrom === null ? "" : `，${formatDots(instrument.inForceFrom)} 起`;
  const isLaw = /^\d{4}$/.test(instrument.edition);
  return (
    <Section
      id={instrument.id}
      title={isLaw ? `《${instrument.title}》（${instrument.edition}年）` : instrument.title}
      note={`${instrument.issuer}${since}；核对于 ${formatDots(instrument.lastChecked)}；来源：${sourceWords(instrument)}`}
    >
      <Table narrow="cards" caption={instrument.title} columns={columns} rows={lines} rowKey={({ rule }) => rule} />
    </Section>
  );
}

/** Where the text was read, without the place of the file. */
function sourceWords({ source }: Instrument): string {
  return source.startsWith("tests/law/texts/") ? "随附原文节录" : source;
}

const columns: readonly Column<Line>[] = [
  { key: "rule", head: "规则", rowHead: true, width: 6, cell: ({ rule }) => <span id={rule}>{rule}</span> },
  { key: "title", head: "内容", width: 12, cell: ({ rule }) => ruleSentences[rule]?.title ?? "" },
  { key: "article", head: "条款", width: 9, cell: ({ citation }) => articleWords(citation) },
  { key: "text", head: "条文", cell: ({ citation }) => textWords(citation) },
  { key: "force", head: "作用", width: 7, align: "center", cell: ({ rule }) => forceWords(rule) },
  { key: "place", head: "审核环节", width: 9, cell: ({ rule }) => placeWords(rule) },
  { key: "evidence", head: "依据核对", width: 9, align: "center", cell: ({ citation }) => evidenceMark(citation) },
];

function articleWords({ article, articleInferred }: Citation): string {
  if (article === undefined) return "条号待核";
  return articleInferred === true ? `${article}（条号为推定）` : article;
}

function textWords({ text }: Citation): string {
  if (text === undefined) return "";
  return text.kind === "quoted" ? `「${text.zh}」` : `释义：${text.zh}`;
}

function forceWords(rule: RuleId): string {
  const entry = ruleEntry(rule);
  return entry?.kind === "acts" ? forceNames[entry.force] : "登记";
}

function placeWords(rule: RuleId): string {
  const entry = ruleEntry(rule);
  if (entry?.kind !== "acts") return "由表单和台账承载";
  const names = entry.places.map(
    ({ file }) => Object.entries(placeNames).find(([folder]) => file.startsWith(`${folder}/`))?.[1] ?? "",
  );
  return [...new Set(names)].join("、");
}

function evidenceMark({ evidence }: Citation) {
  if (evidence === "A") return evidenceNames.A;
  return evidence === "C" ? <Badge tone="amber">{evidenceNames.C}</Badge> : evidenceNames.B;
}
