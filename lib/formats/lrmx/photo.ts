import type { LrmxPhoto } from "./types";

const signatures = [
  { kind: "image/jpeg", bytes: [0xff, 0xd8] },
  { kind: "image/png", bytes: [0x89, 0x50] },
  { kind: "image/bmp", bytes: [0x42, 0x4d] },
] as const satisfies readonly { readonly kind: NonNullable<LrmxPhoto["kind"]>; readonly bytes: readonly number[] }[];

/** Reads 照片: base64 with line breaks, with or without a `data:` prefix. Never throws; null when there is none. */
export function readPhoto(text: string): LrmxPhoto | null {
  const base64 = text.replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, "").replace(/^(?:data:[^,]{0,100},)+/iu, "");
  if (base64 === "") return null;
  const bytes = decoded(base64);
  return { base64, bytes, kind: bytes === null ? null : kindOf(bytes) };
}

/** A photo from its bytes, as a `.pic` file or the store holds them. */
export function photoOf(bytes: Uint8Array): LrmxPhoto | null {
  if (bytes.length === 0) return null;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return { base64: btoa(pieces.join("")), bytes: Uint8Array.from(bytes), kind: kindOf(bytes) };
}

function decoded(base64: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(base64)) return null;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function kindOf(bytes: Uint8Array): LrmxPhoto["kind"] {
  return signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))?.kind ?? null;
}
