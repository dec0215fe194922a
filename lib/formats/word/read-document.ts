import { prefixedAttribute, walkXml, type Attributes } from "@/lib/formats/workbook/xml";
import { ok, refused, type Result } from "@/lib/kernel/result";
import { TableDraft } from "./table-draft";
import type { WordBlock, WordPartFault } from "./types";

/** A form has some thousand elements; a file an office has worked on for years some ten thousand. */
const mostElements = 300_000;

/** Blanks beyond these say nothing, and rules for words take long over them. */
const mostBlanks = 100;
const longBlanks = /\s{100,}/gu;

/** What Word does not show: the older place of text that was moved, deleted text, the second copy of a drawing, readings above characters. */
const notShown: ReadonlySet<string> = new Set(["moveFrom", "del", "Fallback", "rt", "instrText", "delText"]);

/**
 * Reads the main part of a Word file (`word/document.xml`): tables on their grids and the paragraphs outside of them. What is
 * wrapped around them (content controls, changes that were tracked, text boxes) does not count; nothing outside the part is
 * looked at.
 *
 * @returns a fault for a document type, more than 64 levels, 300,000 elements or 200 cells in a row, and broken markup.
 */
export function readWordDocument(xml: string): Result<readonly WordBlock[], WordPartFault> {
  const walk = new DocumentWalk();
  const fault = walkXml<WordPartFault>(xml, {
    open: (name, attributes) => walk.open(name, attributes),
    close: (name) => {
      walk.close(name);
      return undefined;
    },
    text: (text) => {
      walk.text(text);
      return undefined;
    },
  });
  if (fault !== null) return refused(fault);
  return ok(walk.blocks());
}

type Place = { block: WordBlock | null };

class DocumentWalk {
  private readonly places: Place[] = [];
  private readonly tables: { readonly draft: TableDraft; readonly place: Place }[] = [];
  private readonly paragraphs: string[] = [];
  private elements = 0;
  private hiddenDepth = 0;
  private runs = 0;
  private texts = 0;
  private runHidden = false;

  open(name: string, attributes: Attributes): WordPartFault | undefined {
    this.elements += 1;
    if (this.elements > mostElements) return "too-many-elements";
    if (this.hiddenDepth > 0 || notShown.has(name)) this.hiddenDepth += 1;
    else if (name === "tc") return this.tables.at(-1)?.draft.openCell() === false ? "too-many-elements" : undefined;
    else this.openShown(name, attributes);
    return undefined;
  }

  close(name: string): void {
    if (this.hiddenDepth > 0) this.hiddenDepth -= 1;
    else this.closeShown(name);
  }

  text(text: string): void {
    if (this.texts > 0 && this.hiddenDepth === 0) this.write(text);
  }

  blocks(): readonly WordBlock[] {
    return this.places.flatMap(({ block }) => block ?? []);
  }

  private openShown(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1)?.draft;
    switch (name) {
      case "tbl": {
        const place: Place = { block: null };
        this.places.push(place);
        this.tables.push({ draft: new TableDraft(), place });
        return;
      }
      case "tr":
        table?.openRow();
        return;
      case "gridBefore":
        table?.skipColumns(numberOf(attributes));
        return;
      case "gridSpan":
        table?.spanColumns(numberOf(attributes));
        return;
      case "vMerge":
      case "hMerge":
        table?.merge(name === "vMerge" ? "down" : "across", valueOf(attributes) === "restart");
        return;
      case "p":
        this.paragraphs.push("");
        return;
      case "blip":
      case "imagedata":
        table?.addPicture(prefixedAttribute(attributes, name === "blip" ? "embed" : "id") ?? "");
        return;
      default:
        this.openInRun(name, attributes);
    }
  }

  private openInRun(name: string, attributes: Attributes): void {
    if (name === "r") {
      this.runs += 1;
      this.runHidden = false;
    } else if (name === "t") this.texts += 1;
    else if (this.runs === 0) return;
    else if (name === "vanish") this.runHidden = !["0", "false", "off"].includes(valueOf(attributes));
    else if (name === "tab" || name === "ptab") this.write("\t");
    else if (name === "br" || name === "cr") this.write("\n");
    else if (name === "noBreakHyphen") this.write("-");
  }

  private closeShown(name: string): void {
    switch (name) {
      case "tbl":
        this.closeTable();
        return;
      case "tc":
        this.tables.at(-1)?.draft.closeCell();
        return;
      case "p":
        this.closeParagraph();
        return;
      case "r":
        this.runs = Math.max(0, this.runs - 1);
        this.runHidden = false;
        return;
      case "t":
        this.texts = Math.max(0, this.texts - 1);
        return;
      default:
    }
  }

  private closeTable(): void {
    const closed = this.tables.pop();
    if (closed === undefined) return;
    const { table, text } = closed.draft.finished();
    closed.place.block = table;
    this.tables.at(-1)?.draft.addText(text);
  }

  private closeParagraph(): void {
    const text = (this.paragraphs.pop() ?? "").replace(longBlanks, (blanks) => blanks.slice(0, mostBlanks));
    const table = this.tables.at(-1)?.draft;
    if (table !== undefined) table.addText(text);
    else if (text.trim() !== "") this.places.push({ block: { kind: "paragraph", text } });
  }

  private write(text: string): void {
    const last = this.paragraphs.length - 1;
    if (this.runHidden || last < 0) return;
    this.paragraphs[last] = (this.paragraphs[last] ?? "") + text;
  }
}

function valueOf(attributes: Attributes): string {
  return prefixedAttribute(attributes, "val") ?? attributes["val"] ?? "";
}

function numberOf(attributes: Attributes): number {
  const value = Number(valueOf(attributes));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
