import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { TextInput } from "@/components/ui/text-input";
import { conditionText } from "@/lib/messages/zh-CN/people-search";
import { peopleHref, peopleQuerySchema } from "@/lib/people/schema";
import type { ConditionPage } from "@/lib/programmes/people-search/loaders";
import { conditionsText, linesOf } from "@/lib/programmes/people-search/rules/conditions";
import { ROOT } from "@/lib/programmes/people-search/rules/draft";
import { ConditionGroupEditor } from "./condition-group";
import { SavedSearches } from "./saved-searches";

/** Conditions put together line by line, how many people they find before the list is opened, and searches that are kept. */
export function ConditionBuilder({
  page,
  saveAction,
  changeAction,
}: {
  page: ConditionPage;
  saveAction: FormAction;
  changeAction: FormAction;
}) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "组合条件" }]}
        title="组合条件"
        lead="逐项添加条件，先看人数，再列出人员；常用的可以保存，也可以共享给本机关同事。"
      />
      <form className="condition-form" action="/people/conditions" role="search" aria-label="组合条件">
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          计算人数
        </button>
        <ConditionGroupEditor path={ROOT} group={page.draft} units={page.units} unfinished={page.unfinished} />
        <div className="form-footer no-print">
          <button type="submit" className="button button-secondary">
            计算人数
          </button>
          <a className="button button-quiet" href="/people/conditions">
            全部去掉
          </a>
        </div>
      </form>
      <Outcome page={page} />
      {page.condition === null ? null : <SaveForm page={page} action={saveAction} />}
      <Section title="保存的查询" note="共享的查询，本机关有查看权限的同事也能使用；各人只看到自己权限内的干部。">
        <SavedSearches saved={page.saved} action={changeAction} />
      </Section>
    </>
  );
}

function Outcome({ page }: { page: ConditionPage }) {
  const { condition, personCount, needsDocument } = page;
  if (condition === null)
    return <Callout title="还没有填好的条件">选择一项条件，点“加一项条件”，填写后点“计算人数”。</Callout>;
  const names = new Map(page.unitNames.map(({ id, name }) => [id, name]));
  const text = conditionText(condition, names);
  if (needsDocument) {
    return (
      <Callout tone="warn" title="须先填写依据并保存">
        <p>{text}</p>
        <p>
          性别、民族、政治面貌只能依据班子或职位的配备要求文件查询，影响期只能为办理事项查询；不作为排序和默认筛选。查询依据列入全程纪实，供监督人员查看。
        </p>
      </Callout>
    );
  }
  const saysStatus = linesOf(condition).some(({ kind }) => kind === "status");
  if (personCount === null) {
    return (
      <Callout tone="stop" title="您的岗位不能按这些条件查询">
        请去掉相应条件，或联系干部科办理。
      </Callout>
    );
  }
  return (
    <Callout
      tone="done"
      live="status"
      title={`符合条件的有 ${personCount} 人${saysStatus ? "" : "（在职）"}`}
      actions={
        <ButtonLink tone="primary" href={peopleHref(peopleQuerySchema.parse({ c: conditionsText(condition) }))}>
          列出人员
        </ButtonLink>
      }
    >
      <p>{text}</p>
    </Callout>
  );
}

function SaveForm({ page, action }: { page: ConditionPage; action: FormAction }) {
  return (
    <Section title="保存为查询">
      <ActionForm
        action={action}
        hidden={{ conditions: conditionsText(page.condition), authorityId: page.authorityId }}
        submitLabel="保存查询"
        tone={page.needsDocument ? "primary" : "secondary"}
      >
        <Field name="name" label="名称" required hint="如：40 岁以下乡科级正职">
          <TextInput name="name" required maxLength={40} />
        </Field>
        <Field
          name="document"
          label="依据"
          required={page.needsDocument}
          hint={page.needsDocument ? "配备要求文件的名称和文号，或办理事项" : "没有可以不填"}
        >
          <TextInput name="document" required={page.needsDocument} maxLength={200} />
        </Field>
        <Checkbox name="shared">共享给本机关同事</Checkbox>
      </ActionForm>
    </Section>
  );
}
