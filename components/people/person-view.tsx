import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { PersonStrip } from "@/components/desk/person-strip";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import { cadreStatusNames } from "@/lib/messages/zh-CN/people-words";
import {
  educationLevelNames,
  educationModeNames,
  levelNames,
  politicalStatusNames,
  sexNames,
} from "@/lib/messages/zh-CN/words";
import type { PersonPage } from "@/lib/people/loaders";
import { PersonFacts } from "./person-facts";
import { PersonRegisters } from "./person-registers";
import { PersonEntries, type EntryActions } from "./person-entries";
import { PersonMatters } from "./person-matters";
import { PersonWorkSections } from "./person-work";
import { RevealIdNumber } from "./reveal-id-number";

/** Everything about one person the visitor may see. */
export function PersonView({
  page,
  revealAction,
  entryActions,
  token,
  archive,
}: {
  page: PersonPage;
  revealAction: FormAction;
  entryActions: EntryActions;
  token: string;
  /** career line, completeness and checks of this archive */
  archive?: ReactNode;
}) {
  const { person, personal } = page;
  const gone = person.status === "retired" || person.status === "left";
  const editHref = page.mayEdit && !gone ? `/people/${person.cadreId}/edit` : undefined;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: person.name }]}
        title="干部档案"
        actions={
          page.mayExport ? (
            <>
              <ButtonLink href={`/people/${person.cadreId}/approval-form`} icon="print">
                打印任免审批表
              </ButtonLink>
              <ButtonLink href={`/people/form-files?selected=${person.cadreId}`} icon="download">
                导出任免审批表文件
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <PersonStrip
        name={person.name}
        post={person.duties}
        facts={stripFacts(page)}
        badges={person.status === "inPost" ? null : <Badge>{cadreStatusNames[person.status]}</Badge>}
      />
      <Section
        title="基本情况"
        id="basics"
        actions={editHref === undefined ? undefined : <a href={`${editHref}/education`}>编辑学历学位</a>}
      >
        <DefinitionList columns={3} items={basicItems(page)} />
        {personal !== null && page.mayReveal ? (
          <RevealIdNumber cadreId={person.cadreId} action={revealAction} token={token} />
        ) : null}
      </Section>
      {archive}
      {personal === null ? null : (
        <PersonFacts facts={personal.facts} determinationsHref={`/people/${person.cadreId}/facts`} />
      )}
      {personal === null ? null : <PersonRegisters registers={personal.registers} exams={personal.exams} editHref={editHref} />}
      <PersonWorkSections work={page.work} editHref={editHref} />
      <PersonMatters page={page} editHref={editHref} />
      {!page.mayEdit || person.openQuestions === 0 ? null : (
        <Section title="留待处理">
          <p>
            导入任免审批表时有 {person.openQuestions} 项没有决定，
            <a href={`/people/${person.cadreId}/questions`}>逐项处理</a>。
          </p>
        </Section>
      )}
      {page.mayEdit ? <PersonEntries person={person} actions={entryActions} token={token} /> : null}
    </>
  );
}

function stripFacts({ person, ages, personal, work }: PersonPage) {
  const present = work.holdings.find((holding) => holding.to === null && !holding.concurrent);
  return [
    ...(personal === null ? [] : [{ label: "性别", value: sexNames[personal.sex] }]),
    { label: "出生年月", value: `${formatMonthDots(person.birth)}（${ages.age}岁）` },
    { label: "职务层次", value: levelNames[person.level] },
    { label: "任现层次", value: person.levelSince === null ? "" : formatMonthDots(person.levelSince) },
    { label: "任现职", value: present === undefined ? "" : formatMonthDots(present.from) },
    { label: "管理机关", value: person.managedBy ?? "上级管理" },
  ];
}

function basicItems({ person, ages, personal, work }: PersonPage) {
  const education = (mode: "fullTime" | "inService") => {
    const rows = work.education.filter((row) => row.mode === mode);
    return rows
      .map(
        (row) =>
          `${educationLevelNames[row.education]}${row.degree === null ? "" : `、${row.degree}`}，${row.schoolAndMajor}（${formatMonthDots(row.graduatedOn)}）`,
      )
      .join("；");
  };
  const party =
    personal === null || personal.partyJoined === null
      ? ""
      : `${formatMonthDots(personal.partyJoined)}（党龄 ${ages.partyYears ?? 0} 年）`;
  return [
    { label: "参加工作", value: `${formatMonthDots(person.workStart)}（工龄 ${ages.serviceYears} 年）` },
    ...(personal === null
      ? []
      : [
          { label: "政治面貌", value: politicalStatusNames[personal.politicalStatus] },
          { label: "入党时间", value: party },
          { label: "民族", value: personal.ethnicity },
          { label: "籍贯", value: personal.nativePlace },
          { label: "出生地", value: personal.birthPlace },
          { label: "干部身份", value: personal.cadreIdentity },
          {
            label: "健康状况",
            value: personal.healthFit === null ? "未登记" : personal.healthFit ? "能履行职责" : "不能正常履行职责",
          },
          { label: "身份证号", value: personal.maskedIdNumber },
        ]),
    { label: educationModeNames.fullTime, value: education("fullTime"), wide: true },
    { label: educationModeNames.inService, value: education("inService"), wide: true },
    ...work.statusChanges.map((change) => ({
      label: "状态变化",
      value: `${formatDots(change.on)} ${cadreStatusNames[change.status]}：${change.reason}`,
      wide: true,
    })),
  ];
}
