import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("texts/", import.meta.url);

/** The instruments of which a text is on file: their ids are the file names. */
export function instrumentsOnFile(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length));
}

/** The text on file, as it stands. */
export function textOf(instrument: string): string {
  return readFileSync(new URL(`${instrument}.md`, folder), "utf8");
}

/** What is compared: Unicode NFKC without white space, so that widths of punctuation and line ends do not matter. */
export function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/**
 * The sections of a text headed by this article ("第二十四条"), comparable. With null, the sections whose number was
 * not seen. Comments and headings are left out: they are ours.
 */
export function sectionsOf(text: string, article: string | null): readonly string[] {
  return text
    .replace(/<!--[\s\S]*?-->/gu, "")
    .split(/^(?=#{1,3} )/mu)
    .filter((section) => headOf(section) === (article ?? "第〔缺〕条"))
    .map((section) => comparable(section.slice(section.indexOf("\n"))));
}

/** Whether the words stand in that article of the text on file. */
export function isQuoted(words: string, text: string, article: string | null): boolean {
  const wanted = comparable(words);
  return wanted !== "" && sectionsOf(text, article).some((section) => section.includes(wanted));
}

function headOf(section: string): string | undefined {
  return /^### (第[一二三四五六七八九十百零〔缺〕]+条)/u.exec(section)?.[1];
}
