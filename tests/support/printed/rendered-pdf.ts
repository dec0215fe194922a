import { PDFiumLibrary } from "@hyzyla/pdfium";
import { PDFDocument } from "pdf-lib";

const dotsPerMillimetre = 12;
const pointsPerMillimetre = 72 / 25.4;

/** A page as dots: how dark it is at a place in millimetres from its upper left corner, 0 (paper) to 255 (ink). */
export type RenderedPage = {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  darkness(x: number, y: number): number;
};

/** The pages of a PDF as a printer with 305 dots an inch would draw them. */
export async function renderedPages(bytes: Uint8Array): Promise<readonly RenderedPage[]> {
  const library = await PDFiumLibrary.init();
  try {
    const sizes = (await PDFDocument.load(bytes)).getPages().map((page) => page.getSize());
    const document = await library.loadDocument(bytes);
    const pages: RenderedPage[] = [];
    for (const page of document.pages()) {
      const text = page.getText();
      const { data, width, height } = await page.render({
        scale: dotsPerMillimetre / pointsPerMillimetre,
        render: "bitmap",
      });
      // The renderer rounds the page up to whole points and stretches it: dots are counted on the page's own measure.
      const size = sizes[pages.length] ?? { width: 0, height: 0 };
      const [wide, high] = [size.width / pointsPerMillimetre, size.height / pointsPerMillimetre];
      pages.push({
        width: wide,
        height: high,
        text,
        darkness: (x, y) => {
          const [column, row] = [Math.floor((x * width) / wide), Math.floor((y * height) / high)];
          if (column < 0 || row < 0 || column >= width || row >= height) return 0;
          const at = (row * width + column) * 4;
          return 255 - Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
        },
      });
    }
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

/** A place of dots: from and to in millimetres. */
export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const step = 1 / dotsPerMillimetre;
const inkAbove = 110;

/** Share of the area that is ink, from 0 to 1. */
export function inkIn(page: RenderedPage, { left, top, right, bottom }: Area, above = inkAbove): number {
  let ink = 0;
  let all = 0;
  for (let y = top; y <= bottom; y += step) {
    for (let x = left; x <= right; x += step) {
      all += 1;
      if (page.darkness(x, y) > above) ink += 1;
    }
  }
  return all === 0 ? 0 : ink / all;
}

/**
 * Share of a ruled line that is drawn within the tolerance beside its place, from 0 to 1.
 *
 * @param across - where the line is: its height, for a vertical line its distance from the left
 */
export function ruledShare(
  page: RenderedPage,
  line: { readonly across: number; readonly from: number; readonly to: number; readonly vertical: boolean },
  tolerance: number,
): number {
  let drawn = 0;
  let all = 0;
  for (let along = line.from; along <= line.to; along += step) {
    all += 1;
    for (let beside = -tolerance; beside <= tolerance; beside += step) {
      const dark = line.vertical
        ? page.darkness(line.across + beside, along)
        : page.darkness(along, line.across + beside);
      if (dark > inkAbove) {
        drawn += 1;
        break;
      }
    }
  }
  return all === 0 ? 1 : drawn / all;
}
