import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatDots, formatMonthDots, isBefore } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { correctionStateNames, kinshipNames, poolMemberStateNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import { caseStateNames, kindNames, stageNames } from "@/lib/messages/zh-CN/words";
import type { PersonPage } from "@/lib/people/loaders";
import type { PersonPersonal } from "@/lib/people/queries/person";
import type { PersonCase } from "@/lib/people/queries/person-cases";
import { EditLink } from "./edit-link";

/** Cases, sanctions with their periods, evaluations, family and kin: each only where the visitor's role reaches. */
export function PersonMatters({ page, editHref }: { page: PersonPage; editHref: string | undefined }) {
  const { personal, sanctions, cases, today } = page;
  return (
    <>
      <Section title="选任事项">
        <Cases cases={cases} />
      </Section>
      {sanctions === null ? null : (
        <Section
          title="处分、诫勉和组织处理"
          id="sanctions"
          note="只供办理本人选任事项时使用；影响期按本级参数计算。"
          actions={
            <>
              {sanctions.length === 0 ? null : <a href={`/people/${page.person.cadreId}/sanctions`}>更正</a>}
              <EditLink href={editHref} kind="sanctions" name="处分、诫勉和组织处理" />
            </>
          }
        >
          <Sanctions sanctions={sanctions} today={today} />
        </Section>
      )}
      {personal === null ? null : (
        <>
          <Section title="评价记录">
            <Evaluations personal={personal} />
          </Section>
          <Section title="后备库">
            <Pools personal={personal} />
          </Section>
          <Section
            title="家庭主要成员"
            id="family"
            note="未成年人只登记称谓和出生年月。"
            actions={<EditLink href={editHref} kind="family" name="家庭主要成员" />}
          >
            <Family family={personal.family} />
          </Section>
          <Section title="系统内亲属" note="本人申报，用于回避审核。">
            <Kin kin={personal.kin} />
          </Section>
        </>
      )}
    </>
  );
}

function Cases({ cases }: { cases: readonly PersonCase[] }) {
  return (
    <Table
      caption="选任事项"
      narrow="cards"
      rows={cases}
      rowKey={(row) => row.caseId}
      empty="没有选任事项。"
      columns={[
        {
          key: "number",
          head: "编号",
          cell: (row) => <a href={`/cases/${row.caseId}`}>{row.number}</a>,
          rowHead: true,
          cardLabel: false,
        },
        { key: "kind", head: "类别", cell: (row) => kindNames[row.kind], card: "half" },
        { key: "post", head: "职务", cell: (row) => `${row.unitName}${row.postTitle}` },
        { key: "stage", head: "环节", cell: (row) => stageNames[row.stage], card: "half" },
        { key: "state", head: "状态", cell: (row) => caseStateNames[row.state], card: "half" },
        { key: "since", head: "进入本环节", cell: (row) => formatDots(row.stageSince), align: "center", card: "half" },
      ]}
    />
  );
}

function Sanctions({ sanctions, today }: { sanctions: NonNullable<PersonPage["sanctions"]>; today: LegalDate }) {
  return (
    <Table
      caption="处分、诫勉和组织处理"
      narrow="cards"
      rows={sanctions}
      rowKey={(row) => row.sanction.sanctionId}
      empty="没有登记。"
      columns={[
        { key: "kind", head: "种类", width: 8, cell: (row) => sanctionName(row.sanction.kind), rowHead: true, cardLabel: false },
        {
          key: "on",
          head: "生效日期",
          width: 7,
          cell: (row) => formatDots(row.sanction.effectiveOn),
          align: "center",
          card: "half",
        },
        {
          key: "period",
          head: "影响期",
          cell: (row) =>
            row.bar === null ? "无法计算" : `${formatDots(row.bar.firstDay)}—${formatDots(row.bar.latestLastDay)}`,
          card: "half",
        },
        {
          key: "state",
          head: "现状",
          cell: (row) => (
            <>
              {row.bar !== null && isBefore(row.bar.latestLastDay, today) && !row.sanction.stillAffecting ? (
                <Badge>影响期已满</Badge>
              ) : (
                <Badge tone="red">{row.sanction.stillAffecting ? "仍影响使用" : "影响期内"}</Badge>
              )}
              {row.sanction.correctionWaits ? <Badge tone="amber">{correctionStateNames.waiting}</Badge> : null}
            </>
          ),
          card: "half",
        },
        { key: "body", head: "决定机关", cell: (row) => row.sanction.body, card: "half" },
        { key: "document", head: "文号", cell: (row) => row.sanction.document, card: "half" },
        { key: "reason", head: "事由", cell: (row) => row.sanction.reason },
      ]}
    />
  );
}

function Evaluations({ personal }: { personal: PersonPersonal }) {
  return (
    <Table
      caption="评价记录"
      narrow="cards"
      rows={personal.evaluations}
      rowKey={(row) => row.evaluationId}
      empty="还没有评价记录。"
      columns={[
        { key: "on", head: "日期", cell: (row) => formatDots(row.on), rowHead: true, cardLabel: false },
        { key: "purpose", head: "用途", cell: (row) => row.purpose, card: "half" },
        {
          key: "scheme",
          head: "方案",
          cell: (row) => `${row.schemeId}${row.exampleOnly ? "（示例）" : ""}`,
          card: "half",
        },
      ]}
    />
  );
}

function Pools({ personal }: { personal: PersonPersonal }) {
  return (
    <Table
      caption="后备库"
      narrow="cards"
      rows={personal.pools}
      rowKey={(row) => row.title}
      empty="不在后备库中。"
      columns={[
        { key: "title", head: "名册", cell: (row) => row.title, rowHead: true, cardLabel: false },
        { key: "on", head: "入库日期", cell: (row) => formatDots(row.enteredOn), align: "center", card: "half" },
        { key: "state", head: "状态", cell: (row) => poolMemberStateNames[row.state], card: "half" },
      ]}
    />
  );
}

/** The rows of the form; of minors only relation and month of birth. */
export function Family({ family }: { family: PersonPersonal["family"] }) {
  return (
    <Table
      caption="家庭主要成员"
      narrow="cards"
      rows={family.map((row, index) => ({ ...row, place: index }))}
      rowKey={(row) => String(row.place)}
      empty="尚未登记。"
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
        { key: "politics", head: "政治面貌", cell: (row) => row.politicalStatus, card: "half" },
        { key: "work", head: "工作单位及职务", cell: (row) => row.employerAndPost },
      ]}
    />
  );
}

function Kin({ kin }: { kin: PersonPersonal["kin"] }) {
  return (
    <Table
      caption="系统内亲属"
      narrow="cards"
      rows={kin}
      rowKey={(row) => `${row.name}-${row.duties}`}
      empty="没有申报系统内的亲属。"
      columns={[
        { key: "name", head: "姓名", cell: (row) => row.name, rowHead: true, cardLabel: false },
        { key: "relation", head: "关系", cell: (row) => kinshipNames[row.relation], card: "half" },
        { key: "duties", head: "现任职务", cell: (row) => row.duties },
        { key: "source", head: "来源", cell: (row) => (row.sourceOpen ? row.source : `${row.source}（本人不可见）`), card: "half" },
      ]}
    />
  );
}
