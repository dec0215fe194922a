import "server-only";
import type { CodeBook } from "@/lib/formats/code-tables/code-table";
import { readFormDocument } from "@/lib/formats/form-document/read-form-document";
import type { LrmxReading, LrmxRefusal } from "@/lib/formats/lrmx/types";
import { relationsIn, type WordRelation } from "@/lib/formats/word/relations";
import { refused, type Result } from "@/lib/kernel/result";
import { openZip, type ZipFiles, type ZipLimits, type ZipRefusal } from "@/lib/platform/unzip";

/** A form takes some ten thousand bytes, its photo some hundred thousand; Word's tables pack well. */
const wordLimits: ZipLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxEntries: 500,
  maxInflatedBytes: 40 * 1024 * 1024,
  maxRatio: 200,
  maxEntryBytes: 20 * 1024 * 1024,
};

const refusals: Readonly<Partial<Record<ZipRefusal, LrmxRefusal>>> = {
  "too-large": "word.too-large",
  "too-many-entries": "word.too-large",
  "inflates-too-large": "word.too-large",
  "protected-or-old-format": "word.old-or-protected",
  "not-a-zip": "word.old-or-protected",
  "ratio-too-high": "word.unsafe",
  "overlapping-entries": "word.unsafe",
  "unsafe-name": "word.unsafe",
  symlink: "word.unsafe",
  macros: "word.unsafe",
  "embedded-objects": "word.unsafe",
  encrypted: "word.old-or-protected",
};

/** Whether a zip is a Word file rather than a bundle of files: by its name, otherwise by its parts. */
export async function isWordPackage(name: string, bytes: Uint8Array): Promise<boolean> {
  if (/\.docx?$/iu.test(name)) return true;
  const zip = await openZip(bytes, wordLimits);
  return zip.ok && zip.value.names.includes("[Content_Types].xml") && zip.value.names.some((one) => /^word\/.+\.xml$/iu.test(one));
}

/**
 * Reads the forms of a Word file. An old `.doc`, a file with a password, one with macros or embedded objects, and one that would
 * inflate beyond 40 MB is refused with what to do; nothing outside the file is ever looked at.
 *
 * @param bytes the whole file, at most 10 MB
 */
export async function readWordForms(
  bytes: Uint8Array,
  book: CodeBook,
): Promise<Result<readonly Result<LrmxReading, LrmxRefusal>[], LrmxRefusal>> {
  if (bytes.byteLength === 0) return refused("lrmx.empty");
  const zip = await openZip(bytes, wordLimits);
  if (!zip.ok) return refused(refusals[zip.refusal[0] ?? "damaged"] ?? "word.damaged");
  const main = await mainPartOf(zip.value);
  const document = await textOf(zip.value, main);
  if (document === null) return refused(zip.value.names.includes("[Content_Types].xml") ? "word.damaged" : "word.not-a-form");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const links = relationsIn((await textOf(zip.value, `${folder}_rels/${main.slice(folder.length)}.rels`)) ?? "");
  const places = new Map(links.filter(isPicture).map(({ id, target }) => [id, target.startsWith("/") ? target.slice(1) : folder + target]));
  const pictures = new Map<string, Uint8Array>();
  for (const place of new Set(places.values())) {
    const inflated = await zip.value.read(place);
    if (inflated.ok) pictures.set(place, inflated.value);
  }
  return readFormDocument({ document, picture: (relation) => pictures.get(places.get(relation) ?? "") }, book);
}

function isPicture({ type }: WordRelation): boolean {
  return type.endsWith("/image");
}

const usualPart = "word/document.xml";

/** Where the document stands: named by the relations of the package, usually `word/document.xml`. */
async function mainPartOf(zip: ZipFiles): Promise<string> {
  if (zip.names.includes(usualPart)) return usualPart;
  const links = relationsIn((await textOf(zip, "_rels/.rels")) ?? "");
  const target = links.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? usualPart;
  return target.replace(/^\//u, "");
}

async function textOf(zip: ZipFiles, name: string): Promise<string | null> {
  const bytes = await zip.read(name);
  if (!bytes.ok) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
  } catch {
    return null;
  }
}
