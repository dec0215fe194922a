import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Select } from "@/components/ui/text-input";
import type { AddToListPage } from "@/lib/programmes/people-lists/loaders";
import { mostOnList } from "@/lib/programmes/people-lists/types";
import { NewList } from "./new-list";

/** Puts the ticked people on a list that is there, or on a new one. */
export function AddToListView({
  page,
  actions,
  token,
}: {
  page: AddToListPage;
  actions: { readonly add: FormAction; readonly create: FormAction };
  token: string;
}) {
  const ids = page.people.map(({ cadreId }) => cadreId);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: "人员名单", href: "/people/lists" },
          { label: "加入名单" },
        ]}
        title="加入名单"
        lead={ids.length === 0 ? undefined : `已选 ${ids.length} 人：${page.people.map(({ name }) => name).join("、")}。`}
      />
      {page.outOfReach > 0 ? (
        <Callout tone="info" title={`${page.outOfReach} 人不在管理范围，不会加入`} />
      ) : null}
      {page.tooMany ? (
        <Callout tone="warn" title={`查得的人员超过 ${mostOnList} 人，不能整批加入`}>
          <p>一份名单最多 {mostOnList} 人，请返回增加条件，或者在列表中勾选。</p>
        </Callout>
      ) : null}
      {ids.length === 0 ? (
        <EmptyState title="没有选择人员" action={<a href="/people">返回干部列表</a>}>
          <p>请在干部列表中勾选后，再点“加入名单”。</p>
        </EmptyState>
      ) : (
        <>
          {page.lists.length === 0 ? null : (
            <Section title="加入已有的名单">
              <ActionForm action={actions.add} token={`${token}-a`} submitLabel="加入">
                {ids.map((id) => (
                  <input key={id} type="hidden" name="cadreIds[]" value={id} />
                ))}
                <Field name="listId" label="名单" required>
                  <Select name="listId" required choices={page.lists.map(({ id, label }) => ({ value: id, label }))} />
                </Field>
              </ActionForm>
            </Section>
          )}
          <Section title="加入新的名单">
            <NewList authorities={page.authorities} cadreIds={ids} action={actions.create} token={`${token}-n`} />
          </Section>
        </>
      )}
    </>
  );
}
