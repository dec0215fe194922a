/**
 * Which characters a typeface of an office machine has. A program that misses one in the font it was told shows a blank box
 * on some machines, so rare characters are told a font that has them.
 */

/** The 7,445 characters of GB 2312-80, all that 仿宋_GB2312 has. */
const gb2312: ReadonlySet<string> = new Set(
  new TextDecoder("gb18030").decode(
    Uint8Array.from(
      [...codes(0xa1, 0xa9), ...codes(0xb0, 0xf7)].flatMap((lead) =>
        codes(0xa1, 0xfe).flatMap((trail) => [lead, trail]),
      ),
    ),
  ),
);

function codes(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

export type CoveredTypeface = "song" | "fangsong" | "fangsongGb";

/**
 * The font a character has to be told because the typeface lacks it: 宋体 for what 仿宋 lacks, SimSun-ExtB (中易宋体的扩充) beyond
 * the basic plane; null when the typeface has it.
 */
export function fontInstead(character: string, typeface: CoveredTypeface): "宋体" | "SimSun-ExtB" | null {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return "SimSun-ExtB";
  if (typeface === "song" || code < 0x80) return null;
  const had = typeface === "fangsongGb" ? gb2312.has(character) : code < 0x3400 || code > 0x4dbf;
  return had ? null : "宋体";
}
