import { PageHead } from "@/components/desk/page-head";
import { Badge, type Tone } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table, type Column } from "@/components/ui/table";
import { formatDots, legalDateOf, instantOf } from "@/lib/kernel/dates";
import { recommendationFormNames, recommendationStateNames } from "@/lib/messages/zh-CN/unit-recommendation";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { UnitPage } from "@/lib/programmes/unit-recommendation/loaders";
import type { OpenAnnouncement, SentRecommendation, UnitPerson } from "@/lib/programmes/unit-recommendation/queries";
import type { RecommendationState } from "@/lib/programmes/unit-recommendation/types";
import { RecommendForm } from "./recommend-form";

/** The page of a unit's leader: announced posts, what the unit sent and what was answered, the unit's people. */
export function UnitView({ page, submit, token }: { page: UnitPage; submit: FormAction; token: string }) {
  const [unit] = page.units;
  return (
    <>
      <PageHead
        title="本单位推荐"
        lead={`${page.units.map(({ name }) => name).join("、")}。对公布的职位推荐本单位人选；推荐是人选来源之一，系统不代为选人。`}
      />
      <Section title="正在征集推荐的职位">
        {page.announcements.length === 0 ? (
          <EmptyState title="目前没有征集推荐的职位">
            {unit?.departmentName ?? "组织部门"}公布职位后会列在这里。
          </EmptyState>
        ) : (
          <Table
            caption="正在征集推荐的职位"
            narrow="cards"
            columns={announcementColumns}
            rows={page.announcements}
            rowKey={(one) => `${one.id}#${one.unitId}`}
            rowTone={(one) => (one.id === page.chosen?.id ? "current" : undefined)}
          />
        )}
      </Section>
      {page.chosen === null ? null : (
        <RecommendForm page={page} announcement={page.chosen} submit={submit} token={token} />
      )}
      <Section title="本单位的推荐" note="只显示是否采纳及答复。推荐票数和后续研究情况不在此公布。">
        <Table
          caption="本单位的推荐"
          narrow="cards"
          columns={sentColumns}
          rows={page.sent}
          rowKey={(one) => one.id}
          empty="本单位还没有推荐人选。"
        />
      </Section>
      <Section title="本单位人员" note={`共 ${page.people.length} 人，按规范顺序排列。`}>
        <Table
          caption="本单位人员"
          narrow="cards"
          columns={peopleColumns}
          rows={page.people}
          rowKey={(one) => one.cadreId}
          empty="名册中还没有本单位人员，请联系组织部门干部科。"
        />
      </Section>
    </>
  );
}

const announcementColumns: readonly Column<OpenAnnouncement>[] = [
  { key: "post", head: "职位", rowHead: true, cell: (one) => one.post },
  { key: "level", head: "职务层次", align: "center", card: "half", cell: (one) => levelNames[one.level] },
  { key: "text", head: "推荐要求", cell: (one) => one.text },
  { key: "until", head: "截止日期", align: "center", card: "half", cell: (one) => formatDots(one.openUntil) },
  {
    key: "open",
    head: "办理",
    align: "center",
    screenOnly: true,
    cardLabel: false,
    cell: (one) => (
      <a href={`/unit?announcement=${one.id}#recommend`} aria-label={`推荐人选：${one.post}`}>
        推荐人选
      </a>
    ),
  },
];

const tones: Readonly<Record<RecommendationState, Tone>> = {
  submitted: "blue",
  admitted: "green",
  notAdmitted: "grey",
};

const sentColumns: readonly Column<SentRecommendation>[] = [
  { key: "name", head: "姓名", rowHead: true, cell: (one) => <PersonName name={one.name} /> },
  { key: "post", head: "推荐职位", cell: (one) => one.post },
  { key: "form", head: "推荐形式", align: "center", card: "half", cell: (one) => recommendationFormNames[one.form] },
  { key: "reason", head: "理由", cell: (one) => one.reason },
  {
    key: "on",
    head: "提交日期",
    align: "center",
    card: "half",
    cell: (one) => formatDots(legalDateOf(instantOf(one.submittedAt))),
  },
  {
    key: "scan",
    head: "材料",
    align: "center",
    card: "half",
    cell: (one) => (one.scanId === null ? null : <a href={`/attachments/${one.scanId}`}>署名件</a>),
  },
  {
    key: "state",
    head: "状态",
    align: "center",
    card: "half",
    cell: (one) => <Badge tone={tones[one.state]}>{recommendationStateNames[one.state]}</Badge>,
  },
  { key: "answer", head: "答复", cell: (one) => one.answer },
];

const peopleColumns: readonly Column<UnitPerson>[] = [
  { key: "name", head: "姓名", rowHead: true, cell: (one) => <PersonName name={one.name} /> },
  { key: "duties", head: "现任职务", cell: (one) => one.duties },
  { key: "level", head: "职务层次", align: "center", card: "half", cell: (one) => levelNames[one.level] },
];
