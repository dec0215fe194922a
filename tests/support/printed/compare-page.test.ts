import { describe, expect, it } from "vitest";
import type { GridForm, GridPage } from "@/lib/documents/model-grid";
import { renderGridPdf } from "@/lib/documents/render/grid-pdf";
import { serifFont } from "@/lib/platform/font-file";
import { approvalForm } from "@/lib/programmes/approval-form/document/form";
import { plainFacts, plainProposal } from "@/lib/programmes/approval-form/document/form-facts.fixture";
import { comparePage } from "./compare-page";
import { firstPage, secondPage } from "./described-grid";
import { renderedPages } from "./rendered-pdf";

const plain = approvalForm(plainFacts, plainProposal, {
  layout: "classic",
  typeface: "song",
  retirementAge: null,
  withSanctions: true,
  mark: "",
});

async function faultsOf(form: GridForm): Promise<readonly (readonly string[])[]> {
  const pages = await renderedPages(await renderGridPdf([{ form, portrait: null }], serifFont()));
  return pages.map((page, index) => comparePage(page, index === 0 ? firstPage : secondPage(7), false).faults);
}

const withFirst = (change: (page: GridPage) => GridPage): GridForm => ({
  ...plain,
  pages: plain.pages.map((page, index) => (index === 0 ? change(page) : page)),
});

describe("the comparison with the described grid", () => {
  it("a plain form has 0 faults on its 2 pages", async () => {
    expect(await faultsOf(plain)).toEqual([[], []]);
  });

  it("a column 0.9 mm too wide is found in the cells beside it", async () => {
    const [faults = []] = await faultsOf(
      withFirst((page) => ({
        ...page,
        columns: page.columns.map((width, at) => width + (at === 2 ? 50 : at === 3 ? -50 : 0)),
      })),
    );
    expect(faults.some((fault) => fault.startsWith("姓名: right line"))).toBe(true);
    expect(faults.some((fault) => fault.startsWith("现任职务: right"))).toBe(false);
  });

  it("a row 0.9 mm too low is found, and so is text set wider than its cell", async () => {
    const [low = []] = await faultsOf(
      withFirst((page) => ({
        ...page,
        rows: page.rows.map((row, at) => ({ ...row, height: row.height + (at === 8 ? 50 : 0) })),
      })),
    );
    expect(low.some((fault) => fault.startsWith("拟任职务: bottom line"))).toBe(true);
    const [wide = []] = await faultsOf(
      withFirst((page) => ({
        ...page,
        rows: page.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            cell.key === "民族" && cell.content.kind === "text"
              ? {
                  ...cell,
                  content: {
                    ...cell.content,
                    lines: cell.content.lines.map((line) => ({ ...line, text: "维吾尔族维吾尔族" })),
                  },
                }
              : cell,
          ),
        })),
      })),
    );
    expect(wide).toContain("民族: text touches a line");
  });
});
