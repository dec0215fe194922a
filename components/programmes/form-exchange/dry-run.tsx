import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { formatMoment, instantOf } from "@/lib/kernel/dates";
import { formFaultSentence, personStateNames } from "@/lib/messages/zh-CN/form-exchange";
import type { FormDryRunPage } from "@/lib/programmes/form-exchange/loaders";
import { choiceOf } from "@/lib/programmes/form-exchange/rules/plan-forms";
import type { ReadFile } from "@/lib/programmes/form-exchange/types";

/** A dry run of forms: every file with its state, the fields that differ behind each, and the confirmation. */
export function FormDryRunView({
  page,
  actions,
  token,
}: {
  page: FormDryRunPage;
  actions: { readonly confirm: FormAction; readonly discard: FormAction };
  token: string;
}) {
  const { files, others } = page.dryRun;
  const rejected = files.filter(({ state }) => state === "rejected").length;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: "导入任免审批表", href: "/programmes/form-import" },
          { label: "核对" },
        ]}
        title={page.fileName}
        badges={page.confirmed === null ? <Badge tone="amber">待确认</Badge> : <Badge tone="green">已导入</Badge>}
        lead={`上传于 ${formatMoment(instantOf(page.createdAt))}，核对结果保留到 ${formatMoment(instantOf(page.expiresAt))}，只有上传人能看到。`}
      />
      {page.confirmed === null ? null : <Callout tone="done" title={`已导入，批次编号 ${page.confirmed}`} />}
      {rejected === 0 ? null : (
        <Callout tone="warn" title={`有 ${rejected} 份文件不能导入`}>
          <p>原因见下表；其余文件不受影响，可以先导入。</p>
        </Callout>
      )}
      {others.length === 0 ? null : (
        <Callout title={`有 ${others.length} 个文件不是任免审批表，没有读取`}>
          <p>{others.slice(0, 10).join("、")}</p>
        </Callout>
      )}
      <Section title="逐份核对" note="点姓名查看每一项的三方对照并决定取舍；没有决定的按“办理”一列所列办理。">
        <Table
          caption="文件"
          narrow="cards"
          columns={columnsOf(page.id)}
          rows={files}
          rowKey={(file) => String(file.place)}
        />
      </Section>
      {page.confirmed === null ? <Confirmation page={page} actions={actions} token={token} /> : null}
    </>
  );
}

function Confirmation({ page, actions, token }: Parameters<typeof FormDryRunView>[0]) {
  const count = (state: ReadFile["state"]) => page.dryRun.files.filter((file) => file.state === state).length;
  const [added, changed] = [count("added"), count("changed")];
  return (
    <Section title="确认导入" note="确认时再次与档案对照；其间档案有变动的人不写入，另行说明。">
      <ActionForm
        action={actions.confirm}
        token={token}
        hidden={{ uploadId: page.id }}
        submitLabel={`导入（${added + changed} 人）`}
        blockedBecause={added + changed === 0 ? "没有需要写入的内容。" : undefined}
        consequence={
          <p>
            新增 {added} 人，更新 {changed} 人，记为一个批次；留待处理的项目作为问题记在本人名下。
          </p>
        }
      />
      <ActionForm
        action={actions.discard}
        hidden={{ uploadId: page.id }}
        submitLabel="删除这次上传"
        tone="danger"
        consequence={<p>删除后须重新上传才能导入，档案不受影响。</p>}
      />
    </Section>
  );
}

function columnsOf(uploadId: string): readonly Column<ReadFile>[] {
  return [
    {
      key: "name",
      head: "姓名",
      rowHead: true,
      width: 7,
      cell: (file) =>
        file.state === "added" || file.state === "changed" ? (
          <a href={`/programmes/form-import/${uploadId}/${file.place}`}>{file.name}</a>
        ) : (
          file.name
        ),
    },
    { key: "file", head: "文件", cell: (file) => file.fileName },
    { key: "number", head: "身份证号", width: 12, cell: (file) => file.maskedIdNumber },
    {
      key: "state",
      head: "状态",
      align: "center",
      width: 6,
      card: "half",
      cell: (file) => personStateNames[file.state],
    },
    { key: "warnings", head: "提醒", align: "right", width: 4, card: "half", cell: (file) => file.warnings.length },
    { key: "work", head: "办理", cell: workOf },
  ];
}

/** What becomes of a file as chosen now, or why it stays out. */
function workOf(file: ReadFile): string {
  if (file.faults.length > 0) return file.faults.map(formFaultSentence).join("");
  if (file.state === "same") return "与档案相同，不写入。";
  const counts = { file: 0, archive: 0, later: 0 };
  for (const { key } of file.differences) counts[choiceOf(file, key)] += 1;
  const missing = file.placement !== null && Object.values(file.placement).includes(null);
  const words = [
    counts.file > 0 ? `取文件 ${counts.file} 项` : "",
    counts.archive > 0 ? `保留档案 ${counts.archive} 项` : "",
    counts.later > 0 ? `留待处理 ${counts.later} 项` : "",
    missing ? "还须填写单位、层次和身份" : "",
  ];
  return words.filter((word) => word !== "").join("，");
}
