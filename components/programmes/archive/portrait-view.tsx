import "./portrait.css";
import { PageHead } from "@/components/desk/page-head";
import { PersonStrip } from "@/components/desk/person-strip";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { formatChinese, formatMonthDots, fullMonthsBetween } from "@/lib/kernel/dates";
import { experienceKindNames } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, educationModeNames, gradeNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { PersonPage } from "@/lib/people/loaders";
import { fullMonthsOf } from "@/lib/people/rules/spans";
import { layOutCareer } from "@/lib/programmes/archive/rules/career-line";
import { drawingOf } from "./career-line";
import { careerMarks } from "./career-marks";
import { CareerPlot } from "./career-plot";

/** Lines of the résumé that fit on the sheet, the latest first. */
const careerLines = 14;

/** A person on one sheet of paper (AY-06): facts of working life in office, nothing summed, scored or foretold. */
export function PortraitView({ page }: { page: PersonPage }) {
  const { person, ages, work, today } = page;
  const line = layOutCareer(careerMarks(page), today);
  const shown = work.career.toReversed().slice(0, careerLines);
  const rest = work.career.length - shown.length;
  return (
    <div className="portrait">
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: person.name, href: `/people/${person.cadreId}` },
          { label: "一页画像" },
        ]}
        title="干部一页画像"
        lead={`截至${formatChinese(today)}。只列任职事实，不评分、不预测。`}
        actions={<PrintButton />}
      />
      <PersonStrip
        name={person.name}
        post={person.duties}
        facts={[
          { label: "出生年月", value: `${formatMonthDots(person.birth)}（${ages.age}岁）` },
          { label: "参加工作", value: `${formatMonthDots(person.workStart)}（${ages.serviceYears}年）` },
          { label: "职务层次", value: levelNames[person.level] },
          {
            label: "任现层次",
            value:
              person.levelSince === null
                ? ""
                : `${formatMonthDots(person.levelSince)}（${fullMonthsBetween(person.levelSince, today)}个月）`,
          },
        ]}
      />
      {line.rowCount === 0 ? null : (
        <Section title="履历图">
          <CareerPlot drawing={drawingOf(line)} />
        </Section>
      )}
      <Section title="学习、经历和考核">
        <DefinitionList columns={2} items={factItems(page)} />
      </Section>
      <Section title="任职">
        <ol className="portrait-career">
          {shown.map((row, index) => (
            <li key={index}>
              {`${formatMonthDots(row.from)}—${row.to === null ? "至今" : formatMonthDots(row.to)}　${row.unitText}${row.postText}${row.concurrent ? "（兼）" : ""}`}
            </li>
          ))}
        </ol>
        {rest === 0 ? null : <p className="section-note">{`更早的 ${rest} 段经历见档案简历。`}</p>}
      </Section>
    </div>
  );
}

function factItems({ work, today }: PersonPage) {
  const studies = (mode: "fullTime" | "inService") =>
    work.education
      .filter((row) => row.mode === mode)
      .map((row) => `${educationLevelNames[row.education]}，${row.schoolAndMajor}`)
      .join("；");
  const kinds = [...new Set(work.experience.map(({ kind }) => kind))];
  return [
    { label: educationModeNames.fullTime, value: studies("fullTime") },
    { label: educationModeNames.inService, value: studies("inService") },
    {
      label: "经历",
      value: kinds
        .map((kind) => {
          const rows = work.experience.filter((row) => row.kind === kind);
          return `${experienceKindNames[kind]} ${fullMonthsOf(rows, today)} 个月`;
        })
        .join("，"),
    },
    { label: "奖励", value: work.honours.map((row) => `${formatMonthDots(row.on)} ${row.name}`).join("；") },
    {
      label: "年度考核",
      value: work.grades.map(({ year, grade }) => `${year} ${gradeNames[grade]}`).join("，"),
      wide: true,
    },
  ];
}
