import "server-only";
import { zipSync } from "fflate";

/** Files as one zip, stored without packing them again: for files that are packed themselves. Names are UTF-8 and marked so. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
