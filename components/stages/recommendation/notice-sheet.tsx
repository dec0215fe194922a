import { DocumentSheet } from "@/components/desk/document-sheet";
import { PrintButton } from "@/components/ui/print-button";
import type { DocumentModel } from "@/lib/documents/model";

/** The advance notice of a recommendation on paper, to be put up. */
export function RecommendationNoticeSheet({ document, back }: { document: DocumentModel; back: string }) {
  return (
    <>
      <p className="no-print">
        <a href={back}>返回民主推荐</a> <PrintButton />
      </p>
      <p className="no-print section-note">请核对后打印，填写日期、盖章后张贴；同一天同一地点推荐的几个职位印在一张上，不印候选人姓名。在内网发布的，打印时选“另存为 PDF”。</p>
      <DocumentSheet document={document} />
    </>
  );
}
