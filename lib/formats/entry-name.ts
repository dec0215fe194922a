/** From here on UTF-8 takes three bytes and more, as it does for every Chinese character. */
const firstOfThreeBytes = 0x800;

/**
 * The name of an entry of a zip. With the UTF-8 flag it is UTF-8; without it, it is UTF-8 only when that yields Chinese
 * characters (programs of other systems forget the flag), else the code page of Chinese Windows, GBK.
 *
 * @param bytes the name as it stands in the directory, without the terminating marks of the archive.
 * @returns the name; bytes that are neither become U+FFFD.
 */
export function decodeEntryName(bytes: Uint8Array, utf8Flag: boolean): string {
  if (utf8Flag) return new TextDecoder("utf-8").decode(bytes);
  const text = decodedAsUtf8(bytes);
  if (text !== null && isConvincing(text)) return text;
  return new TextDecoder("gb18030").decode(bytes);
}

function decodedAsUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A pair of GBK bytes can be a UTF-8 letter of two bytes by accident, six of them hardly two Chinese characters. */
function isConvincing(text: string): boolean {
  const beyondAscii = Array.from(text).filter((character) => (character.codePointAt(0) ?? 0) > 0x7f);
  return beyondAscii.every((character) => (character.codePointAt(0) ?? 0) >= firstOfThreeBytes || character === "·");
}
