import { PageHead } from "@/components/desk/page-head";
import { PersonFacts } from "@/components/people/person-facts";
import { Family } from "@/components/people/person-matters";
import { PersonWorkSections } from "@/components/people/person-work";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { formatChinese, formatDots, formatMoment, formatMonthDots } from "@/lib/kernel/dates";
import { cadreStatusNames, sanctionName } from "@/lib/messages/zh-CN/people-words";
import { levelNames, politicalStatusNames, sexNames } from "@/lib/messages/zh-CN/words";
import type { PastPerson } from "@/lib/programmes/archive/loaders/as-of";
import type { HeldPost, PastArchive } from "@/lib/programmes/archive/types";
import { AsOfForm } from "./as-of-form";

/** A person as on an earlier day: what he held, and what the archive said. Nothing can be done here. */
export function PastPersonView({ page }: { page: PastPerson }) {
  const { asOf, version } = page;
  const href = `/people/${page.cadreId}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: page.name, href }, { label: "按日查看" }]}
        title={`${page.name}：${formatChinese(asOf)}的档案`}
        badges={<Badge icon="clock">过去的档案</Badge>}
        actions={<PrintButton />}
      />
      <Callout tone="warn" title={`这是${formatChinese(asOf)}的情况，不是现在的`}>
        <p>只能查看和打印，不能在此办理或更正。</p>
      </Callout>
      <AsOfForm action={href} asOf={asOf} />
      <Section title="当日任职" note="按职务登记的起止日期查得，含此后补登的任免。">
        <HeldPosts held={page.held} />
      </Section>
      {version === null ? (
        <Section title="当日档案">
          <EmptyState title="这一天还没有档案版本">
            <p>
              {page.keptSince === null
                ? "本系统尚未留存此人的档案版本。"
                : `档案版本自${formatChinese(page.keptSince)}起留存。`}
            </p>
          </EmptyState>
        </Section>
      ) : (
        <PastVersion version={version} />
      )}
    </>
  );
}

function HeldPosts({ held }: { held: readonly HeldPost[] }) {
  return (
    <Table
      caption="当日任职"
      narrow="cards"
      rows={held}
      rowKey={(row) => `${row.postId}-${row.from}`}
      empty="这一天没有登记在册的职务。"
      columns={[
        { key: "post", head: "职务", cell: (row) => `${row.unitName}${row.title}`, rowHead: true, cardLabel: false },
        { key: "level", head: "职务层次", cell: (row) => levelNames[row.level], card: "half" },
        { key: "from", head: "任职", cell: (row) => formatDots(row.from), align: "center", card: "half" },
        {
          key: "to",
          head: "免职",
          cell: (row) => (row.to === null ? "至今" : formatDots(row.to)),
          align: "center",
          card: "half",
        },
        {
          key: "notes",
          head: "说明",
          cell: (row) =>
            [row.concurrent ? "兼任" : "", row.outsideQuota ? "保留待遇" : ""].filter((note) => note !== "").join("，"),
          card: "half",
        },
      ]}
    />
  );
}

function PastVersion({ version }: { version: NonNullable<PastPerson["version"]> }) {
  const { archive } = version;
  return (
    <>
      <Section title="当日档案" note="这一天结束时（北京时间）本系统所存的档案原貌。">
        {version.heldTheSame ? null : (
          <Callout tone="warn" title="档案当时所载任职与上面的职务登记不一致">
            <p>任免是后来补登或更正的；以文件为准。</p>
          </Callout>
        )}
        <DefinitionList
          columns={2}
          items={[
            { label: "版本", value: `第 ${version.seq} 号记录，${formatMoment(version.at)} 写入` },
            { label: "此后变更", value: version.laterChanges === 0 ? "没有" : `${version.laterChanges} 次` },
            { label: "校验值", value: <code>{version.digest}</code>, wide: true },
          ]}
        />
      </Section>
      <Section title="基本情况">
        <DefinitionList columns={3} items={basicItems(archive)} />
      </Section>
      {archive.personal === null ? null : <PersonFacts facts={archive.personal.facts} />}
      <PersonWorkSections work={archive.work} />
      {archive.sanctions === null ? null : (
        <Section title="处分、诫勉和组织处理" note="只供办理本人选任事项时使用。">
          <Sanctions sanctions={archive.sanctions} />
        </Section>
      )}
      {archive.personal === null ? null : (
        <Section title="家庭主要成员" note="当日未成年的只有称谓和出生年月。">
          <Family family={archive.personal.family} />
        </Section>
      )}
    </>
  );
}

function basicItems(archive: PastArchive) {
  const { personal } = archive;
  return [
    { label: "姓名", value: archive.name },
    { label: "职务", value: archive.duties, wide: true },
    { label: "职务层次", value: levelNames[archive.level] },
    { label: "任现层次", value: archive.levelSince === null ? "" : formatMonthDots(archive.levelSince) },
    { label: "状态", value: cadreStatusNames[archive.status] },
    { label: "出生年月", value: formatMonthDots(archive.birth) },
    { label: "参加工作", value: formatMonthDots(archive.workStart) },
    ...(personal === null
      ? []
      : [
          { label: "性别", value: sexNames[personal.sex] },
          { label: "民族", value: personal.ethnicity },
          { label: "籍贯", value: personal.nativePlace },
          { label: "出生地", value: personal.birthPlace },
          { label: "政治面貌", value: politicalStatusNames[personal.politicalStatus] },
          { label: "入党时间", value: personal.partyJoined === null ? "" : formatMonthDots(personal.partyJoined) },
          { label: "干部身份", value: personal.cadreIdentity },
          { label: "身份证号", value: personal.maskedIdNumber },
        ]),
    ...archive.work.statusChanges.map((change) => ({
      label: "状态变化",
      value: `${formatDots(change.on)} ${cadreStatusNames[change.status]}：${change.reason}`,
      wide: true,
    })),
  ];
}

function Sanctions({ sanctions }: { sanctions: NonNullable<PastArchive["sanctions"]> }) {
  return (
    <Table
      caption="处分、诫勉和组织处理"
      narrow="cards"
      rows={sanctions}
      rowKey={(row) => row.id}
      empty="没有登记。"
      columns={[
        { key: "kind", head: "种类", cell: (row) => sanctionName(row.kind), rowHead: true, cardLabel: false },
        { key: "on", head: "生效日期", cell: (row) => formatDots(row.effectiveOn), align: "center", card: "half" },
        { key: "body", head: "决定机关", cell: (row) => row.body, card: "half" },
        { key: "document", head: "文号", cell: (row) => row.document, card: "half" },
        { key: "reason", head: "事由", cell: (row) => row.reason },
      ]}
    />
  );
}
