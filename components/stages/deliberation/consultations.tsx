import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots, isAfter } from "@/lib/kernel/dates";
import { consultationKindNames, consultationWayNames } from "@/lib/messages/zh-CN/deliberation";
import { stanceNames } from "@/lib/messages/zh-CN/words";
import type { DeliberationPage } from "@/lib/stages/deliberation/loaders";
import { consultationWays, stances } from "@/lib/stages/deliberation/types";
import type { ConsultationAt, ConsultationKind } from "@/lib/stages/deliberation/types";
import type { FormFrame } from "./form-frame";

export const stanceChoices = stances.map((value) => ({ value, label: stanceNames[value] }));

/** Who was asked, when and how, and what was answered. */
export function Consultations({ page, frame, ask, reply }: { page: DeliberationPage; frame: FormFrame; ask: FormAction; reply: FormAction }) {
  const { consultations } = page.facts;
  const waiting = consultations.filter((row) => row.stance === null);
  return (
    <Section id="consultations" title="征求意见" note={needs(page)}>
      <Table
        caption="征求意见"
        columns={columnsOf(page)}
        rows={consultations}
        rowKey={(row) => row.id}
        narrow="cards"
        empty="还没有登记。请在下面登记听取了谁的意见。"
      />
      {frame.open ? (
        <>
          {waiting.map((row) => (
            <ReplyForm key={row.id} row={row} frame={frame} action={reply} />
          ))}
          <Disclosure summary="登记征求意见" open={consultations.length === 0}>
            <AskForm page={page} frame={frame} action={ask} />
          </Disclosure>
        </>
      ) : null}
    </Section>
  );
}

function needs({ facts }: DeliberationPage): string {
  const kinds = [
    "有关领导成员",
    ...(facts.departmentPost ? ["上级分管领导"] : []),
    ...(facts.partyMember ? [] : ["统战部门等"]),
    ...(facts.dualManaged ? ["协管方（书面，一个月内不答复视为同意）"] : []),
  ];
  return `本事项须听取：${kinds.join("、")}`;
}

function columnsOf(page: DeliberationPage): readonly Column<ConsultationAt>[] {
  return [
    { key: "kind", head: "类别", cell: (row) => consultationKindNames[row.kind] },
    { key: "who", head: "征求对象", rowHead: true, cell: (row) => (row.title === "" ? row.who : `${row.who}（${row.title}）`) },
    {
      key: "way",
      head: "方式",
      cell: (row) => (row.letterNumber === "" ? consultationWayNames[row.way] : `${consultationWayNames[row.way]}，${row.letterNumber}`),
    },
    { key: "askedOn", head: "征求日期", align: "center", cell: (row) => formatDots(row.askedOn) },
    { key: "stance", head: "意见", align: "center", cell: (row) => <StanceMark row={row} page={page} /> },
    { key: "repliedOn", head: "答复日期", align: "center", cell: (row) => (row.repliedOn === null ? null : formatDots(row.repliedOn)) },
    { key: "words", head: "意见内容", cell: (row) => row.words },
  ];
}

function StanceMark({ row, page }: { row: ConsultationAt; page: DeliberationPage }) {
  if (row.stance !== null) return <Badge tone={row.stance === "agree" ? "green" : "amber"}>{stanceNames[row.stance]}</Badge>;
  const until = page.deemedAfter.get(row.id);
  if (until === undefined) return <Badge tone="amber" icon="waiting">未答复</Badge>;
  return isAfter(page.today, until) ? <Badge tone="green">逾期视为同意</Badge> : <Badge tone="amber" icon="waiting">{formatDots(until)}止</Badge>;
}

function AskForm({ page, frame, action }: { page: DeliberationPage; frame: FormFrame; action: FormAction }) {
  const kinds: readonly ConsultationKind[] = ["leader", "superiorInCharge", "unitedFront", ...(page.facts.dualManaged ? (["dualManagement"] as const) : [])];
  return (
    <ActionForm
      action={action}
      version={frame.version}
      token={frame.token}
      hidden={{ caseId: frame.caseId }}
      submitLabel="登记征求意见"
      blockedBecause={frame.blockedBecause}
    >
      <FormSection columns={2}>
        <Field name="kind" label="类别" required>
          <Select name="kind" required choices={kinds.map((value) => ({ value, label: consultationKindNames[value] }))} />
        </Field>
        <Field name="way" label="方式" required>
          <Select name="way" required choices={consultationWays.map((value) => ({ value, label: consultationWayNames[value] }))} />
        </Field>
        <Field name="who" label="征求对象" required hint="姓名，或征求意见的单位">
          <TextInput name="who" required maxLength={60} />
        </Field>
        <Field name="title" label="职务">
          <TextInput name="title" maxLength={100} />
        </Field>
        <Field name="askedOn" label="征求日期" required hint="书面征求协管方的，填对方收到的日期">
          <DateInput name="askedOn" required defaultValue={page.today} />
        </Field>
        <Field name="letterNumber" label="函件文号" hint="书面征求时必填">
          <TextInput name="letterNumber" maxLength={60} />
        </Field>
        <Field name="repliedOn" label="答复日期" hint="尚未答复的不填">
          <DateInput name="repliedOn" />
        </Field>
        <Field name="stance" label="意见">
          <Select name="stance" empty="尚未答复" choices={stanceChoices} />
        </Field>
        <Field name="words" label="意见内容" wide>
          <TextArea name="words" maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function ReplyForm({ row, frame, action }: { row: ConsultationAt; frame: FormFrame; action: FormAction }) {
  const scope = row.id;
  return (
    <Disclosure summary={`登记${row.who}的答复`}>
      <ActionForm
        action={action}
        version={frame.version}
        hidden={{ caseId: frame.caseId, consultationId: row.id }}
        submitLabel="登记答复"
        blockedBecause={frame.blockedBecause}
      >
        <Field name="repliedOn" scope={scope} label="答复日期" required>
          <DateInput name="repliedOn" scope={scope} required />
        </Field>
        <Field name="stance" scope={scope} label="意见" required group>
          <RadioRow name="stance" scope={scope} legend="意见" required choices={stanceChoices} />
        </Field>
        <Field name="words" scope={scope} label="意见内容">
          <TextArea name="words" scope={scope} maxLength={1000} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
