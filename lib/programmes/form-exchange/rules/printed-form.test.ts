import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderGridDocx } from "@/lib/documents/render/grid-docx";
import { codeBook } from "@/lib/formats/code-tables/code-table";
import { readFormDocument } from "@/lib/formats/form-document/read-form-document";
import type { LrmxReading } from "@/lib/formats/lrmx/types";
import { inventedRegion } from "@/prisma/seed/city/invented-region";
import { legalDate } from "@/lib/kernel/dates";
import type { EducationRow } from "@/lib/people/types";
import { derivedValues, shownValues } from "@/lib/people/document/form-values";
import { approvalForm } from "@/lib/programmes/approval-form/document/form";
import { careerOf, plainFacts, plainProposal, tenRelatives } from "@/lib/programmes/approval-form/document/form-facts.fixture";
import type { FormFacts, FormOptions, FormProposal } from "@/lib/programmes/approval-form/types";
import type { ArchivePerson } from "../types";
import { compareForm } from "./compare-form";
import { valuesOfFile } from "./file-values";
import { readAgainst } from "./printed-form";

const today = legalDate("2026-11-22");
const book = codeBook([inventedRegion]);
const options: FormOptions = { layout: "classic", typeface: "song", retirementAge: null, withSanctions: true, mark: "组织部 2026-11-22" };
const noProposal: FormProposal = { ...plainProposal, appoint: "", remove: "", reason: "", filledBy: "", reportedBy: "" };

function readingOf(facts: FormFacts, given: Partial<FormOptions> = {}, proposal = noProposal): LrmxReading {
  const files = unzipSync(renderGridDocx(approvalForm(facts, proposal, { ...options, ...given }), null));
  const document = new TextDecoder().decode(files["word/document.xml"]);
  const read = readFormDocument({ document, picture: () => undefined }, book);
  const [form] = read.ok ? read.value : [];
  if (form?.ok !== true) throw new Error("no form");
  return form.value;
}

function archived(facts: FormFacts): ArchivePerson {
  const derived = derivedValues(facts, today);
  const kept = Object.entries(facts.stated).map(([key, text]) => [key, { text, basis: derived[key as keyof typeof derived] }]);
  const { career, education, grades, ...rest } = facts;
  return {
    cadreId: facts.cadreId,
    idNumber: "",
    version: 1,
    status: "inPost",
    level: "countyDeputy",
    unitId: "",
    authorityIds: [],
    managedById: null,
    department: "",
    photo: null,
    determined: [],
    exchanged: { history: [], kept: Object.fromEntries(kept) as Record<string, { text: string; basis: string }> },
    facts: {
      ...rest,
      career: career.map((row, place) => ({ ...row, id: String(place), level: "staff", headOrDeputy: null, concurrent: false })),
      education: education.map((row, place) => ({ ...row, id: String(place) })),
      grades: grades.flatMap(({ year, grade }) => (grade === null ? [] : [{ id: String(year), year, grade }])),
    },
  };
}

/** Fields in which a form that was printed from the archive differs from it, with both texts. */
function differences(facts: FormFacts, reading: LrmxReading) {
  const person = archived(facts);
  const file = valuesOfFile(readAgainst(reading, person, today), "", today);
  const archive = shownValues(derivedValues(person.facts, today), person.exchanged?.kept ?? {});
  const days = { birth: facts.birth, workStart: facts.workStart };
  return compareForm({ file, archive, history: [], days, locked: [], book }).map((one) => [one.key, one.file, one.archive]);
}

const degree = (mode: EducationRow["mode"], education: EducationRow["education"], word: string | null, school: string, year: number): EducationRow => ({
  mode,
  education,
  degree: word,
  schoolAndMajor: school,
  graduatedOn: legalDate(`${year}-07-01`),
});

const people: readonly (readonly [string, FormFacts])[] = [
  ["a plain file with a daughter of 14", plainFacts],
  ["a rare name, 40 lines of résumé, 10 relatives", { ...plainFacts, name: "阿卜杜·沈㛃𠮷", career: careerOf(40), family: tenRelatives }],
  ["12 relatives, of whom 10 are printed", { ...plainFacts, family: [...tenRelatives, ...tenRelatives.slice(0, 2).map((one, place) => ({ ...one, name: `陆${place}` }))] }],
  [
    "2 degrees of one level, a party school, a general school",
    {
      ...plainFacts,
      education: [
        degree("fullTime", "bachelor", "工学学士", "云岭大学土木工程系", 2004),
        degree("fullTime", "bachelor", "法学学士", "云岭大学法学院", 2004),
        degree("inService", "master", null, "中共云岭省委党校经济管理专业", 2012),
        degree("inService", "master", "公共管理硕士", "云岭大学公共管理专业", 2014),
      ],
    },
  ],
  ["a general school alone", { ...plainFacts, education: [degree("fullTime", "secondary", null, "澜石县第一中学", 1999)] }],
  [
    "6 honours",
    { ...plainFacts, honours: [1, 2, 3, 4, 5, 6].map((at) => ({ name: `云岭省交通运输系统先进个人（第${at}批）`, body: "云岭省交通运输厅", on: legalDate(`201${at}-05-01`) })) },
  ],
  [
    "texts a file gave: a party with its month, a résumé with closing lines, two degrees",
    {
      ...plainFacts,
      stated: {
        partyJoined: "200206；九三学社（2010.05）",
        resume: "2004.07--2016.03  云泽市交通运输局科员\n（其间：2010.09--2012.07 云岭大学学习）\n2016.04--         云泽市交通运输局副局长\n\n云泽市第五届人大代表",
        inServiceEducation: "研究生",
        inServiceDegree: "法学硕士\n管理学硕士",
        inServiceEducationSchool: "云岭大学法学院",
        inServiceDegreeSchool: "云岭大学法学院\n云泽大学管理学院",
        health: "一般",
        expertise: "道路工程",
      },
    },
  ],
];

describe("our own Word files of the form, read again", () => {
  it.each(people)("%s: every field equal, in both layouts", (_, facts) => {
    expect(differences(facts, readingOf(facts))).toEqual([]);
    expect(differences(facts, readingOf(facts, { layout: "newer", retirementAge: 60, typeface: "fangsongGb" }))).toEqual([]);
  });

  it("what a case proposes comes back as 3 texts the archive does not have; who reported and filled in does not", () => {
    expect(differences(plainFacts, readingOf(plainFacts, {}, plainProposal))).toEqual([
      ["proposedPost", plainProposal.appoint, ""],
      ["proposedRemoval", plainProposal.remove, ""],
      ["reason", plainProposal.reason, ""],
    ]);
  });

  it("sanctions that were withheld say nothing: 1 sanction in the archive stays", () => {
    const facts: FormFacts = { ...plainFacts, sanctions: [{ kind: "partyWarning", body: "云泽市纪委", effectiveOn: legalDate("2024-05-01") }] };
    expect(differences(facts, readingOf(facts, { withSanctions: false }))).toEqual([]);
  });
});

describe("ages of relatives against the archive", () => {
  it("a wife of 44 printed as 42 keeps her month of birth, with a warning; a brother of 50 nobody knows has his age alone", () => {
    const reading = readingOf(plainFacts);
    const { family } = reading.person;
    const brother = { texts: { relation: "弟弟", name: "陆秉之", birth: "", politicalStatus: "群众", employerAndPost: "望川县" }, otherElements: [] };
    const printed = { ...reading.printed, age: 45, memberAges: [42, ...(reading.printed?.memberAges.slice(1) ?? []), 50] };
    const changed = { ...reading, person: { ...reading.person, family: [...family, brother] }, printed } as LrmxReading;
    const read = readAgainst(changed, archived(plainFacts), today);
    expect(read.person.family.map(({ texts }) => [texts.relation, texts.birth])).toEqual([
      ["父亲", "195301"],
      ["妻子", "198211"],
      ["女儿", "201205"],
      ["弟弟", "50岁"],
    ]);
    expect(read.warnings.map(({ code, row, read: words }) => [code, row, words])).toEqual([
      ["age-differs", 1, "妻子42岁"],
      ["age-only", 4, "弟弟50岁"],
    ]);
  });

  it("2 of 3 relatives on a form of 2 rows: the third was taken off, not cut off; 10 of 11 on a full form: the last was cut off and stays", () => {
    const reading = readingOf(plainFacts);
    const two = { ...reading, person: { ...reading.person, family: reading.person.family.slice(0, 2) } } as LrmxReading;
    expect(readAgainst(two, archived(plainFacts), today).person.family).toHaveLength(2);
    const [member] = plainFacts.family;
    if (member === undefined) throw new Error("a relative");
    const many = { ...plainFacts, family: Array.from({ length: 11 }, (_, place) => ({ ...member, relation: "弟弟", name: `陆秉${"一二三四五六七八九十甲"[place] ?? ""}` })) };
    const full = readingOf({ ...many, family: many.family.slice(0, 10) });
    expect([full.person.family.length, readAgainst(full, archived(many), today).person.family.length]).toEqual([10, 11]);
  });

  it("of a child of 12 nobody knows only relation and age are kept, of one of 18 the name too", () => {
    const reading = readingOf(plainFacts);
    const child = (name: string) => ({ texts: { relation: "儿子", name, birth: "", politicalStatus: "", employerAndPost: "云泽市" }, otherElements: [] });
    const changed: LrmxReading = {
      ...reading,
      person: { ...reading.person, family: [child("陆一"), child("陆二")] },
      printed: { age: null, memberAges: [12, 18], education: { fullTime: { degrees: [], schools: [] }, inService: { degrees: [], schools: [] } } },
    };
    const values = valuesOfFile(readAgainst(changed, null, today), "", today);
    expect(JSON.parse(values.family ?? "")).toEqual([
      { relation: "儿子", name: "", birth: "12岁", politicalStatus: "", employerAndPost: "", otherElements: [] },
      { relation: "儿子", name: "陆二", birth: "18岁", politicalStatus: "", employerAndPost: "云泽市", otherElements: [] },
    ]);
  });
});
