import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { CheckboxGroup, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import {
  clearingFormNames,
  clearingScopeNames,
  reportKindNames,
  reportResultWords,
  toleranceConclusionNames,
  toleranceUseNames,
} from "@/lib/messages/zh-CN/name-clearing";
import type { ClearingPage } from "@/lib/programmes/name-clearing/loaders";
import { clearingForms, clearingScopes, toleranceConclusions, toleranceUses } from "@/lib/programmes/name-clearing/types";

type Props = { page: ClearingPage; action: FormAction; token: string };

/** Proposes to clear a false report; only reports whose check is over are offered. */
export function ProposeClearing({ page, action, token }: Props) {
  const { reports, open, person } = page;
  if (reports.length === 0) {
    const words = open === 0 ? "没有待澄清的反映。公示反映办结、核查有答复并且事项已了结后，在此澄清。" : `有 ${String(open)} 件反映还在查核，请先办结，再在此澄清。`;
    return <p className="section-note">{words}</p>;
  }
  const choices = reports.map(({ kind, id, number, receivedOn, result, post }) => ({
    value: `${kind}:${id}`,
    label: `${reportKindNames[kind]} ${number}，${formatDots(receivedOn)}，${post}：${reportResultWords(result)}`,
  }));
  return (
    <Disclosure summary="提出澄清">
      <ActionForm action={action} token={`${token}-pc`} hidden={{ cadreId: person.cadreId }} submitLabel="提出澄清">
        <FormSection columns={2}>
          <Field name="report" scope="pc" label="澄清哪一件反映" required wide>
            <Select name="report" scope="pc" required empty="请选择" choices={choices} />
          </Field>
          <Field name="allegation" scope="pc" label="不实的具体问题" required wide hint="只写这一件反映中查明不实的问题，不写反映人，不作笼统评价。">
            <TextArea name="allegation" scope="pc" required maxLength={500} rows={2} />
          </Field>
          <Field name="finding" scope="pc" label="查清的情况" required wide>
            <TextArea name="finding" scope="pc" required maxLength={1000} rows={2} />
          </Field>
          <Field name="verifiedBy" scope="pc" label="查核并澄清的单位" required hint="谁查核谁澄清。">
            <TextInput name="verifiedBy" scope="pc" required maxLength={100} />
          </Field>
          <Field name="verifiedOn" scope="pc" label="查清日期" required>
            <DateInput name="verifiedOn" scope="pc" required max={page.today} />
          </Field>
          <Field name="scope" scope="pc" label="澄清范围" required group>
            <RadioRow name="scope" scope="pc" legend="澄清范围" required choices={clearingScopes.map((value) => ({ value, label: clearingScopeNames[value] }))} />
          </Field>
          <Field name="circle" scope="pc" label="一定范围" hint="选“在一定范围”的写明，如“某局中层以上干部”。">
            <TextInput name="circle" scope="pc" maxLength={100} />
          </Field>
          <Field name="form" scope="pc" label="澄清方式" required group>
            <RadioRow name="form" scope="pc" legend="澄清方式" required choices={clearingForms.map((value) => ({ value, label: clearingFormNames[value] }))} />
          </Field>
          <Field name="clearedOn" scope="pc" label="澄清日期" required>
            <DateInput name="clearedOn" scope="pc" required max={page.today} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

/** Puts a tolerance decision on record. */
export function ProposeTolerance({ page, action, token }: Props) {
  return (
    <Disclosure summary="登记容错决定">
      <ActionForm action={action} token={`${token}-pt`} hidden={{ cadreId: page.person.cadreId }} submitLabel="登记容错决定">
        <FormSection columns={2}>
          <Field name="matter" scope="pt" label="事项" required wide hint="何时、在什么工作中出现什么失误。">
            <TextArea name="matter" scope="pt" required maxLength={1000} rows={2} />
          </Field>
          <Field name="grounds" scope="pt" label="理由" required wide hint="按决定书写明的理由和情形。">
            <TextArea name="grounds" scope="pt" required maxLength={1000} rows={2} />
          </Field>
          <Field name="body" scope="pt" label="决定机关" required>
            <TextInput name="body" scope="pt" required maxLength={100} />
          </Field>
          <Field name="reference" scope="pt" label="会议或者文号" required>
            <TextInput name="reference" scope="pt" required maxLength={200} />
          </Field>
          <Field name="conclusion" scope="pt" label="结论" required group>
            <RadioRow
              name="conclusion"
              scope="pt"
              legend="结论"
              required
              choices={toleranceConclusions.map((value) => ({ value, label: toleranceConclusionNames[value] }))}
            />
          </Field>
          <Field name="decidedOn" scope="pt" label="决定日期" required>
            <DateInput name="decidedOn" scope="pt" required max={page.today} />
          </Field>
          <Field name="countsFor[]" scope="pt" label="今后予以考虑的" group wide hint="按决定书注明的勾选；不予容错的不勾选。">
            <CheckboxGroup
              name="countsFor[]"
              scope="pt"
              legend="今后予以考虑的"
              choices={toleranceUses.map((value) => ({ value, label: toleranceUseNames[value] }))}
            />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
