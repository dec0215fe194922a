import { PrintSheet } from "@/components/desk/print-sheet";
import type { DocumentModel } from "@/lib/documents/model";

/** An issued document as it prints: number, title, body with two characters indented, organisation and date at the right. */
export function PaperSheet({ document }: { document: DocumentModel }) {
  return (
    <PrintSheet
      title={document.title}
      number={document.number}
      sign={
        document.sign === null ? undefined : (
          <p className="ml-auto text-center">
            {document.sign.organisation}
            <br />
            {document.sign.day}
          </p>
        )
      }
    >
      {document.recipients === "" ? null : <p>{document.recipients}</p>}
      {document.blocks.map((block, index) =>
        block.kind === "paragraph" ? (
          <p key={index} className="indent-[2em]">
            {block.text}
          </p>
        ) : null,
      )}
    </PrintSheet>
  );
}
