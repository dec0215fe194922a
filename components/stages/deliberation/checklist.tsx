import { LightMark, type Light } from "@/components/desk/finding-list";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { Finding } from "@/lib/law/finding";
import { stops, warns } from "@/lib/law/finding";
import { ruleSentence } from "@/lib/messages/zh-CN/rules";
import { checklistItemNames } from "@/lib/messages/zh-CN/deliberation";
import type { DeliberationPage } from "@/lib/stages/deliberation/loaders";
import type { ChecklistAnswerAt } from "@/lib/stages/deliberation/types";
import { humanItems } from "@/lib/stages/deliberation/types";
import type { FormFrame } from "./form-frame";

type Row = DeliberationPage["checklist"][number];

/** The eight situations of the pre-meeting checklist: what a rule decides, and what a person has to look at. */
export function Checklist({ page, frame, answer }: { page: DeliberationPage; frame: FormFrame; answer: FormAction }) {
  return (
    <Section title="不得提交会议的情形" note="释义，待核：原文未见，第 1、6、8 项由人核对；其余按各自规定审核。">
      <Table caption="不得提交会议的情形" columns={columnsOf(page)} rows={page.checklist} rowKey={(row) => String(row.item)} narrow="cards" />
      {frame.open ? <AnswerForm page={page} frame={frame} action={answer} /> : null}
    </Section>
  );
}

function columnsOf(page: DeliberationPage): readonly Column<Row>[] {
  return [
    { key: "item", head: "项", align: "center", cell: (row) => row.item },
    { key: "situation", head: "情形", rowHead: true, cell: (row) => checklistItemNames[row.item] },
    { key: "light", head: "结果", align: "center", cell: (row) => <LightMark {...lightOf(row.findings)} /> },
    { key: "note", head: "说明", cell: (row) => noteOf(row, page) },
  ];
}

function lightOf(findings: readonly Finding[]): { light: Light; word?: string } {
  if (findings.some(stops)) return { light: "red" };
  const open = findings.filter(warns);
  if (open.some((finding) => finding.outcome === "not-met")) return { light: "amber", word: "有情况，待核" };
  if (open.length > 0) return { light: "amber", word: "待核" };
  return findings.every((finding) => finding.outcome === "not-applicable") ? { light: "grey" } : { light: "green" };
}

function noteOf({ item, findings }: Row, page: DeliberationPage): string {
  const stopping = findings.filter(stops);
  if (stopping.length > 0) return stopping.map(ruleSentence).join("");
  const answer = page.facts.answers.find((row) => row.item === item);
  if (answer !== undefined) return answer.note === "" ? "已核对，没有这种情形。" : answer.note;
  if (findings.every((finding) => finding.outcome === "not-applicable")) return noneApplies(item, page);
  return findings.some(warns) ? "请核对后在下面登记。" : "按已有材料审核，没有这种情形。";
}

function noneApplies(item: number, { at }: DeliberationPage): string {
  if (item === 7) return "没有须事先报告的事项。";
  return at.kind === "removal" ? "免职不进行考察，本项不适用。" : "本事项不涉及。";
}

function AnswerForm({ page, frame, action }: { page: DeliberationPage; frame: FormFrame; action: FormAction }) {
  const items = humanItems.filter((item) => page.at.kind !== "removal" || item === 8);
  const answered = items.every((item) => page.facts.answers.some((row) => row.item === item));
  return (
    <Disclosure summary={answered ? "修改核对结果" : "登记核对结果"} open={!answered}>
      <ActionForm
        action={action}
        version={frame.version}
        hidden={{ caseId: frame.caseId }}
        submitLabel="登记核对结果"
        tone="secondary"
        blockedBecause={frame.blockedBecause}
      >
        {items.map((item, index) => (
          <ItemFields key={item} item={item} index={index} answer={page.facts.answers.find((row) => row.item === item)} />
        ))}
      </ActionForm>
    </Disclosure>
  );
}

function ItemFields({ item, index, answer }: { item: (typeof humanItems)[number]; index: number; answer: ChecklistAnswerAt | undefined }) {
  const name = `answers.${index}`;
  return (
    <FormSection title={`${item}. ${checklistItemNames[item]}`}>
      <input type="hidden" name={`${name}.item`} value={item} />
      <Field name={`${name}.answer`} label="核对结果" required group>
        <RadioRow
          name={`${name}.answer`}
          legend={`第${item}项核对结果`}
          defaultValue={answer === undefined ? undefined : answer.clear ? "clear" : "notClear"}
          choices={[
            { value: "clear", label: "没有这种情形" },
            { value: "notClear", label: "有这种情形" },
          ]}
        />
      </Field>
      <Field name={`${name}.note`} label="说明" hint="有这种情形的，写明是什么情况、如何处理">
        <TextInput name={`${name}.note`} defaultValue={answer?.note ?? ""} maxLength={500} />
      </Field>
    </FormSection>
  );
}
