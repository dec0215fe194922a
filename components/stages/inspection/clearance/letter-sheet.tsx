import { DocumentSheet } from "@/components/desk/document-sheet";
import { PrintButton } from "@/components/ui/print-button";
import type { DocumentModel } from "@/lib/documents/model";

/** A letter on paper. */
export function LetterSheet({ document, back }: { document: DocumentModel; back: string }) {
  return (
    <>
      <p className="no-print">
        <a href={back}>返回函件</a> <PrintButton />
      </p>
      <DocumentSheet document={document} />
    </>
  );
}
