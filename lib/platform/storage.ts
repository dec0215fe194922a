import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { environment } from "./env";

/** Content-addressed files below STORAGE_DIR/files: the same bytes stand once under their SHA-256. */

/** SHA-256 of the bytes, hex. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Writes the bytes unless they stand there already; a half-written file never gets the final name. Returns the digest. */
export function storeBytes(bytes: Uint8Array): string {
  const digest = digestOfBytes(bytes);
  const file = pathOf(digest);
  if (existsSync(file)) return digest;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.${crypto.randomUUID()}`;
  writeFileSync(partial, bytes, { mode: 0o600, flush: true });
  renameSync(partial, file);
  return digest;
}

/** The stored bytes as a web stream; throws when they are gone. */
export function openBytes(digest: string): ReadableStream {
  return Readable.toWeb(createReadStream(pathOf(digest))) as ReadableStream;
}

/** The stored bytes at once, for small files such as a portrait; throws when they are gone. */
export function readBytes(digest: string): Uint8Array {
  return readFileSync(pathOf(digest));
}

function pathOf(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
  return join(environment().STORAGE_DIR, "files", digest.slice(0, 2), digest.slice(2, 4), digest);
}
