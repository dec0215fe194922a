import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { lrmxFields } from "@/lib/formats/lrmx/elements";
import { readLrmx } from "@/lib/formats/lrmx/read-lrmx";
import { desktopEditor, gbkBytes, lrmText } from "@/lib/formats/lrmx/writers.fixture";
import { readUpload } from "@/lib/imports/queries/uploads";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { confirmForms } from "@/lib/programmes/form-exchange/commands/confirm";
import { exportForms } from "@/lib/programmes/form-exchange/commands/export";
import { answerQuestion } from "@/lib/programmes/form-exchange/commands/questions";
import { chooseFields, uploadForms } from "@/lib/programmes/form-exchange/commands/upload";
import { formUploads } from "@/lib/programmes/form-exchange/schema";
import type { ExportForms } from "@/lib/programmes/form-exchange/schema";
import type { ReadFile } from "@/lib/programmes/form-exchange/types";
import type { Author } from "@/lib/record/recorded";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { upTo } from "../support/builders/narrowed";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");

let city: City;
let people: readonly string[];
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  people = await read(async (tx) => {
    const rows = await tx.cadreManagement.findMany({
      where: { managedById: city.authorities.city, to: null, cadre: { status: "inPost" } },
      select: { cadreId: true },
      orderBy: { cadreId: "asc" },
    });
    const closed = city.users.cadreSection.actor.closedCadreIds;
    return rows.map(({ cadreId }) => cadreId).filter((id) => !closed.includes(id));
  });
});

function by(key: UserKey): Author {
  return { actor: city.users[key].actor, now: atNine(today) };
}

function read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
  return reading(city.users.cadreSection.actor, work);
}

async function exported(...selected: readonly string[]) {
  return done(await exportForms({ selected: [...selected], naming: "name", reason: "报市委组织部部务会研究" }, by("cadreSection")));
}

type Upload = { readonly name: string; readonly bytes: Uint8Array };

async function dryRunOf(files: readonly Upload[]): Promise<{ id: string; files: readonly ReadFile[] }> {
  const input = { authorityId: city.authorities.city, files };
  const { uploadId } = done(await uploadForms(input, by("cadreSection")));
  return { id: uploadId, files: await filesOf(uploadId) };
}

async function filesOf(uploadId: string): Promise<readonly ReadFile[]> {
  const upload = await readUpload(formUploads, {
    id: uploadId,
    userId: city.users.cadreSection.userId,
    now: systemInstant(),
  });
  return present(upload, "the upload").dryRun.files;
}

/** The file with the text of some elements put in the place of what it says. */
function edited(bytes: Uint8Array, changes: Readonly<Partial<Record<keyof typeof lrmxFields, string>>>): Uint8Array {
  let text = new TextDecoder().decode(bytes);
  for (const [key, value] of Object.entries(changes)) {
    const { element } = lrmxFields[key as keyof typeof lrmxFields];
    text = text.replace(new RegExp(`<${element}>[^<]*</${element}>`, "u"), () => `<${element}>${value}</${element}>`);
  }
  return new TextEncoder().encode(text);
}

function textsOf(bytes: Uint8Array) {
  const result = readLrmx(bytes);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.person;
}

const keysOf = (file: ReadFile | undefined) => file?.differences.map(({ key, preset }) => `${key} ${preset}`);
const first = <T>(list: readonly T[]): T => present(list[0], "a first one");

describe("export → import", () => {
  it("20 people out and in again as one zip: 20 the same, 0 differences, nothing to import", async () => {
    const files = await exported(...people.slice(0, 20));
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
    const dryRun = await dryRunOf([{ name: "全部.zip", bytes: zip }]);
    expect(dryRun.files.map(({ state }) => state)).toEqual(Array.from({ length: 20 }, () => "same"));
    expect(codesOf(await confirmForms(dryRun.id, by("cadreSection")))).toEqual(["formImport.nothing-to-import"]);
  });

  it("5 edited fields are exactly the 5 that differ and, taken, exactly those that the next export says otherwise", async () => {
    const cadreId = present(people[3], "a fourth person");
    const [file] = await exported(cadreId);
    const before = textsOf(present(file, "a file").bytes);
    const changes = {
      expertise: "交通运输管理",
      nativePlace: "云岭望川",
      professionalTitle: "高级工程师",
      resume: `${before.texts.resume}（主持工作）`,
      yearlyAssessments: "2023年度考核优秀；2024年度考核优秀；2025年度考核称职",
    };
    const bytes = edited(present(file, "a file").bytes, changes);
    const dryRun = await dryRunOf([{ name: "改.lrmx", bytes }]);
    expect([...(keysOf(dryRun.files[0]) ?? [])].sort()).toEqual(
      Object.keys(changes)
        .map((key) => `${key} file`)
        .sort(),
    );
    const { counts } = done(await confirmForms(dryRun.id, by("cadreSection")));
    expect([counts.changed, counts.added, counts.moved]).toEqual([1, 0, 0]);
    const after = textsOf(first(await exported(cadreId)).bytes);
    expect(after).toEqual({ ...before, texts: { ...before.texts, ...changes } });
    const [row] = await read((tx) => tx.careerRow.findMany({ where: { cadreId }, orderBy: { from: "desc" }, take: 1 }));
    expect(row?.postText.endsWith("（主持工作）")).toBe(true);
    expect(await read((tx) => tx.cadre.findUnique({ where: { id: cadreId }, select: { nativePlace: true } }))).toEqual({
      nativePlace: "云岭望川",
    });
    const grades = await read((tx) =>
      tx.yearlyGrade.findMany({ where: { cadreId, year: { in: [2023, 2024, 2025] } }, orderBy: { year: "asc" } }),
    );
    expect(grades.map(({ grade }) => grade)).toEqual(["EXCELLENT", "EXCELLENT", "COMPETENT"]);
  });

  it("a family member, an unknown element and a photo come in and go out with the same bytes", async () => {
    const cadreId = present(people[4], "a fifth person");
    const text = new TextDecoder().decode(first(await exported(cadreId)).bytes);
    const photo = textsOf(new TextEncoder().encode(desktopEditor)).photo;
    const bytes = new TextEncoder().encode(
      text
        .replace(
          /<Item>\s*<ChengWei><\/ChengWei>\s*<XingMing><\/XingMing>/u,
          "<Item><ChengWei>哥哥</ChengWei><XingMing>石磊</XingMing>",
        )
        .replace(/<ZhaoPian>[^<]*<\/ZhaoPian>/u, `<ZhaoPian>${photo?.base64 ?? ""}</ZhaoPian>`)
        .replace("</Person>", "<ZhengZhiMianMao>中共党员</ZhengZhiMianMao></Person>"),
    );
    const dryRun = await dryRunOf([{ name: "家庭.lrmx", bytes }]);
    expect(keysOf(dryRun.files[0])).toEqual(["family file", "photo file", "otherElements file"]);
    done(await confirmForms(dryRun.id, by("cadreSection")));
    const after = textsOf(first(await exported(cadreId)).bytes);
    expect(after.photo).toEqual(photo);
    expect(after.otherElements).toEqual([{ name: "ZhengZhiMianMao", attributes: {}, content: ["中共党员"] }]);
    expect(after.family.at(-1)?.texts).toMatchObject({ relation: "哥哥", name: "石磊" });
    expect((await dryRunOf([{ name: "又.lrmx", bytes }])).files[0]?.state).toBe("same");
  });
});

describe("three ways", () => {
  it("a file of an older export: changed in the archive only: kept; in the file: taken or not as chosen; in both: 1 open question", async () => {
    const cadreId = present(people[5], "a sixth person");
    const file = first(await exported(cadreId)).bytes;
    const other = await dryRunOf([{ name: "甲.lrmx", bytes: edited(file, { duties: "甲职务", birthPlace: "甲地" }) }]);
    done(await confirmForms(other.id, by("cadreSection")));
    await exported(cadreId);
    const dryRun = await dryRunOf([
      { name: "乙.lrmx", bytes: edited(file, { duties: "乙职务", expertise: "乙专长" }) },
    ]);
    const differences = present(dryRun.files[0], "a file").differences;
    expect(differences.map(({ key, state, preset }) => [key, state, preset])).toEqual([
      ["birthPlace", "archive", "archive"],
      ["expertise", "file", "file"],
      ["duties", "both", "later"],
    ]);
    done(await chooseFields(choice(dryRun.id, { expertise: "archive" }), by("cadreSection")));
    const { counts } = done(await confirmForms(dryRun.id, by("cadreSection")));
    expect(counts.questions).toBe(1);
    const [question] = await read((tx) =>
      tx.formQuestion.findMany({ where: { cadreId, answer: null, kind: "differs" } }),
    );
    expect([question?.field, question?.fileValue, question?.archiveValue]).toEqual(["duties", "乙职务", "甲职务"]);
    const questionId = present(question, "the question").id;
    done(await answerQuestion({ questionId, answer: "file" }, by("cadreSection")));
    const cadre = await read((tx) => tx.cadre.findUniqueOrThrow({ where: { id: cadreId } }));
    expect([cadre.duties, cadre.birthPlace]).toEqual(["乙职务", "甲地"]);
    expect(textsOf(first(await exported(cadreId)).bytes).texts.expertise).toBe("");
    expect(codesOf(await answerQuestion({ questionId, answer: "archive" }, by("cadreSection")))).toEqual([
      "formImport.question-gone",
    ]);
  });
});

function choice(uploadId: string, choices: Parameters<typeof chooseFields>[0]["choices"]) {
  return { uploadId, place: 0, choices, unitId: "", level: "", identity: "" } as const;
}

describe("people who are new, and files that are not taken", () => {
  it("a résumé with 11 months missing and 8 months twice is shown with both, and keeps the file in", async () => {
    const bytes = new TextEncoder().encode(desktopEditor.replace("2005.07--2012.03", "2006.07--2012.11"));
    const { files } = await dryRunOf([{ name: "简历.lrmx", bytes }]);
    const problems = files[0]?.careerProblems.map(({ kind, row }) => `${kind} ${row}`);
    expect([files[0]?.state, files[0]?.faults, problems]).toEqual(["added", [], ["gap 1", "overlap 2"]]);
  });

  it("example.lrmx needs unit, level and identity, then comes in with résumé, family and questions", async () => {
    const bytes = new Uint8Array(readFileSync("tests/fixtures/lrmx/example.lrmx"));
    const dryRun = await dryRunOf([{ name: "example.lrmx", bytes }]);
    expect([dryRun.files[0]?.state, dryRun.files[0]?.faults]).toEqual(["added", []]);
    expect(codesOf(await confirmForms(dryRun.id, by("cadreSection")))).toEqual(["formImport.placement-missing"]);
    const unitId = city.unit("city/transport");
    const placement = { ...choice(dryRun.id, {}), unitId, level: "countyDeputy", identity: "公务员" } as const;
    done(await chooseFields(placement, by("cadreSection")));
    const ofSections = { ...by("cadreSection"), actor: upTo("sectionHead", by("cadreSection").actor) };
    expect(codesOf(await confirmForms(dryRun.id, ofSections))).toEqual(["access.not-your-level"]);
    done(await chooseFields({ ...placement, level: "bureauHead" }, by("cadreSection")));
    expect(codesOf(await confirmForms(dryRun.id, by("cadreSection")))).toEqual(["formImport.level-not-managed"]);
    done(await chooseFields(placement, by("cadreSection")));
    const { counts } = done(await confirmForms(dryRun.id, by("cadreSection")));
    expect(counts.added).toBe(1);
    const { texts, family, photo } = textsOf(bytes);
    const cadre = await read((tx) =>
      tx.cadre.findUniqueOrThrow({
        where: { idNumber: texts.idNumber },
        include: { career: true, formQuestions: true },
      }),
    );
    expect([cadre.level, cadre.career.length, cadre.formQuestions.map(({ field }) => field)]).toEqual([
      "countyDeputy",
      7,
      ["resume", "honoursAndSanctions"],
    ]);
    const after = textsOf(first(await exported(cadre.id)).bytes);
    const { ageCountedOn: _, filledInOn: __, ...same } = texts;
    expect(after.texts).toMatchObject(same);
    expect([after.family.length, after.photo]).toEqual([family.length, photo]);
  });

  it("a wrong number, 2 files of 1 person, somebody of another authority and a broken file: 5 rejected, each with its reason", async () => {
    const own = first(await exported(present(people[6], "a seventh person"))).bytes;
    const elsewhere = await read((tx) =>
      tx.cadreManagement.findFirstOrThrow({
        where: { managedById: city.authorities.countyA, to: null },
        include: { cadre: true },
      }),
    );
    const dryRun = await dryRunOf([
      { name: "1.lrmx", bytes: edited(own, { idNumber: "990101198001011234" }) },
      { name: "2.lrmx", bytes: own },
      { name: "3.lrmx", bytes: edited(own, { expertise: "另一份" }) },
      { name: "4.lrmx", bytes: edited(own, { idNumber: elsewhere.cadre.idNumber }) },
      { name: "5.lrmx", bytes: new TextEncoder().encode("<!DOCTYPE a><Person/>") },
    ]);
    expect(dryRun.files.map(({ faults }) => faults)).toEqual([
      ["formImport.id-number"],
      ["formImport.several-files"],
      ["formImport.several-files"],
      ["formImport.not-managed-here"],
      ["lrmx.doctype"],
    ]);
  });

  it("an .lrm in GBK without number: nobody of that name, so 1 rejected", async () => {
    const dryRun = await dryRunOf([{ name: "旧.lrm", bytes: gbkBytes(lrmText()) }]);
    expect(dryRun.files.map(({ faults }) => faults)).toEqual([["formImport.nobody-of-name"]]);
  });

  it("an archive that changed between dry run and confirmation is left out: 1 moved, nothing written", async () => {
    const cadreId = present(people[7], "an eighth person");
    const file = first(await exported(cadreId)).bytes;
    const dryRun = await dryRunOf([{ name: "改.lrmx", bytes: edited(file, { duties: "新职务" }) }]);
    const other = await dryRunOf([{ name: "改.lrmx", bytes: edited(file, { duties: "别的职务" }) }]);
    done(await confirmForms(other.id, by("cadreSection")));
    expect(codesOf(await confirmForms(dryRun.id, by("cadreSection")))).toEqual(["formImport.nothing-to-import"]);
    expect(codesOf(await confirmForms(other.id, by("cadreSection")))).toEqual(["formImport.already-confirmed"]);
    expect((await read((tx) => tx.cadre.findUniqueOrThrow({ where: { id: cadreId } }))).duties).toBe("别的职务");
  });
});

describe("who may", () => {
  it("the assessment office neither uploads nor exports; a county's people are closed to the city's section", async () => {
    const input = { authorityId: city.authorities.city, files: [{ name: "a.lrmx", bytes: new Uint8Array([1]) }] };
    expect(codesOf(await uploadForms(input, by("assessmentOffice")))).toEqual(["access.not-your-role"]);
    const wanted: ExportForms = { selected: [present(people[0], "a person")], naming: "name", reason: "报部务会研究" };
    expect(codesOf(await exportForms(wanted, by("assessmentOffice")))).toEqual(["access.not-your-role"]);
    expect(codesOf(await exportForms(wanted, by("countyACadreSection")))).toEqual(["access.not-your-authority"]);
  });
});
