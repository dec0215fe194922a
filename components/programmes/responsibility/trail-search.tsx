import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { TextInput } from "@/components/ui/text-input";
import type { TrailSearch } from "@/lib/programmes/responsibility/loaders";

/** Finds whose chain of responsibility is wanted, and asks why before it is opened. */
export function TrailSearchView({ page, view }: { page: TrailSearch; view: FormAction }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "监督", href: "/supervision" }, { label: "责任链" }]}
        title="选人用人责任链"
        lead="查某人由谁提名、考察、决定、特批、确认，也查某人为谁办过这些事。每次查看都记入全程纪实。"
      />
      <Section title="查人">
        <form className="action-form" action="/supervision/trail" method="get">
          <Field name="q" label="姓名">
            <TextInput name="q" size="short" defaultValue={page.q} maxLength={20} />
          </Field>
          <Button type="submit">查找</Button>
        </form>
      </Section>
      {page.q === "" && page.person === null ? null : (
        <Section title="选择人员" note="同名的按出生年月和单位区分。">
          {page.people.length === 0 ? <EmptyState title="没有找到这个人，请核对姓名后再查。" /> : null}
          {page.people.map((person) => (
            <Section key={person.cadreId} level={3} title={`${person.name}（${person.birthMonth}）`} note={person.duties || person.unitName}>
              <ActionForm action={view} hidden={{ cadreId: person.cadreId }} submitLabel="打开责任链" tone="secondary">
                <Field name="reason" scope={person.cadreId} label="查看事由" required hint="如：倒查某次任免">
                  <TextInput name="reason" scope={person.cadreId} required maxLength={200} />
                </Field>
              </ActionForm>
            </Section>
          ))}
        </Section>
      )}
    </>
  );
}
