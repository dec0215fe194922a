import { lrmxFieldKeys } from "@/lib/formats/lrmx/elements";
import { lrmxPersonOf } from "@/lib/formats/lrmx/person";
import { photoOf } from "@/lib/formats/lrmx/photo";
import type { LrmxPerson, LrmxTexts } from "@/lib/formats/lrmx/types";
import type { LegalDate } from "@/lib/kernel/dates";
import type { FormValues } from "@/lib/people/document/exchanged";
import { exchangeKeys } from "@/lib/people/document/exchanged";
import { membersIn, otherElementsIn } from "@/lib/people/document/family-values";

/** What stands in a file beside the compared fields. */
export type FileHead = {
  readonly idNumber: string;
  readonly today: LegalDate;
  /** Version of the file that was read, "" when none was */
  readonly version: string;
  readonly photo: Uint8Array | null;
};

/** The person of a file to be written: the values, whose they are, and the day ages are counted on. */
export function personOf(values: FormValues, { idNumber, today, version, photo }: FileHead): LrmxPerson {
  const texts: Partial<Record<keyof LrmxTexts, string>> = {
    idNumber,
    ageCountedOn: today.replaceAll("-", ""),
    filledInOn: today.replaceAll("-", ""),
    ...(version === "" ? {} : { version }),
  };
  for (const key of lrmxFieldKeys) {
    const compared = exchangeKeys.find((one) => one === key);
    if (compared !== undefined) texts[key] = values[compared];
  }
  return lrmxPersonOf({
    texts,
    family: membersIn(values.family).map(({ otherElements, ...member }) => ({ texts: member, otherElements })),
    photo: photo === null ? null : photoOf(photo),
    otherElements: otherElementsIn(values.otherElements),
  });
}

/** Name of a file without extension: 姓名, or 姓名 with the ID number where several have one name and the viewer may see it. */
export function fileStem(name: string, idNumber: string, naming: "name" | "nameAndNumber"): string {
  return naming === "name" ? name : `${name}${idNumber}`;
}
