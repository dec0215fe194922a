import { DocumentSheet } from "@/components/desk/document-sheet";
import { Button } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { NoticePapers } from "@/lib/stages/notice/loaders";
import type { NoticePaper } from "@/lib/stages/notice/types";

/** The poster for the board and the card for reports, each on a page of its own. What is seen is what is printed. */
export function NoticePapersSheet({ papers }: { papers: NoticePapers }) {
  const { notice, motionId, documents } = papers;
  const base = `/motions/${motionId}/notice`;
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-2">
        <a href={base}>返回公示</a>
        <PrintButton />
        <WordButton action={`${base}/${notice.id}/file`} paper="poster" label="张贴件 Word" />
        <WordButton action={`${base}/${notice.id}/file`} paper="registrationCard" label="登记卡 Word" />
      </div>
      <p className="no-print section-note">
        请把张贴件贴在公布范围内的公示栏，登记卡交值班人员。要 PDF 的，打印时选“另存为 PDF”；公示期满请及时撤下张贴件。
      </p>
      <DocumentSheet document={documents.poster} />
      <div className="print:break-before-page">
        <DocumentSheet document={documents.registrationCard} heading="h2" />
      </div>
    </>
  );
}

function WordButton({ action, paper, label }: { action: string; paper: NoticePaper; label: string }) {
  return (
    <form action={action} method="post">
      <Button type="submit" tone="secondary" name="paper" value={paper}>
        {label}
      </Button>
    </form>
  );
}
