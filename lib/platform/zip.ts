import "server-only";
import { Zip, ZipDeflate, zipSync } from "fflate";

/** Files as one zip, stored without packing them again: for files that are packed themselves. Names are UTF-8 and marked so. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}

/** A file of a zip that is read only when its turn has come. */
export type ZipPart = { readonly name: string; readonly read: () => Uint8Array };

/**
 * Files as one zip that is made while it is taken: of all files one is in memory at a time. A file that cannot be read ends the answer with
 * an error, so that half a zip is never taken for a whole one.
 */
export function zipStream(parts: readonly ZipPart[]): ReadableStream<Uint8Array> {
  const waiting = parts.values();
  let zip: Zip | null = null;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      zip = new Zip((error, chunk, final) => {
        if (error !== null) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    pull: () => {
      const next = waiting.next();
      if (next.done === true) return zip?.end();
      const file = new ZipDeflate(next.value.name, { level: 0 });
      zip?.add(file);
      file.push(next.value.read(), true);
    },
  });
}
