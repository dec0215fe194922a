import { plainName } from "@/lib/formats/pinyin";

/** One word of the search box; it must be found somewhere. */
export type SearchWord = {
  /** as names are compared: without dots, small letters, ü as v */
  readonly key: string;
  /** as it was typed */
  readonly raw: string;
  /** patterns for names of units and duties, and for the beginning of a name as it is written */
  readonly anywhere: string;
  readonly beginning: string;
  /** a whole ID number, or null: parts of one are not searched */
  readonly idNumber: string | null;
  /** readings and initials are Latin letters; duties are searched only for words that are none */
  readonly latin: boolean;
};

const WORDS_AT_MOST = 4;

/** The words typed, at most four. */
export function wordsOf(search: string): readonly SearchWord[] {
  return search
    .split(/\s+/u)
    .filter((word) => plainName(word) !== "")
    .slice(0, WORDS_AT_MOST)
    .map((word) => {
      const escaped = word.replaceAll(/[\\%_]/gu, String.raw`\$&`);
      const key = plainName(word).replaceAll("ü", "v").replaceAll(/['’]/gu, "");
      return {
        key,
        raw: word,
        anywhere: `%${escaped}%`,
        beginning: `${escaped}%`,
        idNumber: /^(\d{17}[\dXx]|\d{15})$/.test(word) ? word.toUpperCase() : null,
        latin: /^[a-z]+$/.test(key),
      };
    });
}

/** What a name must be to stand first: each word, and the words put together ("zeng wen yuan"). */
export function wholeNamesOf(words: readonly SearchWord[]): readonly string[] {
  const keys = words.map(({ key }) => key);
  return [...new Set([...keys, keys.join("")])];
}
