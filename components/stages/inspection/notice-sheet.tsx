import { DocumentSheet } from "@/components/desk/document-sheet";
import { PrintButton } from "@/components/ui/print-button";
import type { DocumentModel } from "@/lib/documents/model";

/** The advance notice of an inspection on paper, to be put up. */
export function InspectionNoticeSheet({ document, back }: { document: DocumentModel; back: string }) {
  return (
    <>
      <p className="no-print">
        <a href={back}>返回考察</a> <PrintButton />
      </p>
      <p className="no-print section-note">请打印后在张贴范围内张贴；在内网发布的，打印时选“另存为 PDF”。</p>
      <DocumentSheet document={document} />
    </>
  );
}
