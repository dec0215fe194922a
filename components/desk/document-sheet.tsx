import { PrintSheet, SignLine } from "@/components/desk/print-sheet";
import type { DocumentBlock, DocumentModel } from "@/lib/documents/model";

/** Words of so many characters, such as a name or a month, are never broken. */
const shortest = 7;

/** A document on paper: what is seen is what is printed, and the same words as in its Word file. */
export function DocumentSheet({ document, heading = "h1" }: { document: DocumentModel; heading?: "h1" | "h2" }) {
  return (
    <PrintSheet title={document.title} number={document.number} heading={heading}>
      {document.recipients === "" ? null : <p>{document.recipients}</p>}
      {document.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      {document.sign === null ? null : (
        <p className="mt-[2em] break-before-avoid text-right">
          {document.sign.organisation}
          {document.sign.day === "" ? null : (
            <>
              <br />
              {document.sign.day}
            </>
          )}
        </p>
      )}
      {document.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </PrintSheet>
  );
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case "heading":
      return <h2>{block.text}</h2>;
    case "paragraph":
      return <p className="indent-[2em]">{block.text}</p>;
    case "facts":
      return (
        <section className="break-inside-avoid">
          <h2>{block.title}</h2>
          <dl>
            {block.facts.map(({ label, value }) => (
              <div key={label} className="flex gap-2">
                <dt className="shrink-0">{`${label}：`}</dt>
                <dd className="min-w-0">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      );
    case "signLines":
      return (
        <div className="mt-[2em]">
          {block.labels.map((label) => (
            <SignLine key={label} label={label} />
          ))}
        </div>
      );
    case "table":
      return <SheetTable block={block} />;
    case "links":
      return null;
  }
}

function SheetTable({ block }: { block: Extract<DocumentBlock, { readonly kind: "table" }> }) {
  return (
    <div className="overflow-x-auto">
      <table className="mt-4">
        <caption className={block.caption === "" ? "sr-only" : undefined}>{block.caption === "" ? block.head.join("、") : block.caption}</caption>
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
            <tr key={index} className="h-[8mm]">
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
