/** The kinds of file the product stores or reads. */
export type FileKind =
  | "application/pdf"
  | "image/png"
  | "image/jpeg"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  | "application/ofd"
  | "application/zip";

const signatures: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  { kind: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { kind: "application/zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
];

const directoryEntry = 0x02014b50;
const directoryEnd = 0x06054b50;
const directoryEndLength = 22;
const longestComment = 0xffff;
const mostNames = 10_000;

/**
 * Tells what a file is from its bytes, never from its name. A zip is looked into: an office document is told by its main
 * part, and one that carries macros is not recognised at all.
 *
 * @returns the media type, or null for anything the product does not take.
 */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const found = signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte));
  if (found === undefined) return null;
  return found.kind === "application/zip" ? zipKindOf(bytes) : found.kind;
}

function zipKindOf(bytes: Uint8Array): FileKind | null {
  const names = zipNames(bytes);
  if (names === null) return null;
  if ([...names].some((name) => name.toLowerCase().endsWith("vbaproject.bin"))) return null;
  if (names.has("[Content_Types].xml")) {
    if (names.has("word/document.xml")) {
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    if (names.has("xl/workbook.xml")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  return names.has("OFD.xml") ? "application/ofd" : "application/zip";
}

/** The names in a zip's central directory, or null when there is none that can be read. */
function zipNames(bytes: Uint8Array): ReadonlySet<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const decoder = new TextDecoder();
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < Math.min(count, mostNames); read += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null;
    const nameLength = view.getUint16(at + 28, true);
    names.add(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findDirectoryEnd(view: DataView): number | null {
  const last = view.byteLength - directoryEndLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return null;
}
