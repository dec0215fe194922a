import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { papers } from "@/lib/documents/model-sheet";
import { dateFormatNames } from "@/lib/messages/zh-CN/rosters";
import { rosterColumn, rosterColumnIds } from "@/lib/programmes/rosters/document/columns";
import type { RosterLayout } from "@/lib/programmes/rosters/document/layouts";
import type { SavedLayout } from "@/lib/programmes/rosters/queries/layouts";
import { rosterHref } from "@/lib/programmes/rosters/schema";
import { dateFormats } from "@/lib/programmes/rosters/types";

type Props = {
  readonly layout: RosterLayout;
  readonly layoutId: string;
  /** the visitor's own layout that is changed; null: a new one is made from `layout` */
  readonly own: SavedLayout | null;
  readonly kept: string;
  readonly saveAction: FormAction;
  readonly removeAction: FormAction;
};

/** Which columns a roster has and in which order: a number for each column that is wanted. */
export function LayoutForm({ layout, layoutId, own, kept, saveAction, removeAction }: Props) {
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: "名册", href: rosterHref(kept, layoutId) },
          { label: "列和格式" },
        ]}
        title={own === null ? `以“${layout.title}”为底稿新建格式` : `修改格式“${own.title}”`}
        lead="填数字的列按数字从小到大排列，不填的列不出现。"
      />
      <ActionForm
        action={saveAction}
        submitLabel="保存格式"
        back={rosterHref(kept, layoutId)}
        hidden={{ layoutId: own?.id ?? "", back: kept }}
      >
        <LayoutFields layout={layout} own={own} />
        <ColumnPlaces layout={layout} />
      </ActionForm>
      {own === null ? null : (
        <Section title="删除">
          <ActionForm
            action={removeAction}
            submitLabel="删除格式"
            tone="danger"
            hidden={{ layoutId: own.id }}
            consequence={<p>删除后，共享给本级其他同志的这一格式也不再出现。</p>}
          />
        </Section>
      )}
    </>
  );
}

function LayoutFields({ layout, own }: Pick<Props, "layout" | "own">) {
  return (
    <FormSection columns={2}>
      <Field name="title" label="名称" required hint="也是名册的标题">
        <TextInput name="title" defaultValue={own?.title ?? ""} maxLength={40} required />
      </Field>
      <Field name="dateFormat" label="年月写法">
        <Select
          name="dateFormat"
          defaultValue={layout.dateFormat}
          choices={dateFormats.map((format) => ({ value: format, label: dateFormatNames[format] }))}
        />
      </Field>
      <Field name="paper" label="纸张（横排）">
        <Select
          name="paper"
          defaultValue={layout.paper}
          choices={papers.map((paper) => ({ value: paper, label: paper }))}
        />
      </Field>
      <Field name="breakUnits" label="其他" group>
        <div className="choices">
          <Checkbox name="breakUnits" defaultChecked={layout.breakUnits}>
            每个单位另起一页
          </Checkbox>
          <Checkbox name="confidential" defaultChecked={layout.confidential}>
            左上角印“注意保密”
          </Checkbox>
          <Checkbox name="shared" defaultChecked={own?.shared ?? false}>
            供本级其他同志使用
          </Checkbox>
        </div>
      </Field>
    </FormSection>
  );
}

function ColumnPlaces({ layout }: Pick<Props, "layout">) {
  return (
    <FormSection title="列">
      <Field name="places" label="次序" required wide group>
        <Table
          caption="列的次序"
          rows={rosterColumnIds}
          rowKey={(id) => id}
          columns={[
            {
              key: "place",
              head: "次序",
              width: 6,
              cell: (id) => {
                const place = layout.columns.indexOf(id);
                const { heading, group } = rosterColumn(id);
                return (
                  <TextInput
                    bare
                    size="number"
                    name={`places.${id}`}
                    aria-label={`${group ?? ""}${heading}的次序`}
                    defaultValue={place < 0 ? "" : String(place + 1)}
                    maxLength={2}
                  />
                );
              },
            },
            { key: "heading", head: "列", cell: (id) => rosterColumn(id).heading, rowHead: true },
            { key: "group", head: "合并表头", cell: (id) => rosterColumn(id).group },
          ]}
        />
      </Field>
    </FormSection>
  );
}
