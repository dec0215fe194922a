import type { DocumentModel } from "@/lib/documents/model";

/**
 * An issued document as it prints, in the look of official papers: number above the title, title in size 2, body in FangSong size 3
 * with two characters indented, organisation and date at the right.
 */
export function PaperSheet({ document }: { document: DocumentModel }) {
  return (
    <article className="sheet sheet-portrait text-[16pt] leading-[28pt]">
      <p className="text-center">{document.number}</p>
      <h1 className="sheet-title mt-[1em] text-[22pt] leading-[1.4]">{document.title}</h1>
      <div className="sheet-body mt-[1.5em]">
        {document.recipients === "" ? null : <p>{document.recipients}</p>}
        {document.blocks.map((block, index) =>
          block.kind === "paragraph" ? (
            <p key={index} className="indent-[2em]">
              {block.text}
            </p>
          ) : null,
        )}
      </div>
      {document.sign === null ? null : (
        <p className="sheet-sign justify-end text-center">
          <span>
            {document.sign.organisation}
            <br />
            {document.sign.day}
          </span>
        </p>
      )}
    </article>
  );
}
