/**
 * Characters as a Chinese serif (宋体) prints them. What is neither ASCII nor Latin takes the full width: that also holds
 * for the middle dot of names, quotation marks and dashes, which a Chinese font draws in a square of its own.
 */
export function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa1) return false;
  if (code === 0xb7 || code === 0xb0 || code === 0xd7 || code === 0xf7) return true;
  return code >= 0x250;
}

const closing = new Set("，。、；：？！）》〉】〕」』”’％…—·,.;:?!)]}%");
const opening = new Set("（《〈【〔「『“‘([{");

/** Whether a line may begin with the piece (避头). */
export function mayBeginLine(piece: string): boolean {
  const [first = ""] = piece;
  return !closing.has(first);
}

/** Whether a line may end with the piece (避尾). */
export function mayEndLine(piece: string): boolean {
  const characters = [...piece];
  return !opening.has(characters[characters.length - 1] ?? "");
}
