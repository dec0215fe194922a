import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { mustLeave } from "@/lib/people/rules/training";
import { experienceKindNames, trainingModeNames } from "@/lib/messages/zh-CN/people-words";
import { gradeNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { PersonWork } from "@/lib/people/queries/person";
import { EditLink } from "./edit-link";

/** Career, posts held, grades, typed experience, honours; each with the way to where it is edited. */
export function PersonWorkSections({
  work,
  editHref,
}: {
  /** address below which the rows of a kind are edited; not for who may not, nor on a page of an earlier day */
  editHref?: string | undefined;
  /** without the posts held where another register of them stands on the page */
  work: Omit<PersonWork, "holdings"> & Partial<Pick<PersonWork, "holdings">>;
}) {
  return (
    <>
      <Section title="简历" id="career" actions={<EditLink href={editHref} kind="career" name="简历" />}>
        <Career career={work.career} />
      </Section>
      {work.holdings === undefined ? null : (
        <Section title="任职" id="holdings" note="本系统职务登记中的现任和历任。">
          <Holdings holdings={work.holdings} />
        </Section>
      )}
      <Section title="年度考核" id="grades" actions={<EditLink href={editHref} kind="grades" name="年度考核" />}>
        <Grades grades={work.grades} />
      </Section>
      <Section
        title="工作经历类型"
        id="experience"
        actions={<EditLink href={editHref} kind="experience" name="工作经历类型" />}
      >
        <Experience experience={work.experience} />
      </Section>
      <Section
        title="培训"
        id="training"
        note="按结束日期计入年度；请假超过总学时七分之一的脱产班次、个人自选的培训不计入规定学时。"
        actions={<EditLink href={editHref} kind="training" name="培训" />}
      >
        <Training training={work.training} />
      </Section>
      <Section title="奖励" id="honours" actions={<EditLink href={editHref} kind="honours" name="奖励" />}>
        <Honours honours={work.honours} />
      </Section>
    </>
  );
}

function span(from: LegalDate, to: LegalDate | null): string {
  return `${formatMonthDots(from)}—${to === null ? "至今" : formatMonthDots(to)}`;
}

function Career({ career }: { career: PersonWork["career"] }) {
  return (
    <Table
      caption="简历"
      narrow="cards"
      rows={career}
      rowKey={(row) => `${row.from}-${row.unitText}-${row.postText}`}
      empty="尚未登记简历。"
      columns={[
        {
          key: "span",
          head: "起止年月",
          cell: (row) => span(row.from, row.to),
          rowHead: true,
          width: 10,
          cardLabel: false,
        },
        {
          key: "text",
          head: "单位及职务",
          cell: (row) => `${row.unitText}${row.postText}${row.concurrent ? "（兼）" : ""}`,
          cardLabel: false,
        },
        { key: "level", head: "职务层次", cell: (row) => levelNames[row.level], card: "half" },
      ]}
    />
  );
}

function Holdings({ holdings }: { holdings: PersonWork["holdings"] }) {
  return (
    <Table
      caption="任职"
      narrow="cards"
      rows={holdings}
      rowKey={(row) => `${row.unitId}-${row.title}-${row.from}`}
      empty="没有登记在册的职务。"
      columns={[
        {
          key: "post",
          head: "职务",
          cell: (row) => (
            <>
              <a href={`/posts/${row.unitId}`}>{row.unitName}</a>
              {row.title}
            </>
          ),
          rowHead: true,
          cardLabel: false,
        },
        { key: "span", head: "起止", cell: (row) => span(row.from, row.to), card: "half" },
        { key: "level", head: "职务层次", cell: (row) => levelNames[row.level], card: "half" },
        { key: "state", head: "说明", cell: (row) => <HoldingState holding={row} /> },
      ]}
    />
  );
}

function HoldingState({ holding }: { holding: PersonWork["holdings"][number] }) {
  const { to, concurrent, outsideQuota, probationUntil, confirmedOn } = holding;
  const onProbation = to === null && probationUntil !== null && confirmedOn === null;
  if (!concurrent && !outsideQuota && !onProbation) return to === null ? "现任" : "历任";
  return (
    <>
      {concurrent ? <Badge icon={null}>兼任</Badge> : null}
      {outsideQuota ? <Badge icon={null}>保留待遇，不占职数</Badge> : null}
      {onProbation ? <Badge tone="blue">{`试用期至 ${formatDots(probationUntil)}`}</Badge> : null}
    </>
  );
}

function Grades({ grades }: { grades: PersonWork["grades"] }) {
  return (
    <Table
      caption="年度考核"
      rows={grades.length === 0 ? [] : [grades]}
      rowKey={() => "grades"}
      empty="尚无已确定的年度考核等次。"
      columns={grades.map((grade) => ({
        key: String(grade.year),
        head: `${grade.year} 年`,
        cell: () => gradeNames[grade.grade],
        align: "center" as const,
      }))}
    />
  );
}

function Experience({ experience }: { experience: PersonWork["experience"] }) {
  return (
    <Table
      caption="工作经历类型"
      narrow="cards"
      rows={experience}
      rowKey={(row) => `${row.kind}-${row.from}`}
      empty="没有登记基层等工作经历。"
      columns={[
        { key: "kind", head: "类型", cell: (row) => experienceKindNames[row.kind], rowHead: true, cardLabel: false },
        { key: "span", head: "起止年月", cell: (row) => span(row.from, row.to), card: "half" },
        { key: "place", head: "地点", cell: (row) => [row.place, ...secondmentWords(row)].join("，"), card: "half" },
      ]}
    />
  );
}

function secondmentWords({ postLevel, assistant }: PersonWork["experience"][number]): readonly string[] {
  return postLevel === null ? [] : [`挂任${levelNames[postLevel]}${assistant ? "职务的助理" : "职务"}`];
}

function Training({ training }: { training: PersonWork["training"] }) {
  return (
    <Table
      caption="培训"
      narrow="cards"
      rows={training}
      rowKey={(row) => `${row.from}-${row.name}`}
      empty="没有登记培训。"
      columns={[
        { key: "name", head: "班次或者课程", cell: (row) => row.name, rowHead: true, cardLabel: false },
        { key: "span", head: "起止", cell: (row) => `${formatDots(row.from)}—${formatDots(row.to)}`, card: "half" },
        { key: "mode", head: "方式", cell: (row) => trainingModeNames[row.mode], card: "half" },
        { key: "organiser", head: "主办单位", cell: (row) => row.organiser },
        { key: "hours", head: "学时", cell: (row) => row.hours, align: "right", card: "half" },
        { key: "days", head: "天数", cell: (row) => row.days, align: "right", card: "half" },
        {
          key: "absent",
          head: "请假学时",
          cell: (row) => (row.absentHours === 0 ? null : mustLeave(row, row.to) ? <Badge tone="amber">{`${row.absentHours}，按退学处理`}</Badge> : row.absentHours),
          align: "right",
          card: "half",
        },
      ]}
    />
  );
}

function Honours({ honours }: { honours: PersonWork["honours"] }) {
  return (
    <Table
      caption="奖励"
      narrow="cards"
      rows={honours}
      rowKey={(row) => `${row.name}-${row.on}`}
      empty="没有登记奖励。"
      columns={[
        { key: "name", head: "名称", cell: (row) => row.name, rowHead: true, cardLabel: false },
        { key: "body", head: "批准机关", cell: (row) => row.body, card: "half" },
        { key: "on", head: "时间", cell: (row) => formatMonthDots(row.on), align: "center", card: "half" },
      ]}
    />
  );
}
