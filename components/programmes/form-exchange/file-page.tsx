import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import { levels } from "@/lib/access/actor";
import { cadreIdentities } from "@/lib/formats/roster/choices";
import {
  elementLabel,
  exchangeLabel,
  fieldChoiceNames,
  fieldStateNames,
  personStateNames,
} from "@/lib/messages/zh-CN/form-exchange";
import { careerProblemSentence, lrmxWarningSentence } from "@/lib/messages/zh-CN/lrmx";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { FormFilePage } from "@/lib/programmes/form-exchange/loaders";
import { choiceOf } from "@/lib/programmes/form-exchange/rules/plan-forms";
import { fieldChoices, type FieldDifference } from "@/lib/programmes/form-exchange/types";
import { ValueLines } from "./value-lines";

/** One file of a dry run: what differs, three ways, with a choice for each field; of a new person where he belongs. */
export function FormFileView({ page, choose }: { page: FormFilePage; choose: FormAction }) {
  const { file, uploadId } = page;
  const hidden = { uploadId, place: String(file.place) };
  return (
    <>
      <PageHead
        crumbs={[
          { label: "导入任免审批表", href: "/programmes/form-import" },
          { label: page.fileName, href: `/programmes/form-import/${uploadId}` },
          { label: file.name },
        ]}
        title={file.name}
        badges={<Badge>{personStateNames[file.state]}</Badge>}
        lead={`${file.fileName}，身份证号 ${file.maskedIdNumber === "" ? "未填" : file.maskedIdNumber}。`}
      />
      {file.notUnderstood.length === 0 ? null : (
        <Callout tone="warn" title={`简历中有 ${file.notUnderstood.length} 段没有识别出起止年月，原文保留，须人工整理`}>
          <ul>
            {file.notUnderstood.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Callout>
      )}
      <CareerProblems problems={file.careerProblems} />
      <Warnings page={page} />
      {page.confirmed === null ? (
        <Section title="逐项取舍" note="“上次”是这份文件所依据的那次导出或导入时的值。">
          <ActionForm action={choose} hidden={hidden} submitLabel="保存取舍">
            {file.placement === null ? null : <PlacementFields page={page} />}
            <Table
              caption="逐项取舍"
              narrow="cards"
              columns={columnsOf(page)}
              rows={file.differences}
              rowKey={({ key }) => key}
              empty="与档案没有不同。"
            />
          </ActionForm>
          {file.placement === null ? <AllAlike hidden={hidden} choose={choose} /> : null}
        </Section>
      ) : (
        <Callout tone="done" title={`已导入，批次编号 ${page.confirmed}`} />
      )}
    </>
  );
}

/** All fields alike, for whoever trusts one side. */
function AllAlike({ hidden, choose }: { hidden: Readonly<Record<string, string>>; choose: FormAction }) {
  return (
    <>
      {(["file", "archive"] as const).map((all) => (
        <ActionForm
          key={all}
          action={choose}
          hidden={{ ...hidden, all }}
          submitLabel={`全部${fieldChoiceNames[all]}`}
          tone="secondary"
        />
      ))}
    </>
  );
}

function CareerProblems({ problems }: { problems: FormFilePage["file"]["careerProblems"] }) {
  if (problems.length === 0) return null;
  return (
    <Callout title={`简历的起止年月有 ${problems.length} 处需要核对，不影响导入`}>
      <ul>
        {problems.map((problem, place) => (
          <li key={`${place}-${problem.kind}`}>{careerProblemSentence(problem)}</li>
        ))}
      </ul>
    </Callout>
  );
}

function Warnings({ page }: { page: FormFilePage }) {
  const { warnings } = page.file;
  if (warnings.length === 0) return null;
  return (
    <Callout title={`读取时有 ${warnings.length} 处提醒`}>
      <ul>
        {warnings.map((warning, place) => (
          <li key={`${place}-${warning.code}`}>{lrmxWarningSentence(warning, elementLabel(warning.element))}</li>
        ))}
      </ul>
    </Callout>
  );
}

function PlacementFields({ page }: { page: FormFilePage }) {
  const { placement } = page.file;
  return (
    <FormSection title="档案中没有这个人，将作为新增">
      <Field name="unitId" label="所在单位" required>
        <Select
          name="unitId"
          required
          empty="请选择"
          defaultValue={placement?.unitId ?? ""}
          choices={page.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      </Field>
      <Field name="level" label="职务层次" required>
        <Select
          name="level"
          required
          empty="请选择"
          defaultValue={placement?.level ?? ""}
          choices={levels.map((level) => ({ value: level, label: levelNames[level] }))}
        />
      </Field>
      <Field name="identity" label="干部身份" required>
        <Select
          name="identity"
          required
          empty="请选择"
          defaultValue={placement?.identity ?? ""}
          choices={cadreIdentities.choices.map(({ code, label }) => ({ value: code, label }))}
        />
      </Field>
    </FormSection>
  );
}

function columnsOf({ file }: FormFilePage): readonly Column<FieldDifference>[] {
  const known = file.placement === null;
  return [
    { key: "field", head: "项目", rowHead: true, width: 8, cell: ({ key }) => exchangeLabel(key) },
    { key: "file", head: "文件", cell: ({ key, file: value }) => <ValueLines field={key} value={value} /> },
    ...(known
      ? [
          {
            key: "archive",
            head: "档案",
            cell: ({ key, archive }: FieldDifference) => <ValueLines field={key} value={archive} />,
          },
          {
            key: "last",
            head: "上次",
            cell: ({ key, last }: FieldDifference) => (last === null ? null : <ValueLines field={key} value={last} />),
          },
          { key: "state", head: "情况", width: 8, cell: ({ state }: FieldDifference) => fieldStateNames[state] },
          { key: "choice", head: "取舍", width: 12, cell: (row: FieldDifference) => <Choices file={file} row={row} /> },
        ]
      : []),
  ];
}

function Choices({ file, row }: { file: FormFilePage["file"]; row: FieldDifference }) {
  return (
    <>
      <RadioRow
        name={`choices.${row.key}`}
        legend={`${exchangeLabel(row.key)}的取舍`}
        defaultValue={choiceOf(file, row.key)}
        choices={fieldChoices.map((choice) => ({
          value: choice,
          label: fieldChoiceNames[choice],
          disabled: choice === "file" && row.locked,
        }))}
      />
      {row.locked ? <p>已由组织认定，不能由导入改动。</p> : null}
    </>
  );
}
