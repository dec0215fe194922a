import { shippedBook, type CodeBook } from "@/lib/formats/code-tables/code-table";
import { completeReading } from "@/lib/formats/lrmx/complete-reading";
import { lrmxFieldKeys, type LrmxField } from "@/lib/formats/lrmx/elements";
import { photoOf } from "@/lib/formats/lrmx/photo";
import type { LrmxReading, LrmxRefusal, LrmxTexts } from "@/lib/formats/lrmx/types";
import { WarningList } from "@/lib/formats/lrmx/warnings";
import { readWordDocument } from "@/lib/formats/word/read-document";
import type { WordBlock } from "@/lib/formats/word/types";
import { ok, refused, type Result } from "@/lib/kernel/result";
import { educationIn } from "./education-cells";
import { familyIn } from "./family-rows";
import { formGrid, valueOf, type FormCell, type FormGrid } from "./form-grid";
import { labelledValue, type Label } from "./labels";
import { ageIn, cleanedText } from "./values";

/** What of a Word file a form is read from. */
export type FormDocumentParts = {
  /** `word/document.xml` */
  readonly document: string;
  /** bytes of a picture by the id of its relation; undefined where there is none in the file */
  readonly picture: (relation: string) => Uint8Array | undefined;
};

/** A form names at least so many fields. */
const fewestFields = 5;
/** More forms than this in one Word file nobody wrote. */
const mostForms = 200;

/**
 * Reads 干部任免审批表 from a Word file (.docx): the tables by their labels, wherever they stand and however cells are merged, our
 * own files as well as those of others. Several forms one after the other are several readings. A cell that is empty says
 * nothing, and neither does a label that is not there; 到龄时间 and both opinions are not read, being worked out or written by
 * hand. Layout: the printed form as offices know it, formats of the appointment form, section 2.
 *
 * @param book code tables of the installation; without it, as they are shipped.
 * @returns a reading, or why it is none, for each form in the file; or the one reason why the file has none.
 */
export function readFormDocument(
  { document, picture }: FormDocumentParts,
  book: CodeBook = shippedBook,
): Result<readonly Result<LrmxReading, LrmxRefusal>[], LrmxRefusal> {
  const read = readWordDocument(document);
  if (!read.ok) return refused(`word.${read.refusal}` as const);
  const forms = formsIn(read.value);
  if (forms.length === 0) return refused("word.not-a-form");
  if (forms.length > mostForms) return refused("word.too-many-forms");
  return ok(forms.map((form) => readingOf(form, picture, book)));
}

/** The tables of one form, and what stands around them. */
type FormParts = { readonly grids: readonly FormGrid[]; readonly paragraphs: readonly string[] };

/** A table with 姓名 and 出生年月 begins a form; whatever follows belongs to it, and to the first one what stands before it or around it. */
function formsIn(blocks: readonly WordBlock[]): readonly FormParts[] {
  const forms: { grids: FormGrid[]; paragraphs: string[] }[] = [];
  const before: string[] = [];
  for (const block of blocks) {
    const paragraphs = forms.at(-1)?.paragraphs ?? before;
    if (block.kind === "paragraph") {
      paragraphs.push(block.text);
      continue;
    }
    const grid = formGrid(block);
    if (isHead(grid)) forms.push({ grids: [], paragraphs: [] });
    if (forms.length === 0) for (const { text } of block.cells) before.push(text);
    else forms.at(-1)?.grids.push(grid);
  }
  for (const text of before) forms[0]?.paragraphs.push(text);
  return forms.filter(({ grids }) => new Set(grids.flatMap(({ cells }) => cells.flatMap((cell) => announced(cell) ?? []))).size >= fewestFields);
}

function announced({ label, stated }: FormCell): Label | null {
  return label ?? stated?.label ?? null;
}

function isHead({ cells, rows }: FormGrid): boolean {
  const birth = cells.find((cell) => announced(cell) === "birth");
  const name = cells.find((cell) => announced(cell) === "name");
  const family = (row: number) => (rows[row] ?? []).some(({ label }) => label === "relation");
  return name !== undefined && birth !== undefined && !family(name.row) && !family(birth.row);
}

function readingOf(
  { grids, paragraphs }: FormParts,
  picture: FormDocumentParts["picture"],
  book: CodeBook,
): Result<LrmxReading, LrmxRefusal> {
  const warnings = new WarningList();
  const { members, heading } = familyIn(grids);
  const education = educationIn(grids, book);
  const written = new Map<Label, string>();
  const note = (label: Label, value: string): void => {
    if ((written.get(label) ?? "") === "") written.set(label, value);
  };
  for (const grid of grids) {
    for (const cell of grid.cells) {
      if (heading.has(cell)) continue;
      if (cell.label !== null) note(cell.label, valueOf(grid, cell));
      else if (cell.stated !== null) note(cell.stated.label, cell.stated.value);
    }
  }
  for (const line of paragraphs.flatMap((text) => text.split(/\n|\t|\s{2,}|\u3000{2,}/u))) noteLabelled(line, note);
  const own = lrmxFieldKeys.flatMap((key) => {
    const text = written.get(key as Label);
    return text === undefined ? [] : [[key, cleanedText(key, text)] as const];
  });
  const texts: Partial<LrmxTexts> = { ...(Object.fromEntries(own) as Partial<LrmxTexts>), ...education.texts };
  if (written.has("educationWord") && Object.values(education.texts).every((text) => text === "")) {
    warnings.add("education-mode-unknown", "", written.get("educationWord") ?? "");
  }
  const missing = lrmxFieldKeys.filter((key: LrmxField) => (texts[key] ?? "") === "");
  const photo = photoIn(grids, picture);
  const parts = { texts: { ...texts, version: "" }, family: members, photo: photo === null ? null : photoOf(photo), otherElements: [] };
  const reading = completeReading(parts, missing, { warnings, book });
  if (!reading.ok) return reading;
  const printed = { age: ageIn(written.get("birth") ?? ""), memberAges: members.map(({ age }) => age), education: education.printed };
  return ok({ ...reading.value, printed });
}

function noteLabelled(text: string, note: (label: Label, value: string) => void): void {
  const found = labelledValue(text);
  if (found !== null) note(found.label, found.value);
}

/** The first picture in a table of the form that is in the file. */
function photoIn(grids: readonly FormGrid[], picture: FormDocumentParts["picture"]): Uint8Array | null {
  for (const { cells } of grids) {
    for (const relation of cells.flatMap(({ pictures }) => pictures)) {
      const bytes = picture(relation);
      if (bytes !== undefined && bytes.byteLength > 0) return bytes;
    }
  }
  return null;
}
