import { pinyin } from "pinyin-pro";

export type NameKeys = {
  /** full pinyin without tones and blanks, ü as v: "zengwenyuan" */
  readonly pinyin: string;
  /** first letters: "zwy" */
  readonly initials: string;
};

const dots = /[·•‧・．.]/u;

/**
 * Search keys of a person's name. The family name is read as a family name (曾 zeng, 单 shan, 仇 qiu, 解 xie); a name with a
 * middle dot has no Chinese family name and is read as it stands. Readings of rare names can be wrong: whoever stores
 * the keys lets people correct them.
 */
export function nameKeys(name: string): NameKeys {
  const trimmed = name.normalize("NFKC").replace(/\s+/gu, "");
  const dotted = dots.test(trimmed);
  const syllables = pinyin(dotted ? trimmed.replace(new RegExp(dots, "gu"), "") : trimmed, {
    toneType: "none",
    type: "array",
    surname: dotted ? "off" : "head",
    v: true,
  }).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ""));
  return { pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
}
