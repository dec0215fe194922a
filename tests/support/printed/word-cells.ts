import { unzipSync } from "fflate";

const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? "");

function unescaped(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** Text of every cell of the form's two tables in a Word file, row by row; paragraphs and breaks as line breaks, tabs as tabs. */
export function wordCells(bytes: Uint8Array): readonly string[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  const [, ...tables] = all(xml, /(<w:tbl>.*?<\/w:tbl>)/gsu);
  return tables.flatMap((table) =>
    all(table, /<w:tc>(.*?)<\/w:tc>/gsu)
      .filter((cell) => !cell.includes("<w:vMerge/>"))
      .map((cell) =>
        all(cell, /<w:p>(.*?)<\/w:p>|<w:p\/>/gsu)
          .map((paragraph) =>
            unescaped(
              paragraph
                .replaceAll("<w:tab/>", "\t")
                .replaceAll("<w:br/>", "\n")
                .replaceAll(/<[^>]+>/gu, ""),
            ),
          )
          .join("\n"),
      ),
  );
}
