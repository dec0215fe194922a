import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  readonly name: string;
  /** the name as it stands in the archive, without the flag that says UTF-8 */
  readonly rawName?: Buffer;
  readonly content: Buffer;
  readonly stored?: boolean;
  /** what the directory claims, where it lies */
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  readonly flags?: number;
  readonly mode?: number;
  /** the place of another entry's bytes, which this one claims as its own */
  readonly at?: number;
};

/** Writes a zip by hand, so that it can lie; what several entries hold is packed once. */
export function zipOf(entries: readonly ZipEntry[], claimedEntries = entries.length): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const known = new Map<Buffer, { readonly deflated: Buffer; readonly checksum: number }>();
  let at = 0;
  for (const entry of entries) {
    const once = known.get(entry.content) ?? { deflated: deflateRawSync(entry.content, { level: 9 }), checksum: crc32(entry.content) };
    known.set(entry.content, once);
    const packed = entry.stored === true ? entry.content : once.deflated;
    const name = entry.rawName ?? Buffer.from(entry.name, "utf8");
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE((entry.flags ?? 0) | (entry.rawName === undefined ? 0x800 : 0), 0);
    fields.writeUInt16LE(entry.stored === true ? 0 : 8, 2);
    fields.writeUInt32LE(entry.claimedChecksum ?? once.checksum, 8);
    fields.writeUInt32LE(packed.length, 12);
    fields.writeUInt32LE(entry.claimedSize ?? entry.content.length, 16);
    fields.writeUInt16LE(name.length, 20);
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"),
      fields,
      Buffer.alloc(2),
      name,
      packed,
    ]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 8);
    tail.writeUInt32LE(entry.at ?? at, 12);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0003\u0014\u0000", "latin1"), fields, tail, name);
    if (entry.at === undefined) {
      files.push(local);
      at += local.length;
    }
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimedEntries, 4);
  end.writeUInt16LE(claimedEntries, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...directory, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}
