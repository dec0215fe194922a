import { ActionForm } from "@/components/ui/action-form";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { notPassedChoiceNames } from "@/lib/messages/zh-CN/decision";
import { stanceNames } from "@/lib/messages/zh-CN/words";
import type { MemberAt } from "@/lib/meetings/types";
import type { ContestedLine, ContestedPage, OpenSitting } from "@/lib/stages/decision/loaders";
import { notPassedChoices, stances } from "@/lib/stages/decision/types";
import { BallotFormField, CountFields, ExceptionalFields, WithdrawnMembers } from "./vote-form";

/** Stated opinions on everybody in the group, then one ballot. */
export function ContestedForm({ page, open, waiting, action, token, blockedBecause }: {
  page: ContestedPage;
  open: OpenSitting;
  waiting: readonly ContestedLine[];
  action: FormAction;
  token: string;
  blockedBecause: string | undefined;
}) {
  const plenary = page.meeting.kind === "plenaryCommittee";
  const { present, needed } = open.sitting;
  return (
    <ActionForm
      action={action}
      token={token}
      hidden={{ group: page.group, ...seenOf(waiting) }}
      submitLabel="登记表决结果"
      blockedBecause={blockedBecause}
      consequence={
        <p>
          每人分别计算：同意达到 {needed} 票以上即为通过。未达到的不通过，系统不按票数取舍、不递补；按各人所选“缓议、退回或终止”办理。登记后不能改动，确有错误的申请更正。
        </p>
      }
    >
      <FormSection title="汇报">
        <Field name="presenter" label="汇报人" required hint="分管组织工作的领导成员或者组织部门负责人">
          <TextInput name="presenter" required maxLength={60} />
        </Field>
      </FormSection>
      <WithdrawnMembers open={open} />
      <p className="section-note">回避其中一人的，即回避本组：不对任何一人表态、投票。</p>
      {plenary ? null : <Opinions open={open} waiting={waiting} vacancies={page.vacancies} />}
      <FormSection
        title="表决"
        note={`一张票上对 ${waiting.length} 人一并表决，每人同意不超过 ${page.vacancies} 人。各人的四项票数之和相等：口头、举手表决等于本组实到 ${present} 人，无记名投票等于有效票数。`}
      >
        <BallotFormField plenary={plenary} />
      </FormSection>
      {waiting.map((line, index) => (
        <PersonCounts key={line.item.id} line={line} index={index} needed={needed} plenary={plenary} vacancies={page.vacancies} />
      ))}
    </ActionForm>
  );
}

function Opinions({ open, waiting, vacancies }: { open: OpenSitting; waiting: readonly ContestedLine[]; vacancies: number }) {
  return (
    <FormSection
      title="逐一表态"
      note={`每名成员对每名人选表态，同意不超过 ${vacancies} 人（无记名投票时以票数为准）；主要负责人固定在最后一行，最后表态。`}
    >
      <Table
        caption="逐一表态"
        columns={opinionColumns(waiting)}
        rows={open.speaking.map((member, index) => ({ member, index }))}
        rowKey={({ member }) => member.id}
        narrow="cards"
      />
    </FormSection>
  );
}

type Speaking = { readonly member: MemberAt; readonly index: number };

const opinionColumns = (waiting: readonly ContestedLine[]): readonly Column<Speaking>[] => [
  { key: "order", head: "顺序", align: "center", cell: ({ index }) => index + 1 },
  {
    key: "name",
    head: "成员",
    rowHead: true,
    cell: ({ member, index }) => (
      <>
        <input type="hidden" name={`opinions.${index}.memberId`} value={member.id} />
        {member.isPrincipal ? `${member.name}（主要负责人，最后表态）` : member.name}
      </>
    ),
  },
  ...waiting.map(
    ({ item, subject }, place): Column<Speaking> => ({
      key: item.id,
      head: subject.name,
      cell: ({ member, index }) => (
        <RadioRow
          name={`opinions.${index}.stances.${place}`}
          legend={`${member.name}对${subject.name}的意见`}
          choices={stances.map((value) => ({ value, label: stanceNames[value] }))}
        />
      ),
    }),
  ),
  {
    key: "words",
    head: "发言要点",
    cell: ({ member, index }) => <TextInput bare name={`opinions.${index}.words`} aria-label={`${member.name}的发言要点`} maxLength={500} />,
  },
];

function PersonCounts({ line, index, needed, plenary, vacancies }: { line: ContestedLine; index: number; needed: number; plenary: boolean; vacancies: number }) {
  const { subject, preReportCase } = line;
  const prefix = `lines.${index}.`;
  return (
    <FormSection title={subject.name} note={subject.duties}>
      {preReportCase ? <ExceptionalFields prefix={prefix} /> : null}
      <CountFields needed={needed} plenary={plenary} prefix={prefix} />
      <Field name={`${prefix}whenNotPassed`} label="未通过时办理" hint={`通过的不填；已有 ${vacancies} 人通过的，其他人选只能退回或者终止`}>
        <Select name={`${prefix}whenNotPassed`} empty="不填（通过）" choices={notPassedChoices.map((value) => ({ value, label: notPassedChoiceNames[value] }))} />
      </Field>
      <Field name={`${prefix}reason`} label="未通过的理由">
        <TextArea name={`${prefix}reason`} maxLength={500} />
      </Field>
    </FormSection>
  );
}

/** Cases and items as they were seen, by the names of the form. */
export function seenOf(lines: readonly ContestedLine[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ at, item }, index) => [
      [`lines.${index}.caseId`, at.id],
      [`lines.${index}.version`, String(at.version)],
      [`lines.${index}.itemId`, item.id],
      [`lines.${index}.itemVersion`, String(item.version)],
    ]),
  );
}
