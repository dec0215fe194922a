import "server-only";
import { nameColumns } from "@/lib/formats/name-columns";
import { plainName } from "@/lib/formats/pinyin";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { streamOf } from "@/lib/record/event";
import type { CorrectReading } from "../schema";
import type { PersonAnswer } from "./person-in-hand";
import { personInHandIn, touchPersonIn } from "./person-in-hand";

/**
 * Enters by hand how a name is read and how many strokes its family name has, where the dictionary is wrong or does not know;
 * search and order follow at once. Nothing entered: the dictionary holds again. An import keeps it as long as the name stays.
 */
export function correctReading(input: CorrectReading, author: Author): PersonAnswer<{ readonly name: string }> {
  return recorded(author, async (tx) => {
    const person = await personInHandIn(tx, input, author);
    if (!person.ok) return refuse(...person.refusal);
    const { name } = person.value;
    const syllables = input.reading === null ? [] : input.reading.split(" ");
    const characters = [...plainName(name)].length;
    if (input.reading !== null && syllables.length !== characters) {
      return refuse({ code: "people.reading-count", field: "reading", params: { characters } });
    }
    if (!(await touchPersonIn(tx, input))) return refuse({ code: "people.stale" });
    await tx.cadre.update({
      where: { id: input.cadreId },
      data: nameColumns(name, { nameReading: input.reading, surnameStrokes: input.surnameStrokes }),
    });
    return worked(
      { name },
      {
        stream: streamOf("cadre", input.cadreId),
        type: "cadre.readingCorrected",
        data: { reading: input.reading !== null, strokes: input.surnameStrokes },
      },
    );
  });
}
