import { ListPage, FilterField, type ActiveCondition } from "@/components/desk/list-page";
import { BatchForm } from "@/components/ui/batch-form";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { BatchAction, FormAction } from "@/components/ui/form-state";
import { EmptyState } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { AllRowsCheckbox, RowCheckbox } from "@/components/ui/row-checkbox";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { levels } from "@/lib/access/actor";
import { formatMonthDots, fullYearsBetween } from "@/lib/kernel/dates";
import { unsearchableSentences } from "@/lib/messages/zh-CN/people-search";
import { cadreStatusNames, postKindNames } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, gradeNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { PeoplePage } from "@/lib/programmes/people-search/loaders";
import type { ListedPerson } from "@/lib/people/queries/list";
import { educations, orders, pageSizes, peopleHref, postKinds, statuses } from "@/lib/people/schema";
import type { PeopleQuery } from "@/lib/people/schema";
import { AllResults } from "./all-results";
import { builtConditionsOf, conditionsHref, orderNames, selectedButtons, viewsOf } from "./people-list-parts";
import { UnitTree } from "./unit-tree";

export type PeopleListActions = { readonly selected: BatchAction; readonly chooseAll: FormAction };

/** The list of people: unit tree, conditions, table with tick boxes, numbered pages. */
export function PeopleList({ page, actions }: { page: PeoplePage; actions: PeopleListActions }) {
  const { query, personCount } = page;
  const unit = page.tree.find((node) => node.id === query.unit);
  return (
    <ListPage
      title="干部"
      lead={
        <>
          列出本级党委管理、协管和备案的干部，按{orderNames[query.order]}排列。
          {page.leavesOutOwn ? "按回避要求，本人和亲属不在名单中。" : null}
        </>
      }
      actions={<ListActions page={page} />}
      views={page.saved.length === 0 ? undefined : viewsOf(page)}
      side={<UnitTree tree={page.tree} query={query} />}
      filters={{
        action: "/people",
        fields: <MainFields query={query} />,
        more: <MoreFields query={query} />,
        moreOpen: query.ageFrom !== null || query.ageTo !== null || query.education !== null || query.kind !== null,
        resetHref: "/people",
        kept: keptValues(query),
      }}
      conditions={[...conditionsOf(query, unit?.name), ...builtConditionsOf(page)]}
      pagination={{
        page: query.page,
        pageSize: query.size,
        rowCount: personCount,
        unit: "人",
        href: (wanted) => peopleHref(query, { page: wanted }),
        sizes: pageSizes.map((size) => ({ size, href: peopleHref(query, { size }) })),
      }}
    >
      {page.unsearchable !== null ? (
        <Callout
          tone="warn"
          title={unsearchableSentences[page.unsearchable]}
          actions={<ButtonLink href={conditionsHref(page)}>组合条件</ButtonLink>}
        />
      ) : page.people.length === 0 ? (
        <EmptyState title="没有符合条件的干部" action={<a href="/people">去掉全部条件</a>}>
          <p>可以输入姓名、姓名拼音或首字母、单位、职务，或者完整的身份证号；几个词之间用空格隔开。</p>
        </EmptyState>
      ) : (
        <BatchForm
          action={actions.selected}
          buttons={selectedButtons(page)}
          fields={<input type="hidden" name="address" value={peopleHref(query)} />}
        >
          <Table
            caption="干部名单"
            columns={columnsOf(page)}
            rows={page.people}
            rowKey={(person) => person.cadreId}
            narrow="cards"
            landscape
          />
        </BatchForm>
      )}
      {page.unsearchable === null ? <AllResults page={page} chooseAll={actions.chooseAll} /> : null}
    </ListPage>
  );
}

function ListActions({ page }: { page: PeoplePage }) {
  const { query, personCount } = page;
  return (
    <>
      <ButtonLink href={conditionsHref(page)} icon="filter">
        组合条件
      </ButtonLink>
      <ButtonLink href="/people/lists">人员名单</ButtonLink>
      <ButtonLink href="/people/checks">档案核查</ButtonLink>
      <ButtonLink href={query.unit === null ? "/people/statistics" : `/people/statistics?unit=${query.unit}`} icon="chart">
        统计
      </ButtonLink>
      {page.mayExport && personCount > 0 ? (
        <ButtonLink href={peopleHref(query).replace("/people", "/people/rosters")} icon="file">
          名册
        </ButtonLink>
      ) : null}
      {page.mayImport ? (
        <>
          <ButtonLink href="/programmes/roster-import" icon="upload">
            导入名册
          </ButtonLink>
          <ButtonLink href="/programmes/form-import" icon="upload">
            导入任免审批表
          </ButtonLink>
        </>
      ) : null}
      {page.mayExport && personCount > 0 ? (
        <ButtonLink href={peopleHref(query).replace("/people", "/people/export")} icon="download">
          导出全部 {personCount} 人
        </ButtonLink>
      ) : null}
    </>
  );
}

function MainFields({ query }: { query: PeopleQuery }) {
  return (
    <>
      <FilterField label="查找">
        <TextInput bare name="q" defaultValue={query.q} maxLength={60} placeholder="姓名、拼音首字母、单位、职务" />
      </FilterField>
      <FilterField label="职务层次">
        <Select
          bare
          name="level"
          defaultValue={query.level[0] ?? ""}
          empty="全部"
          choices={levels.map((level) => ({ value: level, label: levelNames[level] }))}
        />
      </FilterField>
      <FilterField label="排序">
        <Select
          bare
          name="order"
          defaultValue={query.order}
          choices={orders.map((order) => ({ value: order, label: orderNames[order] }))}
        />
      </FilterField>
      <FilterField label="状态">
        <Select
          bare
          name="status"
          defaultValue={query.status}
          choices={statuses.map((status) => ({ value: status, label: cadreStatusNames[status] }))}
        />
      </FilterField>
    </>
  );
}

function MoreFields({ query }: { query: PeopleQuery }) {
  return (
    <>
      <FilterField label="年龄从">
        <TextInput bare size="number" name="ageFrom" defaultValue={query.ageFrom ?? ""} maxLength={3} />
      </FilterField>
      <FilterField label="年龄到">
        <TextInput bare size="number" name="ageTo" defaultValue={query.ageTo ?? ""} maxLength={3} />
      </FilterField>
      <FilterField label="最高学历">
        <Select
          bare
          name="education"
          defaultValue={query.education ?? ""}
          empty="全部"
          choices={educations.map((education) => ({ value: education, label: educationLevelNames[education] }))}
        />
      </FilterField>
      <FilterField label="职务类别">
        <Select
          bare
          name="kind"
          defaultValue={query.kind ?? ""}
          empty="全部"
          choices={postKinds.map((kind) => ({ value: kind, label: postKindNames[kind] }))}
        />
      </FilterField>
    </>
  );
}

function keptValues(query: PeopleQuery): Record<string, string> {
  return {
    ...(query.unit === null ? {} : { unit: query.unit }),
    ...(query.c === "" ? {} : { c: query.c }),
    ...(query.search === null ? {} : { search: query.search }),
    ...(query.size === 20 ? {} : { size: String(query.size) }),
  };
}

function conditionsOf(query: PeopleQuery, unitName: string | undefined): readonly ActiveCondition[] {
  const conditions: ActiveCondition[] = [];
  const add = (label: string, value: string, change: Partial<PeopleQuery>): void => {
    conditions.push({ label, value, removeHref: peopleHref(query, change) });
  };
  if (query.q !== "") add("查找", query.q, { q: "" });
  if (query.unit !== null) add("单位", unitName ?? "所选单位", { unit: null });
  for (const level of query.level)
    add("层次", levelNames[level], { level: query.level.filter((other) => other !== level) });
  if (query.status !== "inPost") add("状态", cadreStatusNames[query.status], { status: "inPost" });
  if (query.ageFrom !== null) add("年龄", `${query.ageFrom} 岁以上`, { ageFrom: null });
  if (query.ageTo !== null) add("年龄", `${query.ageTo} 岁以下`, { ageTo: null });
  if (query.education !== null) add("学历", educationLevelNames[query.education], { education: null });
  if (query.kind !== null) add("职务", postKindNames[query.kind], { kind: null });
  return conditions;
}

function Name({ person, markStrokes }: { person: ListedPerson; markStrokes: boolean }) {
  const href = `/people/${person.cadreId}`;
  return (
    <>
      <PersonName name={person.name} href={href} />
      {markStrokes && !person.strokesKnown ? <a href={`${href}/name-reading`}>笔画待核</a> : null}
    </>
  );
}

function columnsOf({ query, today }: PeoplePage): readonly Column<ListedPerson>[] {
  const byName = query.order === "name";
  return [
    {
      key: "select",
      head: <AllRowsCheckbox />,
      cell: (person) => <RowCheckbox value={person.cadreId} label={person.name} />,
      width: 2.5,
      frozen: "lead",
      screenOnly: true,
      cardLabel: "选择",
    },
    {
      key: "name",
      head: "姓名",
      cell: (person) => <Name person={person} markStrokes={query.order === "strokes"} />,
      width: 7,
      frozen: "name",
      rowHead: true,
      cardLabel: false,
      sort: {
        href: peopleHref(query, { order: byName ? "official" : "name" }),
        direction: byName ? "ascending" : undefined,
      },
    },
    { key: "duties", head: "现任职务", cell: (person) => person.duties, width: 15 },
    { key: "level", head: "职务层次", cell: (person) => levelNames[person.level], width: 6.5, card: "half" },
    {
      key: "levelSince",
      head: "任现层次",
      cell: (person) => (person.levelSince === null ? null : formatMonthDots(person.levelSince)),
      align: "center",
      card: "half",
    },
    {
      key: "birth",
      head: "出生年月（岁）",
      cardLabel: "出生",
      cell: (person) => `${formatMonthDots(person.birth)}（${fullYearsBetween(person.birth, today)}）`,
      align: "center",
      card: "half",
    },
    {
      key: "workStart",
      head: "参加工作",
      cell: (person) => formatMonthDots(person.workStart),
      align: "center",
      card: "half",
    },
    {
      key: "education",
      head: "最高学历",
      cell: (person) => (person.education === null ? null : educationLevelNames[person.education]),
      card: "half",
    },
    {
      key: "grade",
      head: "上次年度考核",
      cell: (person) =>
        person.lastGrade === null ? null : `${person.lastGrade.year} ${gradeNames[person.lastGrade.grade]}`,
      card: "half",
    },
  ];
}
