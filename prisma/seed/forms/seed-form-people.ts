import "server-only";
import { writeLrmx } from "@/lib/formats/lrmx/write-lrmx";
import { assert, present } from "@/lib/kernel/assert";
import { addDays } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { confirmForms } from "@/lib/programmes/form-exchange/commands/confirm";
import { chooseFields, uploadForms } from "@/lib/programmes/form-exchange/commands/upload";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, worked } from "@/lib/record/recorded";
import type { City } from "../city/city";
import { authorOn, done } from "../steps/motion";
import { formPerson, formPersonKeys } from "./form-people";
import type { FormPersonKey } from "./form-people";

/** The people whose forms are hard to print, in the full city alone. */
export async function seedFormPeople(city: City): Promise<void> {
  if (city.size === "full") await importedFormPeople(city);
}

/**
 * People whose forms are hard to print, come into the archive with files of the form's editor as an office brings them:
 * read, placed, confirmed. Answers their ids by what is hard about them.
 */
export async function importedFormPeople(city: City): Promise<ReadonlyMap<FormPersonKey, string>> {
  const author = authorOn(city, "cadreSection", addDays(city.today, -5));
  const files = formPersonKeys.map((key) => ({ name: `${key}.lrmx`, bytes: writeLrmx(formPerson(key)) }));
  const { uploadId } = done(await uploadForms({ authorityId: city.authorities.city, files }, author));
  const placement = { unitId: city.unit("city/transport"), level: "countyDeputy", identity: "公务员" } as const;
  for (const place of formPersonKeys.keys()) {
    done(await chooseFields({ uploadId, place, all: "file", choices: {}, ...placement }, author));
  }
  done(await confirmForms(uploadId, author));
  const numbers = new Map(formPersonKeys.map((key) => [formPerson(key).texts.idNumber, key]));
  const rows = await reading(author.actor, (tx) =>
    tx.cadre.findMany({ where: { idNumber: { in: [...numbers.keys()] } }, select: { id: true, idNumber: true } }),
  );
  const ids = new Map(rows.map(({ id, idNumber }) => [present(numbers.get(idNumber), "a key"), id]));
  await addEleventhRelative(present(ids.get("elevenRelatives"), "the family of eleven"), author);
  return ids;
}

/** No file carries eleven relatives; the archive may hold them. */
async function addEleventhRelative(cadreId: string, author: Author): Promise<void> {
  const added = await recorded(author, async (tx) => {
    const { id } = await tx.familyMember.create({
      data: {
        cadreId,
        relation: "外甥",
        name: "顾小川",
        politicalStatus: "群众",
        employerAndPost: "自由职业",
        order: 11,
      },
    });
    return worked(id, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: { familyMembers: 11 } });
  });
  assert(added.ok, "the eleventh relative could not be written");
}
