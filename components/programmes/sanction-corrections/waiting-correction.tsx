import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { GiveBack } from "@/components/ui/give-back";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import type { ListedCorrection } from "@/lib/people/queries/sanctions";
import { CorrectionVersions, correctionTitle } from "./correction-versions";

/** What a correction rests on: the document handed in, or the import that asks for it. */
export function RestsOn({ evidenceId, evidenceName, batch }: Pick<ListedCorrection, "evidenceId" | "evidenceName" | "batch">) {
  if (evidenceId !== null) return <a href={`/attachments/${evidenceId}`}>{evidenceName ?? "依据文件"}</a>;
  if (batch === null) return null;
  return (
    <>
      导入文件“{batch.fileName}”，<a href={`/programmes/imports/${batch.id}`}>批次 {batch.number}</a>
    </>
  );
}

/** One correction that waits, both versions side by side, with the second person's answers; its proposer may take it back. */
export function WaitingCorrection({
  correction,
  own,
  mayDecide,
  action,
  token,
}: {
  correction: ListedCorrection;
  /** the visitor proposed it himself */
  own: boolean;
  mayDecide: boolean;
  action: FormAction;
  token: string;
}) {
  const { correctionId, reason, proposedBy, proposedOn, after } = correction;
  return (
    <Section level={3} title={correctionTitle(correction)}>
      <DefinitionList
        items={[
          { label: "更正理由", value: reason, wide: true },
          { label: "依据", value: <RestsOn {...correction} /> },
          { label: "提出", value: `${proposedBy} ${formatDots(proposedOn)}` },
        ]}
      />
      <CorrectionVersions {...correction} />
      {own ? (
        <ActionForm
          action={action}
          token={`${token}-w-${correctionId}`}
          hidden={{ correctionId, answer: "withdrawn" }}
          submitLabel="撤回更正"
          tone="secondary"
          consequence="撤回后原处分照旧有效，可以重新提出。"
        >
          <p>由您提出，须由另一人确认；发现填错的可以撤回。</p>
        </ActionForm>
      ) : null}
      {mayDecide && !own ? (
        <>
          <ActionForm
            action={action}
            token={`${token}-c-${correctionId}`}
            hidden={{ correctionId, answer: "confirmed" }}
            submitLabel="确认更正"
            consequence={
              after === null
                ? "确认后这条处分从档案中删去，在办的选任事项会据此重新审核。"
                : "确认后影响期按更正后的内容计算，在办的选任事项会据此重新审核。"
            }
          >
            <p>请先对照原始文件核对两栏内容。</p>
          </ActionForm>
          <GiveBack action={action} token={token} hidden={{ correctionId, answer: "refused" }} scope={correctionId} to="提出人" maxLength={500} />
        </>
      ) : null}
    </Section>
  );
}
