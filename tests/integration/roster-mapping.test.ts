import { beforeAll, describe, expect, it } from "vitest";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { foreignSheet, twoRowSheet } from "@/lib/formats/roster/foreign-sheets.fixture";
import { makeIdNumber } from "@/lib/formats/id-number";
import { beginAgain, endReading, newRun, noteProgress, stopReading } from "@/lib/imports/commands/readings";
import { keepUpload } from "@/lib/imports/commands/uploads";
import { readReading } from "@/lib/imports/queries/readings";
import { readUpload, readUploads } from "@/lib/imports/queries/uploads";
import { present } from "@/lib/kernel/assert";
import { instantOf, legalDate } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { answerQuestions, forgetMapping } from "@/lib/programmes/roster-import/commands/mappings";
import { readAgain, stopRoster, uploadRoster } from "@/lib/programmes/roster-import/commands/upload";
import { readMappingsIn } from "@/lib/programmes/roster-import/queries/mappings";
import { questionsSchema, rosterUploads } from "@/lib/programmes/roster-import/schema";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { foreignWorkbook } from "../support/builders/foreign-workbook";
import { faultsOf, nothing, patience, rosterTools, sums, today } from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();

let city: City;
let unitCode: string;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
  const unit = await read((tx) => tx.unit.findFirstOrThrow({ where: { authorityId: city.authorities.countyA } }));
  unitCode = unit.code;
});
const { by, confirm, read } = rosterTools(() => city);
const staff = () => by("countyACadreSection");
const stateOf = (id: string, now = systemInstant()) => readReading({ id, userId: staff().actor.userId, now });
const upload = async (bytes: Uint8Array) =>
  done(await uploadRoster({ authorityId: city.authorities.countyA, fileName: "外来.xlsx", bytes }, staff(), patience)).uploadId;

/** The foreign sheet with people of a unit of the county, below the leading levels, so that no quota is asked for. */
function sheetOf(tab: string, name: string) {
  const sheet = twoRowSheet();
  const number = makeIdNumber("990202", legalDate("1979-11-05"), name.length * 2 + 1);
  const rows = sheet.rows.slice(0, -2).concat(
    sheet.rows.slice(-1).map(({ cells }) => ({
      number: 5,
      cells: cells.map((cell) => {
        if (cell.column === "B") return { ...cell, text: number };
        if (cell.column === "C") return { ...cell, text: name };
        return cell.text === "YZ-JT" ? { ...cell, text: unitCode } : cell;
      }),
    })),
  );
  return { ...sheet, name: tab, rows };
}

async function questionsIn(id: string) {
  return questionsSchema.parse(present(await stateOf(id), "the reading").questions);
}

describe("a workbook of another system with 2 rows of headings and 40 unknown columns", () => {
  let first: string;

  it("is asked about before it is compared; nothing can be confirmed meanwhile", async () => {
    first = await upload(await foreignWorkbook([sheetOf("2026年", "程远")]));
    expect((await stateOf(first))?.phase).toBe("questions");
    const { sheets } = await questionsIn(first);
    expect(sheets.map(({ tab, sheet, columns }) => [tab, sheet, columns.length])).toEqual([["2026年", "cadres", 54]]);
    expect(codesOf(await confirm(first, "all"))).toEqual(["rosterImport.upload-gone"]);
  });

  it("somebody else neither sees nor answers it; forged columns and missing ones are refused in 1 answer", async () => {
    const other = by("countyACadreSectionSecond");
    expect(await readReading({ id: first, userId: other.actor.userId, now: systemInstant() })).toBeNull();
    expect(codesOf(await answerQuestions({ uploadId: first, sheets: [] }, other))).toEqual(["rosterImport.upload-gone"]);
    expect(codesOf(await readAgain(first, other))).toEqual(["rosterImport.upload-gone"]);
    const forged = [{ sheet: "cadres" as const, assumed: "cadres" as const, fields: ["name", "name", "nonsense"] }];
    expect(codesOf(await answerQuestions({ uploadId: first, sheets: forged }, staff()))).toEqual([
      "rosterImport.field-twice",
      "rosterImport.fields-missing",
    ]);
  });

  it("asked as 家庭成员 it is asked anew, as 干部 again the guesses are back; answered it is read, and 1 person comes in", async () => {
    const as = async (sheet: "family" | "cadres") =>
      done(await answerQuestions({ uploadId: first, sheets: [{ sheet, assumed: null, fields: [] }] }, staff())).again;
    expect([await as("family"), await as("cadres")]).toEqual([true, true]);
    const [question] = (await questionsIn(first)).sheets;
    const fields = present(question, "a question").columns.map(({ field }) => field);
    const answer = { uploadId: first, sheets: [{ sheet: "cadres" as const, assumed: "cadres" as const, fields }] };
    expect(done(await answerQuestions(answer, staff(), patience)).again).toBe(false);
    const { dryRun } = present(await readUpload(rosterUploads, { id: first, userId: staff().actor.userId, now: systemInstant() }), "the upload");
    expect([sums(dryRun), dryRun.problems]).toEqual([[1, 0, 0, 0], []]);
    expect(dryRun.mappings.map(({ tab, sheet, remembered }) => [tab, sheet, remembered])).toEqual([["2026年", "cadres", null]]);
    done(await confirm(first, "all"));
    expect(await read((tx) => tx.cadre.count({ where: { name: "程远" } }))).toBe(1);
    expect(codesOf(await answerQuestions(answer, staff()))).toEqual(["rosterImport.not-asked"]);
  }, 60_000);

  it("the next file of the source asks nothing and says by which answer it was read; another authority is asked", async () => {
    const id = await upload(await foreignWorkbook([sheetOf("2027年", "程远帆")]));
    const { dryRun } = present(await readUpload(rosterUploads, { id, userId: staff().actor.userId, now: systemInstant() }), "the upload");
    expect(dryRun.mappings.map(({ tab, remembered }) => [tab, remembered?.on])).toEqual([["2027年", today]]);
    expect(await read((tx) => readMappingsIn(tx, [city.authorities.city]))).toEqual([]);
  });

  it("only who imports for the authority forgets; once forgotten the source is asked about again; the record holds", async () => {
    const [mapping, ...others] = await read((tx) => readMappingsIn(tx, [city.authorities.countyA]));
    expect(others).toEqual([]);
    const id = present(mapping, "a mapping").id;
    expect(JSON.stringify(mapping)).not.toContain("程远");
    expect(codesOf(await forgetMapping(id, by("cadreSection")))).toEqual(["access.not-your-authority"]);
    done(await forgetMapping(id, staff()));
    expect(codesOf(await forgetMapping(id, staff()))).toEqual(["rosterImport.mapping-gone"]);
    const again = await upload(await foreignWorkbook([sheetOf("2028年", "程远")]));
    expect((await stateOf(again))?.phase).toBe("questions");
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});

describe("a workbook whose heading stands below 11 lines, in 2 sheets of one kind", () => {
  const lines = (tab: string, name: string, place: number) => {
    const number = makeIdNumber("990202", legalDate("1980-02-03"), place * 2 + 1);
    const head = ["姓名", "证件", "性别", "民族", "籍贯", "出生地", "出生年月", "政治面貌", "参加工作时间", "单位", "干部身份", "现职务层次"];
    const person = [name, number, "男", "汉族", "云岭澜石", "云岭澜石", "1980.02", "群众", "2002.07", unitName, "公务员", "科员"];
    return foreignSheet(tab, [...Array.from({ length: 11 }, (_, at) => [`填表说明${at + 1}`]), head, person]);
  };
  let unitName: string;
  const wanted: Readonly<Record<string, string>> = { 证件: "idNumber", 单位: "unitCode" };
  const answersTo = async (id: string) => {
    const { sheets } = await questionsIn(id);
    return sheets.map(({ columns }) => ({
      sheet: "cadres" as const,
      assumed: "cadres" as const,
      fields: columns.map(({ shown, field }) => wanted[shown] ?? field),
    }));
  };

  it("no heading is found; at row 12, chosen by hand, 12 columns are asked about once for both; 2 people come in, their unit told by its name", async () => {
    unitName = (await read((tx) => tx.unit.findFirstOrThrow({ where: { code: unitCode } }))).name;
    const id = await upload(await foreignWorkbook([lines("机关", "甘棠", 1), lines("乡镇", "甘霖", 2)]));
    expect((await questionsIn(id)).sheets.map(({ headingRow, columns }) => [headingRow, columns.length])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    const at = (row: number) => ({ sheet: null, assumed: null, fields: [], headingRow: row });
    const again = done(await answerQuestions({ uploadId: id, sheets: [at(13), at(12)] }, staff(), patience));
    expect(again.again).toBe(true);
    expect((await questionsIn(id)).sheets.map(({ headingRow, byHand, columns }) => [headingRow, byHand, columns.length])).toEqual([
      [13, true, 0],
      [12, true, 12],
    ]);
    const [, second] = await answersTo(id);
    const put = present(second, "the second answer");
    done(await answerQuestions({ uploadId: id, sheets: [at(12), put] }, staff(), patience));
    const { dryRun } = present(await readUpload(rosterUploads, { id, userId: staff().actor.userId, now: systemInstant() }), "the upload");
    expect(dryRun.problems.map(({ severity, column }) => [severity, column])).toEqual([
      ["warning", ""],
      ["warning", "机构编码"],
    ]);
    done(await confirm(id, "all"));
    expect(await read((tx) => tx.cadre.count({ where: { name: { in: ["甘棠", "甘霖"] }, unit: { code: unitCode } } }))).toBe(2);
  }, 60_000);
});

describe("a reading", () => {
  const kept = async () => {
    const run = newRun();
    const reading = { authorityId: city.authorities.countyA, run };
    const content = await writeRoster(nothing);
    const uploadId = await keepUpload(rosterUploads, { fileName: "x.xlsx", content, dryRun: {}, reading }, staff().actor.userId);
    return { uploadId, run };
  };
  const progress = { phase: "reading", rowsRead: 1_000, rowsTotal: 5_000 } as const;

  it("says 1,000 of 5,000 rows to every tab of its user; 20 s without a sign of life it counts as interrupted", async () => {
    const run = await kept();
    expect(await noteProgress(run, progress)).toBe(true);
    expect(await stateOf(run.uploadId)).toMatchObject(progress);
    const later = (seconds: number) => instantOf(new Date(systemInstant().epochMs + seconds * 1000));
    expect((await stateOf(run.uploadId, later(15)))?.phase).toBe("reading");
    expect((await stateOf(run.uploadId, later(25)))?.phase).toBe("interrupted");
    await stopReading(run.uploadId, staff().actor.userId);
  });

  it("stopped or begun again, the 1st attempt may write no more, not even its end", async () => {
    const first = await kept();
    expect(await stopReading(first.uploadId, staff().actor.userId)).toBe(true);
    expect(codesOf(await stopRoster(first.uploadId, staff()))).toEqual(["rosterImport.not-reading"]);
    expect(await noteProgress(first, progress)).toBe(false);
    const second = { uploadId: first.uploadId, run: newRun() };
    expect(await beginAgain(second, staff().actor.userId)).toBe(true);
    await endReading(first, { phase: "failed", faults: ["rosterImport.damaged"] });
    expect([(await stateOf(first.uploadId))?.phase, await noteProgress(second, progress)]).toEqual(["waiting", true]);
    await stopReading(first.uploadId, staff().actor.userId);
    done(await readAgain(first.uploadId, staff(), patience));
    expect((await stateOf(first.uploadId))?.phase).toBe("done");
  });

  it("of 1 user 2 files are read at a time, a 3rd is refused; none of them is left in the list", async () => {
    const runs = [await kept(), await kept()];
    const bytes = await writeRoster(nothing);
    const third = await uploadRoster({ authorityId: city.authorities.countyA, fileName: "x.xlsx", bytes }, staff(), patience);
    expect(codesOf(third)).toEqual(["rosterImport.too-many-readings"]);
    for (const { uploadId } of runs) await stopReading(uploadId, staff().actor.userId);
    expect((await readUploads(rosterUploads, staff().actor.userId, systemInstant())).length).toBeLessThanOrEqual(5);
  });

  it("1 sheet of the template beside 1 foreign sheet that is left out: the template's is read", async () => {
    const foreign = foreignSheet("通讯录", [["昵称", "分机", "房间"], ["老程", "八〇一", "东楼"]]);
    const id = await upload(await foreignWorkbook([sheetOf("2029年", "程远"), foreign]));
    const { sheets } = await questionsIn(id);
    expect(sheets.map(({ tab, sheet }) => [tab, sheet])).toEqual([["2029年", "cadres"], ["通讯录", null]]);
    const answers = sheets.map(({ sheet, columns }) => ({ sheet, assumed: sheet, fields: columns.map(({ field }) => field) }));
    done(await answerQuestions({ uploadId: id, sheets: answers }, staff(), patience));
    expect((await stateOf(id))?.phase).toBe("done");
  });
});
