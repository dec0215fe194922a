import { Fragment } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { sections, sectionOf, type RuleSection } from "@/lib/law/register";
import type { RuleSetValues } from "@/lib/law/scheme";
import { schemeParameters } from "@/lib/law/scheme-parameters";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { sectionNames } from "@/lib/messages/zh-CN/law";
import { leafName } from "@/lib/messages/zh-CN/schemes";
import { valueWords } from "@/lib/messages/zh-CN/parameter-words";
import type { SchemesPage } from "@/lib/programmes/schemes/loaders";
import type { Leaf } from "@/lib/programmes/schemes/rules/leaves";
import { leafText, leaves } from "@/lib/programmes/schemes/rules/leaves";
import { inputName } from "@/lib/programmes/schemes/schema";
import type { SchemeVersion } from "@/lib/programmes/schemes/types";
import { DepartmentInputs, GroupInputs } from "./list-inputs";

/** The form of a draft: every number as it is now, by the part of the process its rule belongs to. */
export function DraftForm({ page, last, action }: { page: SchemesPage; last: SchemeVersion; action: FormAction }) {
  const names = Object.keys(sections) as readonly RuleSection[];
  const groups = names.flatMap((section) => {
    const own = leaves.filter(({ key }) => sectionOf(schemeParameters[key].rule) === section);
    return own.length === 0 ? [] : [{ section, own }];
  });
  return (
    <Section title="起草" note={`从第 ${last.version} 版改起：只改需要改的几项，其余保持原样。`}>
      <ActionForm
        action={action}
        version={last.version}
        hidden={{ authorityId: page.authorityId }}
        submitLabel="提交部长确认"
        blockedBecause={page.drafting === null ? undefined : accessRefusals[page.drafting]}
      >
        <FormSection columns={2}>
          <Field name="title" label="名称" required hint="例如：云泽市干部选拔任用工作参数（2027年）">
            <TextInput name="title" defaultValue={last.title} required />
          </Field>
          <Field name="from" label="起始日" required hint="不早于今天">
            <DateInput name="from" defaultValue={page.today} required />
          </Field>
          <Field name="grounds" label="修改理由" required wide>
            <TextArea name="grounds" rows={2} required />
          </Field>
        </FormSection>
        {groups.map(({ section, own }) => (
          <Fragment key={section}>
            <FormSection title={sectionNames[section]} columns={2} longLabels>
              {own
                .filter(({ kind }) => kind !== "group" && kind !== "department")
                .map((leaf) => (
                  <LeafField key={leaf.path} leaf={leaf} values={last.values} />
                ))}
            </FormSection>
            {own.some(({ kind }) => kind === "group") ? <GroupInputs title={schemeParameters.voterGroups.label} values={last.values} /> : null}
            {own.some(({ kind }) => kind === "department") ? <DepartmentInputs title={schemeParameters.reviewDepartments.label} values={last.values} /> : null}
          </Fragment>
        ))}
      </ActionForm>
    </Section>
  );
}

const hints: Readonly<Partial<Record<Leaf["kind"], string>>> = {
  share: "例如 2/3",
  optionalShare: "例如 1/2；空着为不设",
  manyAtOnce: "人数/月数，例如 10/3；空着为不设",
  optionalCount: "空着为不设",
  poolShares: "女干部、党外干部各占，例如 1/5 1/10；空着为不设",
};

function LeafField({ leaf, values }: { leaf: Leaf; values: RuleSetValues }) {
  const name = inputName(leaf.path);
  return (
    <Field name={name} label={leafName(leaf)} hint={hints[leaf.kind]}>
      <LeafInput leaf={leaf} name={name} text={leafText(leaf, values)} />
    </Field>
  );
}

function LeafInput({ leaf, name, text }: { leaf: Leaf; name: string; text: string }) {
  switch (leaf.kind) {
    case "switch":
    case "choice": {
      const choices = leaf.kind === "switch" ? ["true", "false"] : leaf.choices;
      return (
        <Select
          name={name}
          defaultValue={text}
          choices={choices.map((value) => ({ value, label: leaf.kind === "switch" ? valueWords(value === "true") : valueWords(value) }))}
        />
      );
    }
    case "group":
    case "department":
      return null;
    case "count":
    case "optionalCount":
      return <TextInput name={name} size="number" defaultValue={text} />;
    case "share":
    case "optionalShare":
    case "manyAtOnce":
    case "poolShares":
      return <TextInput name={name} size="short" defaultValue={text} />;
  }
}
