import { PrintSheet, SignLine } from "@/components/desk/print-sheet";
import { PrintButton } from "@/components/ui/print-button";
import type { DocumentBlock, DocumentModel } from "@/lib/documents/model";

/** Words of so many characters, such as a name or a month, are never broken. */
const shortest = 7;

/** A letter on paper: what is seen is what is printed, and the same words as in its Word file. */
export function LetterSheet({ document, back }: { document: DocumentModel; back: string }) {
  return (
    <>
      <p className="no-print">
        <a href={back}>返回函件</a> <PrintButton />
      </p>
      <PrintSheet title={document.title} number={document.number}>
        {document.recipients === "" ? null : <p>{document.recipients}</p>}
        {document.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
        {document.sign === null ? null : (
          <p className="mt-[2em] text-right">
            {document.sign.organisation}
            <br />
            {document.sign.day}
          </p>
        )}
      </PrintSheet>
    </>
  );
}

function Block({ block }: { block: DocumentBlock }) {
  if (block.kind === "paragraph") return <p className="indent-[2em]">{block.text}</p>;
  if (block.kind === "signLines") {
    return (
      <div className="mt-[2em]">
        {block.labels.map((label) => (
          <SignLine key={label} label={label} />
        ))}
      </div>
    );
  }
  if (block.kind !== "table") return null;
  return (
    <div className="overflow-x-auto">
      <table className="mt-4">
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.head.map((word) => (
              <th key={word} scope="col" className="whitespace-nowrap">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={cell.length <= shortest ? "whitespace-nowrap" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
