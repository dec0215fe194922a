import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipStream } from "./zip";

const bytesOf = (size: number, first: number) => Uint8Array.from({ length: size }, (_, index) => (index + first) % 251);

describe("a zip that is made while it is taken", () => {
  it("reads 3 files one after the other, none before the first piece is asked for, and holds them whole under their names", async () => {
    const read: string[] = [];
    const sizes: readonly (readonly [string, number])[] = [["目录.docx", 10], ["考察材料.pdf", 300_000], ["空.txt", 0]];
    const parts = sizes.map(([name, size], index) => ({
      name,
      read: () => {
        read.push(name);
        return bytesOf(size, index);
      },
    }));
    const reader = zipStream(parts).getReader();
    const taken: Uint8Array[] = [(await reader.read()).value ?? new Uint8Array()];
    expect(read).toEqual(["目录.docx"]);
    for (let next = await reader.read(); !next.done; next = await reader.read()) taken.push(next.value);
    const files = unzipSync(new Uint8Array(Buffer.concat(taken)));
    expect(Object.entries(files).map(([name, bytes]) => [name, bytes.length])).toEqual(sizes);
    expect(files["考察材料.pdf"]).toEqual(bytesOf(300_000, 1));
  });

  it("ends with an error where 1 of 2 files is gone: half a zip is never taken for a whole one", async () => {
    const gone = () => {
      throw new Error("gone");
    };
    await expect(new Response(zipStream([{ name: "a", read: () => bytesOf(5, 0) }, { name: "b", read: gone }])).arrayBuffer()).rejects.toThrow("gone");
  });
});
