import "server-only";
import type { NamedBytes } from "./form-files";

/** Several uploaded files as one value of the staging table: a line of JSON with names and sizes, then the bytes. */
export function packFiles(files: readonly NamedBytes[]): Uint8Array {
  const head = new TextEncoder().encode(
    `${JSON.stringify(files.map(({ name, bytes }) => [name, bytes.byteLength]))}\n`,
  );
  const packed = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.byteLength, head.byteLength));
  packed.set(head);
  let at = head.byteLength;
  for (const { bytes } of files) {
    packed.set(bytes, at);
    at += bytes.byteLength;
  }
  return packed;
}

/** The files behind `packFiles`. */
export function unpackFiles(packed: Uint8Array): readonly NamedBytes[] {
  const end = packed.indexOf(0x0a);
  const head = JSON.parse(new TextDecoder().decode(packed.subarray(0, end))) as readonly (readonly [string, number])[];
  let at = end + 1;
  return head.map(([name, size]) => {
    const bytes = packed.slice(at, at + size);
    at += size;
    return { name, bytes };
  });
}
