import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { TextInput } from "@/components/ui/text-input";
import type { NameReadingPage } from "@/lib/people/loaders";

/** How a name is read and how many strokes its family name has, where the dictionary does not know it better. */
export function NameReadingView({ page, action }: { page: NameReadingPage; action: FormAction }) {
  const { person, reading } = page;
  const href = `/people/${person.cadreId}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: person.name, href }, { label: "姓名读音" }]}
        title="姓名读音和笔画"
        lead="多音姓氏、生僻字的读音或笔画不对时在这里更正；查找、拼音排序和姓氏笔画排序即时按更正后的执行。"
      />
      <ActionForm
        action={action}
        version={person.version}
        hidden={{ cadreId: person.cadreId }}
        submitLabel="更正"
        back={href}
      >
        <FormSection>
          <Field
            name="reading"
            label={`“${person.name}”的读音`}
            hint={`一字一个音节，用空格隔开，如 shan li qun；现为 ${reading.namePinyin}。留空按字典`}
          >
            <TextInput name="reading" defaultValue={reading.nameReading ?? ""} maxLength={120} />
          </Field>
          <Field name="surnameStrokes" label="姓氏笔画数" hint="只在系统不认识这个字时填写">
            <TextInput name="surnameStrokes" size="number" defaultValue={reading.surnameStrokes ?? ""} maxLength={2} />
          </Field>
        </FormSection>
      </ActionForm>
    </>
  );
}
