/** Width and height in pixels as a JPEG or PNG file states them; null when it states none. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) return sizeOf(view.getUint32(16), view.getUint32(20));
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
}

/** Walks the segments of a JPEG to the one that begins a frame (SOF0 to SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): { readonly width: number; readonly height: number } | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5));
    }
    at += 2 + (marker >= 0xd0 && marker <= 0xd9 ? 0 : view.getUint16(at + 2));
  }
  return null;
}

function sizeOf(width: number, height: number): { readonly width: number; readonly height: number } | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
