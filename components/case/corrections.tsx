import { RuleRef } from "@/components/ui/basis";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { CaseOverview } from "@/lib/case/loaders";
import type { OverviewQuery } from "@/lib/case/schema";
import type { OutcomeVersion } from "@/lib/case/types";
import { changedFields, correctionFields } from "@/lib/corrections/rules/fields";
import type { ChangedField, CorrectionField } from "@/lib/corrections/rules/fields";
import type { AffectedStage, CorrectionAt, StageValue } from "@/lib/corrections/types";
import { formatDots, legalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import {
  correctionChoices,
  correctionGroups,
  correctionLabels,
  correctionStateNames,
  standingNames,
} from "@/lib/messages/zh-CN/corrections";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { stageNames } from "@/lib/messages/zh-CN/words";
import { AskedForms } from "./asked-form";
import { correctable, correctionOffers, isAsked } from "./offers";

export type CorrectionActions = { readonly request: FormAction; readonly answer: FormAction };

type Props = {
  readonly page: CaseOverview;
  readonly query: OverviewQuery;
  readonly corrections: readonly CorrectionAt[];
  readonly actions: CorrectionActions;
  readonly token: string;
};

/** Corrections (更正) of completed stages: both versions side by side, what was judged again, the forms of the two people. */
export function Corrections({ page, query, corrections, actions, token }: Props) {
  const offers = correctionOffers(page, corrections);
  if (corrections.length === 0 && !isAsked(offers, query)) return null;
  const { requestCorrection, confirmCorrection } = page.hindrances;
  return (
    <Section
      title="更正"
      id="corrections"
      note="已完成的环节有误时申请更正：写明理由，由另一人确认；两个版本都保留，其后各环节重新审核。"
    >
      {corrections.length === 0 ? <p className="section-note">没有更正。</p> : null}
      {corrections.map((correction) => (
        <OneCorrection key={correction.id} correction={correction} page={page} action={actions.answer} />
      ))}
      {requestCorrection === null ? (
        <AskedForms caseId={page.at.id} query={query} part="corrections" offers={offers}>
          {(form) => {
            const version = correctable(page, corrections).find(({ stage }) => form === `correct-${stage}`);
            return version === undefined ? null : (
              <RequestForm version={version} page={page} action={actions.request} token={token} />
            );
          }}
        </AskedForms>
      ) : confirmCorrection === null ? null : (
        <p className="section-note">{accessRefusals[requestCorrection]}</p>
      )}
    </Section>
  );
}

function OneCorrection({
  correction,
  page,
  action,
}: {
  correction: CorrectionAt;
  page: CaseOverview;
  action: FormAction;
}) {
  const { before, after, state } = correction;
  const asked = `${correction.requestedBy} ${dots(correction.requestedOn)} 申请`;
  const answered =
    correction.confirmedOn === null
      ? ""
      : `，${correction.confirmedBy ?? ""} ${dots(correction.confirmedOn)} ${state === "refused" ? "退回" : "确认"}`;
  return (
    <div className="case-correction">
      <h3>
        {stageNames[before.stage]}{" "}
        <Badge tone={state === "requested" ? "amber" : "grey"} icon="correction">
          {correctionStateNames[state]}
        </Badge>
      </h3>
      <p>
        {asked}
        {answered}。理由：{correction.reason}
      </p>
      <Table
        narrow="cards"
        caption={`${stageNames[before.stage]}的两个版本`}
        columns={versionColumns}
        rows={changedFields(before, after)}
        rowKey={(row) => row.name}
      />
      {state === "confirmed" ? (
        <Table
          narrow="cards"
          caption="重新审核"
          showCaption
          columns={affectedColumns}
          rows={correction.affected}
          rowKey={(row) => row.stage}
        />
      ) : null}
      {state === "requested" ? <AnswerForm correction={correction} page={page} action={action} /> : null}
    </div>
  );
}

const versionColumns: readonly Column<ChangedField>[] = [
  { key: "label", head: "项目", rowHead: true, cell: (row) => labelOf(row) },
  { key: "before", head: "原记录", cell: (row) => <del>{shown(row, row.before)}</del> },
  { key: "after", head: "更正后", cell: (row) => <ins>{shown(row, row.value)}</ins> },
];

const affectedColumns: readonly Column<AffectedStage>[] = [
  { key: "stage", head: "环节", rowHead: true, cell: (row) => stageNames[row.stage] },
  {
    key: "standing",
    head: "重新审核结果",
    cell: ({ standing }) => (
      <Badge tone={standing === "broken" ? "red" : standing === "holds" ? "green" : "amber"}>
        {standingNames[standing]}
      </Badge>
    ),
  },
  {
    key: "rules",
    head: "未通过的规定",
    cell: (row) =>
      row.stopping.map((rule) => (
        <span key={rule} className="block">
          <RuleRef rule={rule} title={ruleTitle(rule)} />
        </span>
      )),
  },
];

function AnswerForm({
  correction,
  page,
  action,
}: {
  correction: CorrectionAt;
  page: CaseOverview;
  action: FormAction;
}) {
  const { confirmCorrection } = page.hindrances;
  if (correction.requestedById === page.visitorId)
    return <p className="section-note">您是申请人，请部长或者干部监督科的另一人确认。</p>;
  if (confirmCorrection !== null) return <p className="section-note">请部长或者干部监督科人员确认。</p>;
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      hidden={{ correctionId: correction.id }}
      submitLabel="答复更正申请"
      consequence={<p>确认后以更正后的记录为准，原记录保留；其后已完成的环节立即重新审核，不再成立的，本事项暂停。</p>}
    >
      <Field name="answer" scope={correction.id} label="答复" required group>
        <RadioRow
          name="answer"
          scope={correction.id}
          legend="答复"
          required
          choices={[
            { value: "confirm", label: "核对无误，确认更正" },
            { value: "refuse", label: "退回申请" },
          ]}
        />
      </Field>
    </ActionForm>
  );
}

function RequestForm({
  version,
  page,
  action,
  token,
}: {
  version: OutcomeVersion;
  page: CaseOverview;
  action: FormAction;
  token: string;
}) {
  const { stage } = version;
  const offered = correctionFields({ stage, value: version.value } as StageValue).filter(
    ({ kind }) => kind !== "computed",
  );
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      token={`${token}-${stage}`}
      hidden={{ caseId: page.at.id, stage }}
      submitLabel="提交更正申请"
      tone="secondary"
    >
      <FormSection columns={2} note="只改有误的项目，其余保持原样；表决结果、有效期等由系统按更正后的数值重新计算。">
        {offered.map((field) => (
          <ValueField key={field.name} field={field} scope={stage} today={page.today} />
        ))}
        <Field
          name="reason"
          scope={`correct-${stage}`}
          label="更正理由"
          required
          wide
          hint="写明错在哪里、依据什么材料更正"
        >
          <TextArea name="reason" scope={`correct-${stage}`} required maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function ValueField({ field, scope, today }: { field: CorrectionField; scope: string; today: string }) {
  const name = `after.${field.name}`;
  const label = labelOf(field);
  if (field.kind === "tick") {
    return (
      <Field name={name} scope={scope} label={label}>
        <Checkbox name={name} scope={scope} defaultChecked={field.value === "on"}>
          是
        </Checkbox>
      </Field>
    );
  }
  return (
    <Field name={name} scope={scope} label={label} required={field.kind !== "optionalDay"}>
      <ValueControl field={field} name={name} scope={scope} today={today} />
    </Field>
  );
}

function ValueControl({
  field,
  name,
  scope,
  today,
}: {
  field: CorrectionField;
  name: string;
  scope: string;
  today: string;
}) {
  const common = { name, scope, defaultValue: field.value };
  switch (field.kind) {
    case "day":
    case "optionalDay":
      return <DateInput {...common} max={today} />;
    case "choice":
      return (
        <Select
          {...common}
          choices={field.choices.map((value) => ({ value, label: correctionChoices[value] ?? value }))}
        />
      );
    case "count":
      return <TextInput {...common} size="number" required />;
    case "text":
    case "tick":
    case "computed":
      return <TextInput {...common} required />;
  }
}

function labelOf({ key, group }: CorrectionField): string {
  const label = correctionLabels[key] ?? key;
  return group === null ? label : `${correctionGroups[group] ?? group}：${label}`;
}

function shown({ kind, key }: CorrectionField, value: string): string {
  if (key === "passed") return value === "on" ? "通过" : "未通过";
  if (kind === "tick") return value === "on" ? "是" : "否";
  if (value === "") return "未登记";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dots(value) : (correctionChoices[value] ?? value);
}

function dots(day: string): string {
  return formatDots(legalDate(day));
}
