import { crc32, deflateSync } from "node:zlib";

/** Colour of a picture's pixel, red, green and blue from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

const paper: Colour = [214, 222, 230];
const coat: Colour = [46, 58, 78];
const skin: Colour = [206, 172, 148];
const rim: Colour = [176, 32, 36];

/**
 * An invented portrait as PNG: a head above a coat, within a red rim a twentieth of the shorter side wide, so that a print
 * shows what was cut off. The same measures give the same bytes.
 */
export function inventedPicture(width: number, height: number): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colourAt(x, y, width, height)).flat()]),
  );
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", size),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number, width: number, height: number): Colour {
  const short = Math.min(width, height);
  const edge = short / 20;
  if (x < edge || y < edge || x >= width - edge || y >= height - edge) return rim;
  const [across, down] = [x - width / 2, y - height * 0.4];
  if (across * across + down * down < (short * 0.2) ** 2) return skin;
  const shoulders = y > height * 0.68 && Math.abs(across) < short * 0.38;
  return shoulders ? coat : paper;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
