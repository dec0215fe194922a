import "server-only";
import { strToU8 } from "fflate";
import { pictureSize } from "@/lib/formats/picture-size";
import { wholeQuotient } from "@/lib/kernel/ratio";
import { gridMark, gridPhoto } from "../model-grid";
import type { GridForm, GridTypeface, PortraitFile } from "../model-grid";
import { escapeHtml } from "./html";

/** The parts of a Word file that are the same for every form, and the frame of a picture. */

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const mainNamespaces = `xmlns:w="${word}" xmlns:r="${office}/relationships" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"`;

/** The fonts of a typeface as Word names them. */
export const fontNames: Readonly<Record<GridTypeface, { readonly body: string; readonly title: string | null }>> = {
  song: { body: "宋体", title: null },
  fangsong: { body: "仿宋", title: "宋体" },
  fangsongGb: { body: "仿宋_GB2312", title: "方正小标宋简体" },
};

/**
 * One font for every character, and no added space between Chinese and figures: the widths of the measurement. East Asian
 * text and Latin text take the same font, so that a figure is half a character.
 */
const unspaced = `<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>`;
const stylesIn = (font: string): string =>
  `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${unspaced}<w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>${unspaced}</w:pPr></w:style></w:styles>`;

/** Where a font has another name it is that; where there is none, a font of its kind for Chinese. */
const fonts = `${head}<w:fonts xmlns:w="${word}"><w:font w:name="宋体"><w:altName w:val="SimSun"/><w:panose1 w:val="02010600030101010101"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>${[["仿宋_GB2312", "仿宋"], ["仿宋", "FangSong"], ["方正小标宋简体", "方正小标宋_GBK"]].map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`).join("")}</w:fonts>`;

/** Punctuation keeps its whole square, and Word opens the file without its mode for older files. */
const settings = `${head}<w:settings xmlns:w="${word}"><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function contentTypes(picture: PortraitFile["kind"] | null, marked: boolean): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  const image =
    picture === null
      ? ""
      : `<Default Extension="${picture}" ContentType="image/${picture === "jpg" ? "jpeg" : "png"}"/>`;
  return `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${image}${part("document", "document.main")}${part("styles", "styles")}${part("fontTable", "fontTable")}${part("settings", "settings")}${marked ? part("footer1", "footer") : ""}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${head}<Relationships xmlns="${packaging}/relationships">${lines.join("")}</Relationships>`;
}

const portraitId = "rId4";
const footerId = "rId5";

/** What a section says to have the mark at its foot. */
export const footerReference = `<w:footerReference w:type="default" r:id="${footerId}"/>`;

/** The mark: 8 pt, grey, set right. */
function footer(mark: string): string {
  const look = `<w:color w:val="737373"/><w:sz w:val="${gridMark.size}"/><w:szCs w:val="${gridMark.size}"/>`;
  return `${head}<w:ftr ${mainNamespaces}><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${look}</w:rPr><w:t xml:space="preserve">${escapeHtml(mark)}</w:t></w:r></w:p></w:ftr>`;
}

/** Every part but the document and its properties, by path. */
export function packageParts(
  picture: PortraitFile["kind"] | null,
  { typeface, mark }: Pick<GridForm, "typeface" | "mark">,
): Readonly<Record<string, Uint8Array>> {
  const parts = `${office}/relationships`;
  return {
    "[Content_Types].xml": strToU8(contentTypes(picture, mark !== "")),
    "_rels/.rels": strToU8(
      relations([
        ["rId1", `${parts}/officeDocument`, "word/document.xml"],
        ["rId2", `${packaging}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ),
    "word/_rels/document.xml.rels": strToU8(
      relations([
        ["rId1", `${parts}/styles`, "styles.xml"],
        ["rId2", `${parts}/fontTable`, "fontTable.xml"],
        ["rId3", `${parts}/settings`, "settings.xml"],
        ...(mark === "" ? [] : ([[footerId, `${parts}/footer`, "footer1.xml"]] as const)),
        ...(picture === null ? [] : ([[portraitId, `${parts}/image`, `media/portrait.${picture}`]] as const)),
      ]),
    ),
    "word/styles.xml": strToU8(stylesIn(fontNames[typeface].body)),
    "word/fontTable.xml": strToU8(fonts),
    "word/settings.xml": strToU8(settings),
    ...(mark === "" ? {} : { "word/footer1.xml": strToU8(footer(mark)) }),
  };
}

/** Title and author of the file; no day and no name of a person. */
export function coreProperties(title: string): string {
  return `${head}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>选任</dc:creator></cp:coreProperties>`;
}

const emusPerTwip = 635;
const extent = `cx="${gridPhoto.width * emusPerTwip}" cy="${gridPhoto.height * emusPerTwip}"`;

/** The portrait in a line of text, 36.3 × 49 mm; a picture of another shape loses its edges, never its proportions. */
export function portraitDrawing({ bytes }: PortraitFile): string {
  const size = pictureSize(bytes) ?? gridPhoto;
  const across = cutOff(size.width * gridPhoto.height, size.height * gridPhoto.width);
  const down = cutOff(size.height * gridPhoto.width, size.width * gridPhoto.height);
  const cut = `<a:srcRect l="${across}" t="${down}" r="${across}" b="${down}"/>`;
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="1" name="照片"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="照片"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${portraitId}"/>${cut}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** What is cut off each of two opposite edges, in thousandths of a per cent of a length that is `has` to the `needs` of the room. */
function cutOff(has: number, needs: number): number {
  return has <= needs ? 0 : wholeQuotient((has - needs) * 50_000, has);
}
