import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { fieldSourceName } from "@/lib/messages/zh-CN/own-record";
import { kinshipNames } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, educationModeNames, gradeNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { OwnRecord } from "@/lib/programmes/own-record/loaders";

const span = (from: LegalDate, to: LegalDate | null): string =>
  `${formatMonthDots(from)}—${to === null ? "至今" : formatMonthDots(to)}`;

/** Career, posts, education, grades, honours, family and kin of the own archive, each part with its source. */
export function OwnRows({ record }: { record: OwnRecord }) {
  const { work, personal, origin, sources } = record;
  const entered = fieldSourceName(origin.imported === null ? { kind: "entered" } : { kind: "imported", ...origin.imported });
  return (
    <>
      <Section title="简历" note={`来源：${fieldSourceName(sources.career)}`}>
        <Table
          caption="简历"
          narrow="cards"
          rows={work.career}
          rowKey={(row) => `${row.from}-${row.unitText}-${row.postText}`}
          empty="没有登记。"
          columns={[
            { key: "span", head: "起止年月", cell: (row) => span(row.from, row.to), rowHead: true, cardLabel: false },
            { key: "post", head: "单位和职务", cell: (row) => `${row.unitText}${row.postText}${row.concurrent ? "（兼）" : ""}` },
            { key: "level", head: "职务层次", cell: (row) => levelNames[row.level], card: "half" },
          ]}
        />
      </Section>
      <Section title="任职" note="来源：任免文件">
        <Table
          caption="任职"
          narrow="cards"
          rows={work.holdings}
          rowKey={(row) => `${row.from}-${row.unitName}-${row.title}`}
          empty="没有登记。"
          columns={[
            { key: "post", head: "职务", cell: (row) => `${row.unitName}${row.title}`, rowHead: true, cardLabel: false },
            { key: "span", head: "起止", cell: (row) => span(row.from, row.to), card: "half" },
          ]}
        />
      </Section>
      <Education record={record} />
      <Section title="年度考核" note="来源：年度考核结果">
        <p>
          {work.grades.length === 0
            ? "没有登记。"
            : work.grades.map(({ year, grade }) => `${year} 年 ${gradeNames[grade]}`).join("；")}
        </p>
      </Section>
      <Section title="奖励">
        <Table
          caption="奖励"
          narrow="cards"
          rows={origin.honours}
          rowKey={(row) => `${row.name}-${row.on}`}
          empty="没有登记。"
          columns={[
            { key: "name", head: "名称", cell: (row) => row.name, rowHead: true, cardLabel: false },
            { key: "on", head: "时间", cell: (row) => formatDots(row.on), align: "center", card: "half" },
            { key: "source", head: "来源", cell: (row) => `${row.body} ${row.document}` },
          ]}
        />
      </Section>
      <Family personal={personal} source={entered} />
    </>
  );
}

function Education({ record: { work, sources } }: { record: OwnRecord }) {
  return (
    <Section title="学历学位" note={`来源：${fieldSourceName(sources.education)}`}>
      <Table
        caption="学历学位"
        narrow="cards"
        rows={work.education}
        rowKey={(row) => `${row.mode}-${row.graduatedOn}-${row.schoolAndMajor}`}
        empty="没有登记。"
        columns={[
          { key: "education", head: "学历", cell: (row) => educationLevelNames[row.education], rowHead: true, cardLabel: false },
          { key: "mode", head: "类别", cell: (row) => educationModeNames[row.mode], card: "half" },
          { key: "degree", head: "学位", cell: (row) => row.degree, card: "half" },
          { key: "school", head: "院校及专业", cell: (row) => row.schoolAndMajor },
          { key: "on", head: "毕业", cell: (row) => formatMonthDots(row.graduatedOn), align: "center", card: "half" },
        ]}
      />
    </Section>
  );
}

function Family({ personal, source }: { personal: OwnRecord["personal"]; source: string }) {
  return (
    <>
      <Section title="家庭主要成员" note={`来源：本人填报，${source}。未成年人只登记称谓和出生年月。`}>
        <Table
          caption="家庭主要成员"
          narrow="cards"
          rows={personal.family.map((row, index) => ({ ...row, place: index }))}
          rowKey={(row) => String(row.place)}
          empty="没有登记。"
          columns={[
            { key: "relation", head: "称谓", cell: (row) => row.relation, rowHead: true, cardLabel: false },
            { key: "name", head: "姓名", cell: (row) => (row.minor ? "未成年，不登记" : row.name), card: "half" },
            {
              key: "birth",
              head: "出生年月",
              cell: (row) => (row.birth === null ? null : formatMonthDots(row.birth)),
              align: "center",
              card: "half",
            },
            { key: "work", head: "工作单位及职务", cell: (row) => row.employerAndPost },
          ]}
        />
      </Section>
      <Section title="系统内亲属">
        <Table
          caption="系统内亲属"
          narrow="cards"
          rows={personal.kin}
          rowKey={(row) => `${row.name}-${row.duties}`}
          empty="没有申报。"
          columns={[
            { key: "name", head: "姓名", cell: (row) => row.name, rowHead: true, cardLabel: false },
            { key: "relation", head: "关系", cell: (row) => kinshipNames[row.relation], card: "half" },
            { key: "source", head: "来源", cell: (row) => row.source ?? "按规定不公开", card: "half" },
          ]}
        />
      </Section>
    </>
  );
}
