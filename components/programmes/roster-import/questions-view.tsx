import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput, type Choice } from "@/components/ui/text-input";
import type { Column as RosterColumn } from "@/lib/formats/roster/columns";
import { headerOf, requiredFields, sheetKeys } from "@/lib/formats/roster/known-headings";
import type { AskedColumn, SheetQuestion } from "@/lib/formats/roster/questions";
import { rosterSheets, type SheetKey } from "@/lib/formats/roster/sheets";
import type { ReadingPage } from "@/lib/programmes/roster-import/loaders";
import { uploadCrumbs } from "./upload-crumbs";

export type QuestionActions = { readonly answer: FormAction; readonly discard: FormAction };

type Props = {
  page: ReadingPage;
  questions: readonly SheetQuestion[];
  /** the columns were changed for another sheet of the template and have to be looked at */
  again: boolean;
  actions: QuestionActions;
};

/** What the unknown columns of an upload are: asked once for each source, with values to look at. */
export function QuestionsView({ page, questions, again, actions }: Props) {
  const hidden = { uploadId: page.uploadId };
  return (
    <>
      <PageHead
        crumbs={uploadCrumbs}
        title={page.fileName}
        badges={<Badge tone="amber">待核对表头</Badge>}
        lead="文件中有系统不认识的表头，或者没有找到表头。请说明每一列是模板的哪一列，或者不导入；确认后才开始核对内容，现在没有写入任何内容。"
      />
      {again ? (
        <Callout tone="warn" live="status" title="已换成所选工作表或者表头行的列，请逐列核对后再确认" />
      ) : questions.every(({ columns }) => columns.length === 0) ? null : (
        <Callout title={unknownTitle(questions)}>
          <p>
            标有“猜测”的是按表头字面预选的，请对照内容举例核对，确认后才采用；没有预选的一律不导入。确认的结果按表头记住，
            同一来源的下一份文件不再询问，在“导入名册”页面可以查看和忘记。
          </p>
        </Callout>
      )}
      <ActionForm action={actions.answer} hidden={hidden} submitLabel="确认表头并读取">
        {questions.map((question, place) => (
          <SheetPart key={question.tab} question={question} place={place} />
        ))}
      </ActionForm>
      <ActionForm
        action={actions.discard}
        hidden={hidden}
        submitLabel="删除这次上传"
        tone="danger"
        consequence={<p>删除后须重新上传才能导入，档案不受影响。</p>}
      />
    </>
  );
}

function unknownTitle(questions: readonly SheetQuestion[]): string {
  const count = questions.flatMap(({ columns }) => columns.filter(({ because }) => because !== "known")).length;
  const without = questions.filter(({ columns }) => columns.length === 0).length;
  const words = [count === 0 ? "" : `有 ${count} 列不认识`, without === 0 ? "" : `有 ${without} 张工作表没有找到表头`];
  return words.filter((word) => word !== "").join("，") || "请核对各列";
}

type Placed = { readonly column: AskedColumn; readonly at: number };

function SheetPart({ question, place }: { question: SheetQuestion; place: number }) {
  const { tab, sheet, columns } = question;
  const placed = columns.map((column, at): Placed => ({ column, at }));
  const unknown = placed.filter(({ column }) => sheet === null || column.because !== "known");
  const known = placed.filter(({ column }) => sheet !== null && column.because === "known");
  const name = `sheets.${place}.sheet`;
  const table = (caption: string, rows: readonly Placed[]) => (
    <Table
      caption={caption}
      narrow="cards"
      columns={columnsOf(question, place)}
      rows={rows}
      rowKey={({ at }) => String(at)}
    />
  );
  return (
    <Section title={`工作表“${tab}”`} note={placeOf(question)}>
      <input type="hidden" name={`sheets.${place}.assumed`} value={sheet ?? ""} />
      <FormSection>
        <Field name={name} label="读取为" hint="换成另一张表时，先确认一次，系统会换成那张表的列供您核对。">
          <Select
            name={name}
            empty="不导入这张表"
            defaultValue={sheet ?? ""}
            choices={sheetKeys.map((key) => ({ value: key, label: rosterSheets[key].name }))}
          />
        </Field>
        <HeadingRow question={question} place={place} />
      </FormSection>
      {columns.length > 0 ? null : <NoHeading question={question} />}
      {sheet === null || columns.length === 0 ? null : <Missing sheet={sheet} columns={columns} />}
      {unknown.length === 0 ? null : table(`“${tab}”中不认识的列`, unknown)}
      {known.length === 0 ? null : (
        <Disclosure summary={`已认出的 ${known.length} 列，需要时可以改`}>
          {table(`“${tab}”中已认出的列`, known)}
        </Disclosure>
      )}
    </Section>
  );
}

/** Which row names the columns, to be put right where it was not found or found wrongly. */
function HeadingRow({ question, place }: { question: SheetQuestion; place: number }) {
  return (
    <Field
      name={`sheets.${place}.headingRow`}
      label="表头在第几行"
      hint="表头不在这一行的，改成文件中的行号，先确认一次，系统会按那一行列出各列供您核对。"
    >
      <TextInput
        name={`sheets.${place}.headingRow`}
        type="number"
        inputMode="numeric"
        min={1}
        max={1000}
        defaultValue={question.headingRow ?? ""}
      />
    </Field>
  );
}

function NoHeading({ question: { byHand, headingRow, rowCount } }: { question: SheetQuestion }) {
  const title = byHand ? `第 ${headingRow ?? 0} 行不能作为表头：没有内容、只有一格，或者是数据` : `没有找到表头，这张表有 ${rowCount} 行`;
  return (
    <Callout tone="warn" title={title}>
      <p>请在上面填写表头所在的行号后确认；这张表不需要的，“读取为”选“不导入这张表”，行号留空。</p>
    </Callout>
  );
}

function placeOf({ headingFirst, headingLast, rowCount }: SheetQuestion): string {
  if (headingLast === 0) return "";
  const rows = headingFirst === headingLast ? `第 ${headingLast} 行` : `第 ${headingFirst} 至 ${headingLast} 行`;
  return `表头在${rows}，下面有 ${rowCount} 行内容。`;
}

/** Required columns that nothing stands preselected for. */
function Missing({ sheet, columns }: { sheet: SheetKey; columns: readonly AskedColumn[] }) {
  const chosen = new Set(columns.map(({ field }) => field));
  const missing = requiredFields(sheet).filter((field) => !chosen.has(field));
  if (missing.length === 0) return null;
  return (
    <Callout tone="warn" title={`还缺必填的列：${missing.map((field) => headerOf(sheet, field)).join("、")}`}>
      <p>请在下面选出对应的列；文件中没有的，须在文件中补上这一列后重新上传，或者不导入这张表。</p>
    </Callout>
  );
}

function columnsOf({ sheet }: SheetQuestion, place: number): readonly Column<Placed>[] {
  const choices = sheet === null ? [] : choicesOf(sheet);
  return [
    { key: "column", head: "列", width: 3.5, card: "half", cell: ({ column }) => column.column },
    { key: "heading", head: "文件中的表头", rowHead: true, cell: ({ column }) => column.shown },
    { key: "samples", head: "内容举例", cell: ({ column }) => (column.samples.length === 0 ? "空列" : column.samples.join("、")) },
    ...(sheet === null
      ? []
      : [
          {
            key: "field",
            head: "对应模板的列",
            width: 16,
            cell: ({ column, at }: Placed) => (
              <Select
                bare
                name={`sheets.${place}.fields.${at}`}
                aria-label={`“${column.shown}”对应的列`}
                empty="不导入"
                defaultValue={column.field ?? ""}
                choices={choices}
              />
            ),
          },
          { key: "because", head: "依据", width: 9, cell: ({ column }: Placed) => <Because column={column} /> },
        ]),
  ];
}

function Because({ column }: { column: AskedColumn }) {
  if (column.because === "alike") return <Badge tone="amber">猜测，请核对</Badge>;
  if (column.because === "before") return <Badge tone="blue" icon={null}>与以前的文件相同</Badge>;
  return column.because === "known" ? "表头相同" : "没有预选";
}

function choicesOf(sheet: SheetKey): readonly Choice[] {
  return Object.entries<RosterColumn>(rosterSheets[sheet].columns).map(([value, { header, required }]) => ({
    value,
    label: required ? `${header}（必填）` : header,
  }));
}
