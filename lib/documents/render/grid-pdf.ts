import "server-only";
import { PDFDocument, PDFName, type PDFImage, type PDFRef } from "pdf-lib";
import type { TrueTypeFont } from "@/lib/formats/truetype/read-font";
import type { GridForm, GridPage, PortraitFile } from "../model-grid";
import { gridPaper, textOfCell } from "../model-grid";
import { drawPage } from "./pdf-page";
import type { FootWords } from "./pdf-page";
import { PdfFont } from "./pdf-font";

export type GridSheet = { readonly form: GridForm; readonly portrait: PortraitFile | null };

const points = (twips: number): number => twips / 20;

/**
 * Forms as one PDF, every page A4, the font inside with the characters used and no others. The same bytes for the same
 * forms: no day, no random name.
 *
 * @param face - the font all text is drawn with; a character it does not have is drawn as a box with its Unicode number
 */
export async function renderGridPdf(sheets: readonly GridSheet[], face: TrueTypeFont): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = new PdfFont(face);
  const fontReference = document.context.nextRef();
  for (const { form, portrait } of sheets) {
    const image = portrait === null ? null : await embed(document, portrait);
    const notes = [form.note, standInNote(missingIn(form, face))].filter((text) => text !== "");
    form.pages.forEach((page, index) => {
      const last = index === form.pages.length - 1;
      addPage(document, page, { font, fontReference, image, words: { notes: last ? notes : [], mark: form.mark } });
    });
  }
  font.write(document.context, fontReference);
  const [first] = sheets;
  document.setTitle(sheets.length === 1 && first !== undefined ? first.form.name : (first?.form.title ?? ""), {
    showInWindowTitleBar: true,
  });
  document.setLanguage("zh-CN");
  document.setProducer("选任");
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Characters of the form that the font does not have. */
function missingIn(form: GridForm, face: TrueTypeFont): readonly string[] {
  const text = form.pages.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(textOfCell))).join("");
  return [...new Set(text)].filter((one) => one !== "\n" && face.glyphOf(one.codePointAt(0) ?? 0) === 0);
}

function standInNote(characters: readonly string[]): string {
  if (characters.length === 0) return "";
  const codes = characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return `方框代表本文件所用字体未收录的字，框内为其统一码：${codes.join("、")}。请以 Word 文件为准。`;
}

type Drawing = {
  readonly font: PdfFont;
  readonly fontReference: PDFRef;
  readonly image: PDFImage | null;
  readonly words: FootWords;
};

function addPage(document: PDFDocument, model: GridPage, { font, fontReference, image, words }: Drawing): void {
  const page = document.addPage([points(gridPaper.width), points(gridPaper.height)]);
  const operators = drawPage(model, font, image, words);
  const stream = document.context.register(document.context.flateStream(operators));
  page.node.set(PDFName.of("Contents"), stream);
  page.node.setFontDictionary(PDFName.of("F"), fontReference);
  if (image !== null) page.node.setXObject(PDFName.of("P"), image.ref);
}

function embed(document: PDFDocument, { bytes, kind }: PortraitFile): Promise<PDFImage> {
  return kind === "jpg" ? document.embedJpg(bytes) : document.embedPng(bytes);
}
