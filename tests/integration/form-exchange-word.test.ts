import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { renderGridDocx } from "@/lib/documents/render/grid-docx";
import { readUpload } from "@/lib/imports/queries/uploads";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import { approvalForm } from "@/lib/programmes/approval-form/document/form";
import { proposalOf } from "@/lib/programmes/approval-form/document/proposal";
import { readFormPeopleIn, type FormPerson } from "@/lib/programmes/approval-form/queries/people";
import { confirmForms } from "@/lib/programmes/form-exchange/commands/confirm";
import { chooseFields, uploadForms } from "@/lib/programmes/form-exchange/commands/upload";
import { formUploads } from "@/lib/programmes/form-exchange/schema";
import type { ReadFile } from "@/lib/programmes/form-exchange/types";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { done } from "@/prisma/seed/steps/motion";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");
const options = { layout: "classic", typeface: "song", retirementAge: null, withSanctions: true, mark: "" } as const;

let city: City;
let people: readonly FormPerson[];
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  const { actor } = city.users.cadreSection;
  people = await reading(actor, async (tx) => {
    const rows = await tx.cadreManagement.findMany({
      where: { managedById: city.authorities.city, to: null, cadre: { status: "inPost" } },
      select: { cadreId: true },
      orderBy: { cadreId: "asc" },
    });
    const open = rows.map(({ cadreId }) => cadreId).filter((id) => !actor.closedCadreIds.includes(id));
    return readFormPeopleIn(tx, open, today);
  });
});

type Upload = { readonly name: string; readonly bytes: Uint8Array };

type DryRun = { readonly id: string; readonly files: readonly ReadFile[] };

const dryRunOf = (...files: readonly Upload[]): Promise<DryRun> => dryRunBy("cadreSection", "city", files);

async function dryRunBy(
  user: "cadreSection" | "countyACadreSection",
  authority: "city" | "countyA",
  files: readonly Upload[],
): Promise<DryRun> {
  const { actor, userId } = city.users[user];
  const { uploadId } = done(await uploadForms({ authorityId: city.authorities[authority], files }, { actor, now: atNine(today) }));
  const upload = await readUpload(formUploads, { id: uploadId, userId, now: systemInstant() });
  return { id: uploadId, files: present(upload, "the upload").dryRun.files };
}

function wordFileOf({ facts }: FormPerson): Upload {
  const proposal = proposalOf(null, { reportedBy: "中共云泽市委组织部", filledBy: "俞静秋", agesOn: null, today });
  return { name: `${facts.name}.docx`, bytes: renderGridDocx(approvalForm(facts, proposal, options), null) };
}

/** A Word file with another text in its document, packed again as Word would. */
function edited({ name, bytes }: Upload, from: string, to: string): Upload {
  const parts = unzipSync(bytes);
  const document = new TextDecoder().decode(parts["word/document.xml"]);
  if (!document.includes(from)) throw new Error(`${from} is not in ${name}`);
  return { name, bytes: zipSync({ ...parts, "word/document.xml": strToU8(document.replace(from, to)) }) };
}

describe("Word files of the appointment form", () => {
  it("30 of our own in one zip and one beside it differ from the archive in nothing", async () => {
    const names = people.map(({ facts }) => facts.name);
    const alone = people.filter(({ facts }) => names.indexOf(facts.name) === names.lastIndexOf(facts.name)).slice(0, 31);
    const [single, ...many] = alone.map(wordFileOf);
    const zip = zipSync(Object.fromEntries(many.map(({ name, bytes }) => [name, bytes])));
    const { files } = await dryRunOf(present(single, "a file"), { name: "任免审批表.zip", bytes: zip });
    expect(files.map(({ name, state, differences }) => [name, state, differences.map(({ key }) => key)])).toEqual(
      alone.map(({ facts }) => [facts.name, "same", []]),
    );
  });

  it("1 changed cell is 1 difference; taken, the archive says it and the same file says nothing new", async () => {
    const person = present(people[3], "a person");
    const file = edited(wordFileOf(person), person.facts.duties, `${person.facts.duties}、一级调研员`);
    const { id, files } = await dryRunOf(file);
    const [shown] = files;
    expect(shown?.differences.map(({ key, state }) => [key, state])).toEqual([["duties", "first"]]);
    const author = { actor: city.users.cadreSection.actor, now: atNine(today) };
    const choose = { uploadId: id, place: 0, all: "file", choices: {}, unitId: "", level: "", identity: "" } as const;
    done(await chooseFields(choose, author));
    expect(done(await confirmForms(id, author)).counts).toMatchObject({ changed: 1, questions: 0, moved: 0 });
    const [after] = await reading(author.actor, (tx) => readFormPeopleIn(tx, [person.facts.cadreId], today));
    expect(after?.facts.duties).toBe(`${person.facts.duties}、一级调研员`);
    expect((await dryRunOf(file)).files[0]?.state).toBe("same");
  });

  it("ages of relatives are held against the archive by the person's own authority alone: 1 differs there, elsewhere none", async () => {
    const { facts, idNumber } = await reading(city.users.countyACadreSection.actor, async (tx) => {
      const { cadre } = await tx.cadreManagement.findFirstOrThrow({
        where: { managedById: city.authorities.countyA, to: null, cadre: { status: "inPost", family: { some: {} } } },
        include: { cadre: true },
        orderBy: { cadreId: "asc" },
      });
      const [person] = await readFormPeopleIn(tx, [cadre.id], today);
      return { ...present(person, "a person of the county"), idNumber: cadre.idNumber };
    });
    const family = facts.family.map((one, place) => (place === 0 ? { ...one, birth: legalDate("1950-01-01") } : one));
    const printed = wordFileOf({ ...present(people[0], "a person"), facts: { ...facts, family } });
    const numbered = `<w:p><w:r><w:t>公民身份号码：${idNumber}</w:t></w:r></w:p><w:sectPr`;
    const file = edited(printed, "<w:sectPr", numbered);
    const told = ({ files }: DryRun) => files.map(({ faults, warnings }) => [...faults, ...warnings.map(({ code }) => code)]);
    expect(told(await dryRunBy("countyACadreSection", "countyA", [file]))).toEqual([["age-differs"]]);
    const outside = told(await dryRunOf(file)).flat();
    expect(outside).toContain("formImport.not-managed-here");
    expect(outside).not.toContain("age-differs");
    expect(outside.filter((code) => code === "age-only")).toHaveLength(family.length);
  });

  it("an old .doc, a file with macros, one without the form and a broken one each say what to do; a fifth is read beside them", async () => {
    const plain = wordFileOf(present(people[5], "a person"));
    const without = edited(plain, "出生年月", "出生");
    const { files } = await dryRunOf(
      { name: "旧.doc", bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0) },
      { name: "宏.docx", bytes: zipSync({ ...unzipSync(plain.bytes), "word/vbaProject.bin": Uint8Array.of(1) }) },
      { name: "通知.docx", bytes: without.bytes },
      { name: "半.docx", bytes: plain.bytes.subarray(0, 3_000) },
      plain,
    );
    expect(files.map(({ state, faults }) => [state, ...faults])).toEqual([
      ["rejected", "word.old-or-protected"],
      ["rejected", "word.unsafe"],
      ["rejected", "word.not-a-form"],
      ["rejected", "word.damaged"],
      ["same"],
    ]);
  });
});
