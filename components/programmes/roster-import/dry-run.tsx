import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { formatMoment, instantOf } from "@/lib/kernel/dates";
import { importModeNames } from "@/lib/messages/zh-CN/roster-import";
import type { DryRunPage } from "@/lib/programmes/roster-import/loaders";
import { CountTable } from "./count-table";
import { DryRunDetails } from "./dry-run-details";
import { importSums, sumsOf } from "./import-sums";
import { UsedMappings } from "./mapping-parts";
import { uploadCrumbs } from "./upload-crumbs";

export type DryRunActions = { readonly confirm: FormAction; readonly discard: FormAction };

/** A dry run: counts of each sheet, all problems, every difference, and the confirmation; or the batch that came of it. */
export function DryRunView({ page, actions, token }: { page: DryRunPage; actions: DryRunActions; token: string }) {
  const { upload, batch } = page;
  return (
    <>
      <PageHead
        crumbs={uploadCrumbs}
        title={page.fileName}
        badges={batch === null ? <Badge tone="amber">待确认</Badge> : <Badge tone="green">已导入</Badge>}
        lead={
          upload === null
            ? undefined
            : `上传于 ${formatMoment(instantOf(upload.createdAt))}，核对结果保留到 ${formatMoment(instantOf(upload.expiresAt))}，只有上传人能看到。`
        }
      />
      {batch === null ? <Finding page={page} /> : <Outcome batch={batch} />}
      <Section title="各表行数" note={batch === null ? "与档案逐行对照的结果，尚未写入。" : "本批次写入的结果。"}>
        <CountTable counts={page.counts} />
      </Section>
      {batch === null ? <Confirmation page={page} actions={actions} token={token} /> : null}
      <UsedMappings mappings={page.mappings} />
      {upload === null ? null : <DryRunDetails page={page} />}
    </>
  );
}

function Outcome({ batch }: { batch: NonNullable<DryRunPage["batch"]> }) {
  return (
    <Callout tone="done" title={`已导入，批次编号 ${batch.number}`}>
      <p>
        {formatMoment(instantOf(batch.importedAt))} 由{batch.importedBy}确认，{importModeNames[batch.mode]}：
        {importSums(batch.counts.sheets)}。
      </p>
      <p>
        <a href={`/programmes/imports/${batch.id}`}>
          {batch.undoneAt === null ? "查看或者撤销这个批次" : "这个批次已经撤销，查看结果"}
        </a>
      </p>
      {batch.counts.moved === 0 ? null : (
        <p>核对之后档案又有变动的 {batch.counts.moved} 行没有导入，请重新上传核对。</p>
      )}
    </Callout>
  );
}

function Finding({ page }: { page: DryRunPage }) {
  const { errorCount, problemCount } = page;
  const warnings = problemCount - errorCount;
  const download = (
    <ButtonLink href={`/programmes/roster-import/${page.id}/problems`} icon="download" download>
      下载标注问题的工作簿
    </ButtonLink>
  );
  if (problemCount === 0) {
    return (
      <Callout tone="done" title="没有发现错误">
        <p>{importSums(page.counts)}。请核对变更和新增的内容，再确认导入。</p>
      </Callout>
    );
  }
  const words = [errorCount > 0 ? `${errorCount} 处错误` : "", warnings > 0 ? `${warnings} 处提醒` : ""].filter(
    (part) => part !== "",
  );
  return (
    <Callout tone={errorCount > 0 ? "stop" : "warn"} title={`有 ${words.join("、")}`} actions={download}>
      <p>
        {errorCount > 0
          ? "请在原文件或者标注问题的工作簿中改正后重新上传，也可以只导入无误的行。"
          : "提醒不影响导入，请核对。"}
      </p>
    </Callout>
  );
}

function Confirmation({ page, actions, token }: { page: DryRunPage; actions: DryRunActions; token: string }) {
  const sums = sumsOf(page.counts);
  const writes = sums.added + sums.changed + sums.proposed;
  const nothing = writes === 0 ? "没有需要写入的行。" : undefined;
  const mode = page.errorCount > 0 ? "valid" : "all";
  const left = sums.rejected === 0 ? "" : `有误和受牵连的 ${sums.rejected} 行不写入。`;
  const corrections =
    sums.proposed === 0 ? "" : `已登记的处分不直接改动：${sums.proposed} 行作为更正提出，由另一人确认后生效。`;
  const waiting = `正在写入 ${writes} 行，人数多时要一两分钟。全部写完才算数，不会只写一半；离开页面也会写完，结果在“已导入批次”中。`;
  return (
    <Section title="确认导入" note="确认时再次与档案对照；其间档案有变动的行会说明，不会覆盖。">
      <ActionForm
        action={actions.confirm}
        token={token}
        hidden={{ uploadId: page.id, mode }}
        submitLabel={mode === "all" ? `全部导入（${writes} 行）` : `只导入无误的行（${writes} 行）`}
        blockedBecause={nothing}
        waiting={waiting}
        consequence={
          <p>
            写入新增 {sums.added} 行、变更 {sums.changed} 行，记为一个批次。{corrections}
            {left}
          </p>
        }
      >
        {mode === "all" ? null : <p>文件有错误，不能全部导入。</p>}
      </ActionForm>
      {mode === "all" && writes > 0 ? (
        <ActionForm
          action={actions.confirm}
          token={`${token}-valid`}
          hidden={{ uploadId: page.id, mode: "valid" }}
          submitLabel="剔除有变动的行后导入"
          tone="secondary"
          waiting={waiting}
          consequence={<p>核对之后档案又有变动的行，以及依赖这些行的行不写入，其余写入并记为一个批次。</p>}
        >
          <p>“全部导入”遇到核对之后档案又有变动的行会整体退回；也可以剔除这些行，导入其余的行。</p>
        </ActionForm>
      ) : null}
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
