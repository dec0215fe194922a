import { pinyin } from "pinyin-pro";

export type NameKeys = {
  /** full pinyin without tones and blanks, ü as v: "zengwenyuan" */
  readonly pinyin: string;
  /** first letters: "zwy" */
  readonly initials: string;
  /** text that orders names by the reading of each character: "zeng0wen0yuan" */
  readonly order: string;
  /** every key the name is found by: parts of the name, readings from each syllable on, initials; other readings of the family name too */
  readonly keys: readonly string[];
};

const dots = /[·•‧・．.∙⋅･˙]/gu;

/** Characters whose reading the dictionary does not have. */
const rareReadings: Readonly<Record<string, string>> = { 𠮷: "ji" };

/** Readings of the family name beside its own ("ceng" for 曾) by which a person may be looked for. */
const READINGS_AT_MOST = 4;

/** A name as it is compared: compatibility forms unified, without blanks and middle dots, Latin letters small. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").replace(dots, "").toLowerCase();
}

/**
 * Search keys and order of a person's name. The family name is read as a family name (曾 zeng, 单 shan, 仇 qiu, 解 xie); a
 * name with a middle dot has no Chinese family name and is read as it stands. Readings of rare names can be wrong:
 * `reading` is what somebody entered by hand, syllables with blanks between them, one a character.
 */
export function nameKeys(name: string, reading: string | null = null): NameKeys {
  const plain = plainName(name);
  const dotted = plain.length > 0 && name.normalize("NFKC").replace(/\s+/gu, "").search(dots) >= 0;
  const syllables = reading === null ? readAloud(plain, dotted) : reading.split(" ").map(lettersOf);
  const readings = [syllables, ...(dotted ? [] : otherReadings(plain, syllables))];
  return {
    pinyin: syllables.join(""),
    initials: initialsOf(syllables),
    order: syllables.join("0"),
    keys: [...new Set([...partsOf(plain), ...readings.flatMap(keysOfReading)])].filter((key) => key !== ""),
  };
}

function readAloud(plain: string, dotted: boolean): string[] {
  const known = [...plain].map((character) => rareReadings[character]);
  return pinyin(plain, { toneType: "none", type: "array", surname: dotted ? "off" : "head", v: true }).map(
    (syllable, index) => lettersOf(known[index] ?? syllable),
  );
}

/** The same name with each other reading of its first character. */
function otherReadings(plain: string, [own = "", ...rest]: readonly string[]): readonly string[][] {
  const [surname = ""] = [...plain];
  const all = pinyin(surname, { toneType: "none", type: "array", multiple: true, v: true }).map(lettersOf);
  return [...new Set(all)]
    .filter((reading) => reading !== "" && reading !== own)
    .slice(0, READINGS_AT_MOST)
    .map((reading) => [reading, ...rest]);
}

/** The reading from each syllable on, letter by letter, and the initials from the first on. */
function keysOfReading(syllables: readonly string[]): readonly string[] {
  return [
    ...syllables.flatMap((_, index) => beginningsOf(syllables.slice(index).join(""))),
    ...beginningsOf(initialsOf(syllables)),
  ];
}

/** Every run of characters in the name. */
function partsOf(plain: string): readonly string[] {
  const characters = [...plain];
  return characters.flatMap((_, index) => beginningsOf(characters.slice(index).join("")));
}

function beginningsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.map((_, index) => characters.slice(0, index + 1).join(""));
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join("");
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/gu, "");
}
