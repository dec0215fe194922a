import { charactersByStrokes } from "./stroke-order";

export type StrokeKey = {
  /** text that orders names by the strokes of each character; letters and digits only, the same order in every collation */
  readonly key: string;
  /** false: the strokes of the family name are not known, the name stands last */
  readonly known: boolean;
};

type Place = { readonly strokes: number; readonly index: number };

const places: ReadonlyMap<string, Place> = new Map(
  charactersByStrokes.flatMap(([strokes, characters]) =>
    [...characters].map((character, index) => [character, { strokes, index }] as const),
  ),
);

/** Characters neither the table nor the collation of the platform knows. */
const rareStrokes: Readonly<Record<string, number>> = { 𠮷: 6 };

const UNKNOWN = 99;
/** behind every character of the table that has as many strokes */
const AFTER_THE_TABLE = 0xfff;
/** the heading of the collation for 48 strokes also precedes what it does not know */
const LAST_HEADING = 48;

const byStroke = new Intl.Collator("zh-u-co-stroke");

/** What stands before the characters of so many strokes in the collation (CLDR index headings); not every number has one. */
const headings = Array.from({ length: LAST_HEADING }, (_, index) => ({
  strokes: index + 1,
  heading: `\uFDD0${String.fromCodePoint(0x2801 + index)}`,
}));

/**
 * Sort key of a name by strokes (姓氏笔画): number of strokes of each character, then the order of the strokes. Signs that are
 * no Chinese characters do not count. `surnameStrokes` is the number somebody entered by hand where it is not known.
 */
export function strokeKey(name: string, surnameStrokes: number | null = null): StrokeKey {
  const characters = [...name.normalize("NFKC")].filter((character) => /\p{Script=Han}/u.test(character));
  const counted = characters.map((character, index) => {
    const place = places.get(character);
    const strokes = place?.strokes ?? (index === 0 ? surnameStrokes : null) ?? strokesOf(character);
    return { strokes: strokes ?? UNKNOWN, index: place?.index ?? AFTER_THE_TABLE, character };
  });
  const key = counted.map(({ strokes, index, character }) =>
    [strokes.toString().padStart(2, "0"), hex(index, 3), hex(character.codePointAt(0) ?? 0, 5)].join(""),
  );
  const [first] = counted;
  return {
    key: first === undefined ? `${UNKNOWN}` : key.join(""),
    known: first !== undefined && first.strokes !== UNKNOWN,
  };
}

/** Strokes of one character; null when nobody knows. Outside the table the counts follow the Unicode collation by strokes. */
export function strokesOf(character: string): number | null {
  const counted = places.get(character)?.strokes ?? rareStrokes[character];
  if (counted !== undefined) return counted;
  const strokes =
    headings.findLast(({ heading }) => byStroke.compare(heading, character) <= 0)?.strokes ?? LAST_HEADING;
  return strokes === LAST_HEADING ? null : strokes;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
