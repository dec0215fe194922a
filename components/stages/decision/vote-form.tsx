import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { CheckboxGroup, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { voteForms } from "@/lib/case/rules/sitting";
import { notPassedChoiceNames, voteFormNames } from "@/lib/messages/zh-CN/decision";
import { stanceNames } from "@/lib/messages/zh-CN/words";
import type { MemberAt } from "@/lib/meetings/types";
import type { DecisionPage, OpenSitting } from "@/lib/stages/decision/loaders";
import { notPassedChoices, stances } from "@/lib/stages/decision/types";

type Speaking = { readonly member: MemberAt; readonly index: number };

/** Stated opinions one by one, then the vote. Works with the keyboard alone: one radio row a member, in the order of speaking. */
export function VoteForm({ page, open, action, token, blockedBecause }: {
  page: DecisionPage;
  open: OpenSitting;
  action: FormAction;
  token: string;
  blockedBecause: string | undefined;
}) {
  const { at } = page;
  const plenary = open.item.meeting.kind === "plenaryCommittee";
  return (
    <ActionForm
      action={action}
      version={at.version}
      token={token}
      hidden={{ caseId: at.id, itemId: open.item.id, itemVersion: String(open.item.version) }}
      submitLabel="登记表决结果"
      blockedBecause={blockedBecause}
      consequence={
        <p>
          同意达到 {open.sitting.needed} 票以上即为通过，本事项进入下一环节；未达到的，按所选“缓议、退回或终止”办理。登记后不能改动，确有错误的申请更正。
        </p>
      }
    >
      <Presentation page={page} />
      <WithdrawnMembers open={open} />
      {plenary ? null : <Opinions open={open} />}
      <Counts open={open} plenary={plenary} />
      <FormSection title="未通过时" note="同意没有超过应到成员半数的，选择如何办理并写明理由；通过的不填。">
        <Field name="whenNotPassed" label="办理">
          <Select name="whenNotPassed" empty="不填（通过）" choices={notPassedChoices.map((value) => ({ value, label: notPassedChoiceNames[value] }))} />
        </Field>
        <Field name="reason" label="理由">
          <TextArea name="reason" maxLength={500} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function Presentation({ page }: { page: DecisionPage }) {
  return (
    <FormSection title="汇报">
      <Field name="presenter" label="汇报人" required hint="分管组织工作的领导成员或者组织部门负责人">
        <TextInput name="presenter" required maxLength={60} />
      </Field>
      {page.preReportCase ? <ExceptionalFields /> : null}
    </FormSection>
  );
}

/** Members who leave besides those known to be concerned. */
export function WithdrawnMembers({ open }: { open: OpenSitting }) {
  const others = open.item.meeting.members.filter((member) => member.present && !open.concerned.includes(member.id));
  const preset = open.concerned.length;
  return (
    <FormSection
      title="回避"
      note={preset === 0 ? "按申报的亲属关系，本项没有须回避的到会成员。" : `按申报的亲属关系，本项有 ${preset} 名到会成员回避，系统已列入，不列原因。`}
    >
      <Disclosure summary="另有成员回避">
        <Field name="withdrawn[]" label="另行回避的成员" group hint="勾选后不登记其表态；本项实到相应减少，请按减少后的人数核对票数。">
          <CheckboxGroup
            name="withdrawn[]"
            legend="另行回避的成员"
            choices={others.map((member) => ({ value: member.id, label: member.name }))}
          />
        </Field>
      </Disclosure>
    </FormSection>
  );
}

function Opinions({ open }: { open: OpenSitting }) {
  return (
    <FormSection title="逐一表态" note="按发言顺序登记；主要负责人固定在最后一行，最后表态。表态不等于表决票，票数在下面填写。">
      <Table
        caption="逐一表态"
        columns={opinionColumns}
        rows={open.speaking.map((member, index) => ({ member, index }))}
        rowKey={({ member }) => member.id}
        narrow="cards"
      />
    </FormSection>
  );
}

const opinionColumns: readonly Column<Speaking>[] = [
  { key: "order", head: "顺序", align: "center", cell: ({ index }) => index + 1 },
  {
    key: "name",
    head: "成员",
    rowHead: true,
    cell: ({ member }) => member.name,
  },
  {
    key: "title",
    head: "职务",
    cell: ({ member }) => (member.isPrincipal ? `${member.title}（主要负责人，最后表态）` : member.title),
  },
  {
    key: "stance",
    head: "意见",
    cell: ({ member, index }) => (
      <>
        <input type="hidden" name={`opinions.${index}.memberId`} value={member.id} />
        <RadioRow
          name={`opinions.${index}.stance`}
          legend={`${member.name}的意见`}
          choices={stances.map((value) => ({ value, label: stanceNames[value] }))}
        />
      </>
    ),
  },
  {
    key: "words",
    head: "发言要点",
    cell: ({ member, index }) => (
      <TextInput bare name={`opinions.${index}.words`} aria-label={`${member.name}的发言要点`} maxLength={500} />
    ),
  },
];

function Counts({ open, plenary }: { open: OpenSitting; plenary: boolean }) {
  const { present, needed } = open.sitting;
  return (
    <FormSection title="表决" note={`口头、举手表决：四项票数之和等于本项实到 ${present} 人，并与表态一致；无记名投票只登记票数。`}>
      <BallotFormField plenary={plenary} />
      <CountFields needed={needed} plenary={plenary} />
    </FormSection>
  );
}

/** How the committee voted; the full committee by secret ballot alone. */
export function BallotFormField({ plenary }: { plenary: boolean }) {
  return (
    <Field name="form" label="表决方式" required group>
      <RadioRow
        name="form"
        legend="表决方式"
        required
        defaultValue={plenary ? "secretBallot" : undefined}
        choices={voteForms.map((value) => ({ value, label: voteFormNames[value], disabled: plenary && value !== "secretBallot" }))}
      />
    </Field>
  );
}

const votes = [
  ["agree", "同意"],
  ["disagree", "不同意"],
  ["defer", "缓议"],
  ["abstain", "弃权"],
] as const;

/** The four counts on one person, and why they differ from what was said. `prefix`: of the names, where several people are on one form. */
export function CountFields({ needed, plenary, prefix = "" }: { needed: number; plenary: boolean; prefix?: string }) {
  return (
    <>
      {votes.map(([vote, label]) => (
        <Field key={vote} name={`${prefix}${vote}`} label={label} required hint={vote === "agree" ? `须 ${needed} 票以上方为通过` : undefined}>
          <TextInput
            name={`${prefix}${vote}`}
            size="number"
            required
            defaultValue={vote === "agree" ? undefined : "0"}
            readOnly={plenary && vote === "defer"}
          />
        </Field>
      ))}
      <Field name={`${prefix}difference`} label="票数与表态不一致的说明" hint="一致的不填">
        <TextInput name={`${prefix}difference`} maxLength={500} />
      </Field>
    </>
  );
}

/** What is said in the meeting of an exceptional promotion or a matter reported beforehand. */
export function ExceptionalFields({ prefix = "" }: { prefix?: string }) {
  return (
    <>
      <Field name={`${prefix}exceptionalReason`} label="具体事由" required hint="破格或须事先报告的，会上说明的具体事由">
        <TextArea name={`${prefix}exceptionalReason`} required maxLength={1000} />
      </Field>
      <Field name={`${prefix}superiorReply`} label="上级组织部门意见" required>
        <TextArea name={`${prefix}superiorReply`} required maxLength={1000} />
      </Field>
    </>
  );
}
