import { PageHead } from "@/components/desk/page-head";
import { BatchForm } from "@/components/ui/batch-form";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { BatchAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { AllRowsCheckbox, RowCheckbox } from "@/components/ui/row-checkbox";
import { Table } from "@/components/ui/table";
import { Select, TextArea } from "@/components/ui/text-input";
import { formatMonthDots } from "@/lib/kernel/dates";
import { nomineeSourceNames } from "@/lib/messages/zh-CN/motion";
import { levelNames } from "@/lib/messages/zh-CN/words";
import { selectionDays } from "@/lib/people/types";
import type { PutNamesPage } from "@/lib/stages/motion/loaders";
import { manySources } from "@/lib/stages/motion/schema";

/** People chosen from a search or a list become names for a post of an open batch: one answer each, whoever is barred stays out. */
export function PutNamesView({ page, action }: { page: PutNamesPage; action: BatchAction }) {
  const { selection, people, posts, outOfReach } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "列为动议人选" }]}
        title="列为动议人选"
        lead={selection === null ? undefined : `已选 ${people.length} 人，按规范顺序排列，不排名次。`}
      />
      {selection === null || people.length === 0 ? (
        <EmptyState title="没有选定的人员" action={<ButtonLink href="/people">到干部列表勾选</ButtonLink>}>
          <p>请在干部列表或者人员名单中勾选，再点“列为动议人选”；选定的人员保留 {selectionDays} 天，只有您本人能看到。</p>
        </EmptyState>
      ) : (
        <>
          <Callout tone="info" title="怎样选出的，会写入每名人选的记录">
            <p>{selection.foundBy}。</p>
          </Callout>
          {outOfReach > 0 ? <Callout tone="info" title={`${outOfReach} 人已不在管理范围，没有列出`} /> : null}
          {posts.length === 0 ? <NoOpenPost /> : <Chosen page={page} selectionId={selection.id} action={action} />}
        </>
      )}
    </>
  );
}

function NoOpenPost() {
  return (
    <EmptyState title="没有可以提出人选的职位" action={<ButtonLink href="/motions/new">启动动议批次</ButtonLink>}>
      <p>
        条件应当先于人选确定：请先启动批次、加入职位并冻结资格条件，再从本页提出；选定的人员保留 {selectionDays} 天。
      </p>
    </EmptyState>
  );
}

function Chosen({ page, selectionId, action }: { page: PutNamesPage; selectionId: string; action: BatchAction }) {
  return (
    <Section
      title="职位和理由"
      note="逐人核对资格限制、回避和职位状态：不能列入的逐人说明原因，其余照常列入。由您决定提出谁，系统不排名、不打分。"
      actions={<ButtonLink href="/motions/new">启动新的批次</ButtonLink>}
    >
      <BatchForm
        action={action}
        buttons={[{ intent: "put", label: "列为人选", consequence: "逐人列为所选职位的人选，理由和选出的条件一并记录。" }]}
        fields={
          <>
            <input type="hidden" name="selectionId" value={selectionId} />
            <FormSection columns={2}>
              <Field name="post" label="职位" required>
                <Select
                  name="post"
                  required
                  empty="请选择"
                  choices={page.posts.map((post) => ({
                    value: `${post.motionPostId}:${post.version}`,
                    label: `${post.motionNumber}　${post.unitName}${post.title}（已有 ${post.nomineeCadreIds.length} 名）`,
                  }))}
                />
              </Field>
              <Field name="source" label="来源" required hint="个人署名推荐须逐人署名，请在批次中办理">
                <Select
                  name="source"
                  required
                  defaultValue="departmentProposal"
                  choices={manySources.map((source) => ({ value: source, label: nomineeSourceNames[source] }))}
                />
              </Field>
              <Field name="reason" label="理由" required wide>
                <TextArea name="reason" required rows={3} maxLength={1000} />
              </Field>
            </FormSection>
          </>
        }
      >
        <ChosenPeople people={page.people} />
      </BatchForm>
    </Section>
  );
}

function ChosenPeople({ people }: Pick<PutNamesPage, "people">) {
  return (
    <Table
      caption="选定的人员"
      narrow="cards"
      rows={people}
      rowKey={(person) => person.cadreId}
      columns={[
        {
          key: "select",
          head: <AllRowsCheckbox />,
          cell: (person) => <RowCheckbox value={person.cadreId} label={person.name} />,
          width: 2.5,
          screenOnly: true,
          cardLabel: "选择",
        },
        {
          key: "name",
          head: "姓名",
          rowHead: true,
          cardLabel: false,
          width: 7,
          cell: (person) => <PersonName name={person.name} href={`/people/${person.cadreId}`} />,
        },
        { key: "duties", head: "现任职务", cell: (person) => person.duties },
        { key: "level", head: "职务层次", width: 7, card: "half", cell: (person) => levelNames[person.level] },
        {
          key: "birth",
          head: "出生年月",
          align: "center",
          width: 6,
          card: "half",
          cell: (person) => formatMonthDots(person.birth),
        },
      ]}
    />
  );
}
