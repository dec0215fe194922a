import "server-only";
import { crc32 } from "node:zlib";
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from "yauzl";
import { decodeEntryName } from "@/lib/formats/entry-name";
import { ok, refused, type Result } from "@/lib/kernel/result";

export type ZipLimits = {
  readonly maxBytes: number;
  readonly maxEntries: number;
  readonly maxInflatedBytes: number;
  /** inflated size over packed size, of every entry */
  readonly maxRatio: number;
  /** inflated size of any one entry; without it only the sum counts */
  readonly maxEntryBytes?: number;
};

/** Limits of one workbook (design note "Importers"). */
export const workbookLimits: ZipLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxEntries: 200,
  maxInflatedBytes: 400 * 1024 * 1024,
  maxRatio: 100,
};

/** Limits of a batch of personal files (design note "Importers"). */
export const personalFilesLimits: ZipLimits = {
  maxBytes: 600 * 1024 * 1024,
  maxEntries: 2_000,
  maxInflatedBytes: 600 * 1024 * 1024,
  maxRatio: 100,
  maxEntryBytes: 10 * 1024 * 1024,
};

export type ZipRefusal =
  | "too-large"
  | "not-a-zip"
  | "protected-or-old-format"
  | "too-many-entries"
  | "inflates-too-large"
  | "ratio-too-high"
  | "overlapping-entries"
  | "unsafe-name"
  | "duplicate-name"
  | "symlink"
  | "encrypted"
  | "macros"
  | "external-links"
  | "embedded-objects"
  | "damaged"
  | "not-text";

/** An archive whose directory was found harmless; folders are left out. */
export type ZipFiles = {
  readonly names: readonly string[];
  /** Inflates one entry. Bytes that do not fit the directory, or a name that is not in it, are "damaged". */
  readonly read: (name: string) => Promise<Result<Uint8Array, ZipRefusal>>;
};

type NamedEntry = { readonly name: string; readonly entry: Entry };

/** A compound file of the old office formats; a workbook with a password is one, too. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b];
const longestName = 260;

/**
 * Opens an office archive that came from outside and inflates the wanted entries as UTF-8 text. Everything the directory
 * says is judged before a byte is inflated, and inflating stops where an entry grows beyond what it declared.
 *
 * @param wanted names of the entries to hand over; the others are never inflated.
 * @returns name to text, or every reason why the file is not taken. Bad input never throws.
 */
export async function readZipTexts(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): Promise<Result<ReadonlyMap<string, string>, readonly ZipRefusal[]>> {
  const opened = await openDirectory(bytes, limits);
  if (!opened.ok) return opened;
  const { zip, entries } = opened.value;
  try {
    return await inflateTexts(
      zip,
      entries.filter(({ name }) => wanted(name)),
    );
  } catch {
    return refused(["damaged"]);
  }
}

/**
 * Opens a batch of files that came from outside, to read one entry after another. Names without the UTF-8 flag may be GBK.
 *
 * @returns the names and a reader, or every reason why the archive is not taken. Bad input never throws.
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<Result<ZipFiles, readonly ZipRefusal[]>> {
  const opened = await openDirectory(bytes, limits);
  if (!opened.ok) return opened;
  const { zip, entries } = opened.value;
  const files = new Map(entries.filter(({ name }) => !name.endsWith("/")).map(({ name, entry }) => [name, entry]));
  const read = async (name: string): Promise<Result<Uint8Array, ZipRefusal>> => {
    const entry = files.get(name);
    if (entry === undefined) return refused("damaged");
    try {
      return await inflateBytes(zip, entry);
    } catch {
      return refused("damaged");
    }
  };
  return ok({ names: [...files.keys()], read });
}

type OpenedZip = { readonly zip: ZipFile; readonly entries: readonly NamedEntry[] };

async function openDirectory(bytes: Uint8Array, limits: ZipLimits): Promise<Result<OpenedZip, readonly ZipRefusal[]>> {
  if (bytes.byteLength > limits.maxBytes) return refused(["too-large"]);
  if (beginsWith(bytes, compoundFile)) return refused(["protected-or-old-format"]);
  if (!beginsWith(bytes, zipFile)) return refused(["not-a-zip"]);
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    });
    if (zip.entryCount > limits.maxEntries) return refused(["too-many-entries"]);
    const entries: NamedEntry[] = [];
    for await (const entry of zip.eachEntry()) entries.push({ name: nameOf(entry), entry });
    const refusals = judgeDirectory(entries, bytes.byteLength, limits);
    return refusals.length > 0 ? refused(refusals) : ok({ zip, entries });
  } catch {
    return refused(["damaged"]);
  }
}

async function inflateTexts(
  zip: ZipFile,
  entries: readonly NamedEntry[],
): Promise<Result<ReadonlyMap<string, string>, readonly ZipRefusal[]>> {
  const texts = new Map<string, string>();
  for (const { name, entry } of entries) {
    const text = await inflateText(zip, entry);
    if (!text.ok) return refused([text.refusal]);
    texts.set(name, text.value);
  }
  return ok(texts);
}

async function inflateText(zip: ZipFile, entry: Entry): Promise<Result<string, ZipRefusal>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: string[] = [];
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
    const piece = decoded(() => decoder.decode(chunk, { stream: true }));
    if (piece === null) return refused("not-text");
    pieces.push(piece);
  }
  if (checksum !== entry.crc32) return refused("damaged");
  const rest = decoded(() => decoder.decode());
  return rest === null ? refused("not-text") : ok(pieces.join("") + rest);
}

async function inflateBytes(zip: ZipFile, entry: Entry): Promise<Result<Uint8Array, ZipRefusal>> {
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
    pieces.push(chunk);
  }
  return checksum === entry.crc32 ? ok(Uint8Array.from(Buffer.concat(pieces))) : refused("damaged");
}

function decoded(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

/** Everything the directory of the archive already gives away, all reasons at once. */
function judgeDirectory(entries: readonly NamedEntry[], packedBytes: number, limits: ZipLimits): readonly ZipRefusal[] {
  const names = entries.map(({ name }) => name);
  const inflated = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, { entry }) => sum + entry.compressedSize, 0);
  const reasons: readonly (readonly [ZipRefusal, boolean])[] = [
    [
      "inflates-too-large",
      inflated > limits.maxInflatedBytes ||
        entries.some(({ entry }) => entry.uncompressedSize > (limits.maxEntryBytes ?? limits.maxInflatedBytes)),
    ],
    [
      "ratio-too-high",
      entries.some(({ entry }) => entry.uncompressedSize > limits.maxRatio * Math.max(1, entry.compressedSize)),
    ],
    ["overlapping-entries", packed > packedBytes],
    ["unsafe-name", names.some(isUnsafe)],
    ["duplicate-name", new Set(names.map((name) => name.toLowerCase())).size < names.length],
    ["symlink", entries.some(({ entry }) => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)],
    ["encrypted", entries.some(({ entry }) => entry.isEncrypted())],
    ["macros", names.some((name) => /vbaproject|(?:^|\/)(?:macrosheets|dialogsheets)\//iu.test(name))],
    ["external-links", names.some((name) => /(?:^|\/)(?:externallinks\/|connections\.xml$)/iu.test(name))],
    ["embedded-objects", names.some((name) => /(?:^|\/)(?:embeddings|activex)\//iu.test(name))],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Absolute, with a drive, a backslash, a step upwards, a control character, empty or far too long. */
function isUnsafe(name: string): boolean {
  return (
    name === "" ||
    name.length > longestName ||
    name.startsWith("/") ||
    /^[A-Za-z]:|\\|\p{Cc}/u.test(name) ||
    name.split("/").includes("..")
  );
}

/** The flag of an entry that says its name is UTF-8, and the extra field that repeats the name in UTF-8. */
const utf8Flag = 0x800;
const unicodePathField = 0x7075;

function nameOf(entry: Entry): string {
  const flagged = (entry.generalPurposeBitFlag & utf8Flag) !== 0;
  if (flagged || entry.extraFields.some(({ id }) => id === unicodePathField)) {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  }
  return decodeEntryName(entry.fileNameRaw, false);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
