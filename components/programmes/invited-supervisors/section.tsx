import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { supervisorCapacityNames } from "@/lib/messages/zh-CN/invited-supervisors";
import type { SupervisorsPart } from "@/lib/programmes/invited-supervisors/loaders";
import { supervisorCapacities, type InvitedSupervisor } from "@/lib/programmes/invited-supervisors/types";

export type SupervisorActions = { readonly enter: FormAction; readonly withdraw: FormAction };

const capacityChoices = supervisorCapacities.map((value) => ({ value, label: supervisorCapacityNames[value] }));

const columns: readonly Column<InvitedSupervisor>[] = [
  { key: "on", head: "列席日期", align: "center", cell: ({ on }) => <span className="whitespace-nowrap">{formatDots(on)}</span> },
  { key: "who", head: "姓名", rowHead: true, cell: ({ who }) => who },
  { key: "capacity", head: "身份", cell: ({ capacity }) => supervisorCapacityNames[capacity] },
  { key: "remark", head: "备注", cell: (row) => <Remark row={row} /> },
  { key: "entered", head: "登记", cell: ({ enteredBy, enteredOn }) => `${enteredBy} ${formatDots(enteredOn)}` },
];

function Remark({ row: { remark, namesake, withdrawnOn, withdrawnReason } }: { row: InvitedSupervisor }) {
  return (
    <>
      {remark}
      {namesake ? <p className="section-note">已核对：与人选、亲属或者会议成员同名，不是同一人。</p> : null}
      {withdrawnOn === null ? null : (
        <p className="section-note">
          <Badge>已撤回</Badge> {`${formatDots(withdrawnOn)}，${withdrawnReason}`}
        </p>
      )}
    </>
  );
}

/** Who attended as an invited supervisor; entered while the act goes on, withdrawn with a reason. Nothing where nobody came and nothing can be entered. */
export function SupervisorsSection({ part, actions }: { part: SupervisorsPart; actions: SupervisorActions }) {
  const { rows, place } = part;
  const editable = place.open && place.hindrance === null;
  if (rows.length === 0 && !editable) return null;
  return (
    <Section title="特邀监督员" note="登记谁以什么身份列席；列席不发表任免意见，不参加表决，也不因此能够查看系统内容。">
      {rows.length === 0 ? <EmptyState title="没有登记特邀监督员。">有人列席的，请在下面登记。</EmptyState> : <Table narrow="cards" caption="列席的特邀监督员" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      {editable ? (
        <>
          {rows.filter(({ withdrawnOn }) => withdrawnOn === null).map((row) => <WithdrawForm key={row.id} row={row} part={part} action={actions.withdraw} />)}
          <Disclosure summary="登记特邀监督员">
            <EnterForm part={part} action={actions.enter} />
          </Disclosure>
        </>
      ) : null}
      {place.open && place.hindrance !== null ? <p className="section-note">{accessRefusals[place.hindrance]}</p> : null}
    </Section>
  );
}

function WithdrawForm({ row, part: { place }, action }: { row: InvitedSupervisor; part: SupervisorsPart; action: FormAction }) {
  const scope = `supervisor-${row.id}`;
  return (
    <Disclosure summary={`写错了，撤回${row.who}的登记（${formatDots(row.on)}）`}>
      <ActionForm action={action} version={place.version} hidden={{ act: place.act, targetId: place.targetId, supervisorId: row.id }} submitLabel="撤回登记" tone="secondary">
        <Field name="reason" scope={scope} label="撤回理由" required>
          <TextInput name="reason" scope={scope} required maxLength={200} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}

function EnterForm({ part: { place, today }, action }: { part: SupervisorsPart; action: FormAction }) {
  const { act, targetId, fixedOn } = place;
  const scope = "supervisor";
  return (
    <ActionForm action={action} version={place.version} hidden={{ act, targetId, ...(fixedOn === null ? {} : { on: fixedOn }) }} submitLabel="登记列席">
      <FormSection columns={2}>
        <Field name="attendee" scope={scope} label="姓名" required>
          <TextInput name="attendee" scope={scope} required maxLength={60} />
        </Field>
        <Field name="capacity" scope={scope} label="身份" required>
          <Select name="capacity" scope={scope} required choices={capacityChoices} />
        </Field>
        {fixedOn === null ? (
          <Field name="on" scope={scope} label="列席日期" required>
            <DateInput name="on" scope={scope} required defaultValue={today} min={place.from} max={today} />
          </Field>
        ) : null}
        <Field name="remark" scope={scope} label="备注" hint="身份选“其他”的必填；不写讨论内容">
          <TextInput name="remark" scope={scope} maxLength={200} />
        </Field>
      </FormSection>
      <Checkbox name="namesake" scope={scope}>
        同名不同人：已核对，不是人选、其亲属或者会议成员本人
      </Checkbox>
    </ActionForm>
  );
}
