import { zipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import type { GridForm } from "../../../lib/documents/model-grid";
import { renderGridDocx } from "../../../lib/documents/render/grid-docx";
import { renderGridPdf } from "../../../lib/documents/render/grid-pdf";
import { serifFont } from "../../../lib/platform/font-file";
import { zipFiles } from "../../../lib/platform/zip";
import { approvalForm } from "../../../lib/programmes/approval-form/document/form";
import { careerOf, plainFacts, plainProposal, tenRelatives } from "../../../lib/programmes/approval-form/document/form-facts.fixture";

export type FormSpeed = {
  readonly docxPerSecond: number;
  /** times as long as writing the same zip from memory */
  readonly docxToZip: number;
  readonly pdfPerSecond: number;
  /** times as long as a blank page by the same library */
  readonly pdfToBlank: number;
};

/** Forms of invented people with 8 to 27 résumé lines, every third with ten relatives. */
function formAt(index: number): GridForm {
  const facts = {
    ...plainFacts,
    name: `陆秉然${String(index)}`,
    career: careerOf(8 + (index % 20)),
    family: index % 3 === 0 ? tenRelatives : plainFacts.family,
  };
  return approvalForm(facts, plainProposal, { layout: "classic", typeface: "song", retirementAge: null, withSanctions: true, mark: "" });
}

/** Seconds the work takes. */
async function secondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** P8: so many forms as Word files in one zip, and so many as PDF files of their own, measure and text included. */
export async function formSpeed(docxCount: number, pdfCount: number): Promise<FormSpeed> {
  const sheet = (index: number) => ({ form: formAt(index), portrait: null });
  await renderGridPdf([sheet(0)], serifFont());
  let files: { name: string; bytes: Uint8Array }[] = [];
  const docx = await secondsOf(() => {
    files = Array.from({ length: docxCount }, (_, index) => ({
      name: `${String(index)}.docx`,
      bytes: renderGridDocx(formAt(index), null),
    }));
    zipFiles(files);
  });
  const zip = await secondsOf(() => zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6 }));
  const pdf = await secondsOf(async () => {
    for (let index = 0; index < pdfCount; index += 1) await renderGridPdf([sheet(index)], serifFont());
  });
  const blank = await secondsOf(async () => {
    for (let index = 0; index < pdfCount; index += 1) {
      const document = await PDFDocument.create();
      document.addPage();
      await document.save();
    }
  });
  return { docxPerSecond: docxCount / docx, docxToZip: docx / zip, pdfPerSecond: pdfCount / pdf, pdfToBlank: pdf / blank };
}
