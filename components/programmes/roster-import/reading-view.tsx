import "./reading.css";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { activePhases, type ShownPhase } from "@/lib/imports/types";
import { phaseNames, rosterImportRefusals } from "@/lib/messages/zh-CN/roster-import";
import type { ReadingPage } from "@/lib/programmes/roster-import/loaders";
import { KeepLooking } from "./keep-looking";
import { uploadCrumbs } from "./upload-crumbs";

export type ReadingActions = { readonly stop: FormAction; readonly again: FormAction; readonly discard: FormAction };

const tones: Readonly<Record<ShownPhase, Tone>> = {
  waiting: "blue",
  reading: "blue",
  comparing: "blue",
  questions: "amber",
  done: "green",
  failed: "red",
  stopped: "grey",
  interrupted: "amber",
};

/** An upload that is being read, or whose reading ended without a result: how far it is, and what can be done. */
export function ReadingView({ page, actions }: { page: ReadingPage; actions: ReadingActions }) {
  const active = page.phase !== "interrupted" && activePhases.includes(page.phase);
  return (
    <>
      <PageHead
        crumbs={uploadCrumbs}
        title={page.fileName}
        badges={<Badge tone={tones[page.phase]}>{phaseNames[page.phase]}</Badge>}
        lead="文件只有上传人能看到，确认之前不写入任何内容。"
      />
      {active ? <Active page={page} stop={actions.stop} /> : <Ended page={page} actions={actions} />}
    </>
  );
}

function Active({ page, stop }: { page: ReadingPage; stop: FormAction }) {
  const { rowsRead, rowsTotal, phase, uploadId } = page;
  return (
    <Section
      title="正在读取"
      note="可以离开或者关闭这个页面，读取会继续；从“导入名册”随时可以回到这里。"
      actions={
        <ButtonLink href={`/programmes/roster-import/${uploadId}`}>
          刷新
        </ButtonLink>
      }
    >
      <KeepLooking />
      <p role="status">{sentenceOf(page)}</p>
      <progress
        className="reading-bar"
        aria-label="读取进度"
        {...(phase === "waiting" || rowsTotal === 0 ? {} : { value: rowsRead, max: rowsTotal })}
      />
      {rowsTotal === 0 ? null : (
        <p>
          已读 {rowsRead} 行，共 {rowsTotal} 行
        </p>
      )}
      <ActionForm action={stop} hidden={{ uploadId }} submitLabel="停止读取" tone="secondary" />
    </Section>
  );
}

function sentenceOf({ phase, rowsRead, rowsTotal }: ReadingPage): string {
  if (phase === "reading" && rowsTotal > 0 && rowsRead >= rowsTotal) return "已经读完，正在逐行检查。";
  if (phase === "waiting") return "正在排队。系统同时读取的文件有限，前面的读完就轮到这一份。";
  return phase === "comparing" ? "已经读完，正在与档案逐行对照。" : "正在逐行读取。";
}

function Ended({ page, actions }: { page: ReadingPage; actions: ReadingActions }) {
  const { phase, faults, uploadId } = page;
  return (
    <>
      <Callout tone={phase === "failed" ? "stop" : "warn"} title={endOf[phase] ?? phaseNames[phase]}>
        {faults.map((fault) => (
          <p key={fault}>{rosterImportRefusals[fault]}</p>
        ))}
      </Callout>
      <Section title="接下来">
        <ActionForm action={actions.again} hidden={{ uploadId }} submitLabel="重新读取" />
        <ActionForm
          action={actions.discard}
          hidden={{ uploadId }}
          submitLabel="删除这次上传"
          tone="danger"
          consequence={<p>删除后须重新上传才能导入，档案不受影响。</p>}
        />
      </Section>
    </>
  );
}

const endOf: Partial<Record<ShownPhase, string>> = {
  failed: "没有读成",
  stopped: "已停止读取，没有写入任何内容",
  interrupted: "读取中断了：系统其间重新启动过，没有写入任何内容",
};
