import { strokeKey } from "./name-strokes";
import { nameKeys } from "./pinyin";

/** What somebody entered by hand about a name: its reading, and the strokes of a family name no table knows. */
export type NameByHand = { readonly nameReading: string | null; readonly surnameStrokes: number | null };

/** The columns of a person that follow from the name. Whoever writes a name writes all of them. */
export function nameColumns(name: string, byHand: NameByHand = { nameReading: null, surnameStrokes: null }) {
  const { pinyin, initials, keys, order } = nameKeys(name, byHand.nameReading);
  return {
    name,
    namePinyin: pinyin,
    nameInitials: initials,
    nameKeys: [...keys],
    nameOrder: order,
    nameStrokes: strokeKey(name, byHand.surnameStrokes).key,
    ...byHand,
  };
}
