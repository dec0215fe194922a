import { unzipSync } from "fflate";
import { PDFDocument } from "pdf-lib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { GridForm } from "@/lib/documents/model-grid";
import { textOfCell } from "@/lib/documents/model-grid";
import { legalDate } from "@/lib/kernel/dates";
import type { ApprovalFormPage, FormBytes, FormFile } from "@/lib/programmes/approval-form/loaders";
import { loadApprovalForm, loadFormBatch, loadFormFile } from "@/lib/programmes/approval-form/loaders";
import type { UserKey } from "@/prisma/seed/city/accounts";
import { atNine } from "@/prisma/seed/city/seed-city";
import type { BusyCity } from "../support/builders/busy-city";
import { busyCity } from "../support/builders/busy-city";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const now = atNine(legalDate("2026-09-14"));

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now, sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let busy: BusyCity;
let db: Client;

beforeAll(async () => {
  busy = await busyCity();
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
}, 120_000);
afterAll(() => db.end());

function as(user: UserKey): void {
  visitor.actor = busy.city.users[user].actor;
}

function asked(people: readonly string[], more: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const cadreId of people) data.append("selected", cadreId);
  data.set("reason", "报市委组织部部务会研究");
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  return data;
}

function cellsOf(form: GridForm): ReadonlyMap<string, string> {
  const cells = form.pages.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(cells.map((cell) => [cell.key, textOfCell(cell)]));
}

async function formOf(cadreId: string, params: Readonly<Record<string, string>> = {}): Promise<ApprovalFormPage> {
  const page = await loadApprovalForm(cadreId, params);
  if (page === null || "refusal" in page) throw new Error("no form");
  return page;
}

async function exportsOf(cadreId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ body: string }>(
    "select body from record_event where stream = $1 and body like '%cadre.exported%' order by seq",
    [`cadre:${cadreId}`],
  );
  return rows.map(({ body }) => body);
}

function bytesOf({ file }: FormFile): FormBytes {
  if (file === null) throw new Error("no file");
  return file;
}

const codes = (result: Awaited<ReturnType<typeof loadFormFile>>) =>
  result.ok ? [] : result.refusal.map(({ code }) => code);

describe("the page", () => {
  it("has 2 pages, the person's words, ages as of the day asked for, and no export in the record", async () => {
    as("cadreSection");
    const cadreId = busy.city.cadres.qiuYuanshan;
    const page = await formOf(cadreId, { agesOn: "2027-01-01" });
    const { rows } = await db.query<{ name: string; duties: string; birth: string }>(
      "select name, duties, birth::text from cadre where id = $1",
      [cadreId],
    );
    const [row] = rows;
    const cells = cellsOf(page.form);
    expect(page.form.pages).toHaveLength(2);
    expect(cells.get("姓名")).toBe(row?.name);
    expect(cells.get("现任职务")?.replaceAll("\n", "")).toBe(row?.duties);
    expect(cells.get("出生年月")).toBe(
      `${row?.birth.slice(0, 7).replace("-", ".")}\n（${2027 - Number(row?.birth.slice(0, 4)) - (row?.birth.slice(5, 7) === "01" ? 0 : 1)}岁）`,
    );
    expect(cells.get("拟任职务")).toBe("");
    expect(page.agesOn).toBe("2027-01-01");
    expect(await exportsOf(cadreId)).toEqual([]);
  });

  it("of a case has its post and reason; of somebody else's case it stays empty", async () => {
    as("cadreSection");
    const { qiuYuanshan, shanLiqun } = busy.city.cadres;
    const own = await formOf(qiuYuanshan, { case: busy.otherCaseId });
    const { rows } = await db.query<{ title: string }>(
      `select p.title from "case" k join post p on p.id = k."postId" where k.id = $1`,
      [busy.otherCaseId],
    );
    expect(cellsOf(own.form).get("拟任职务")?.replaceAll("\n", "")).toContain(rows[0]?.title);
    expect(cellsOf(own.form).get("任免理由")).toBe("工作需要");
    expect(own.caseNumber).not.toBeNull();
    const other = await formOf(shanLiqun, { case: busy.otherCaseId });
    expect(cellsOf(other.form).get("拟任职务")).toBe("");
    expect(other.caseNumber).toBeNull();
  });

  it("of a removal has the post to leave", async () => {
    as("cadreSection");
    const page = await formOf(busy.city.holder("city/transport/deputy1"), { case: busy.removalId });
    const cells = cellsOf(page.form);
    expect(cells.get("拟任职务")).toBe("");
    expect(cells.get("拟免职务")).not.toBe("");
    expect(cells.get("任免理由")).not.toBe("");
  });

  it("a minor relative has a relation and an age, no name", async () => {
    as("cadreSection");
    const { rows } = await db.query<{ cadreId: string }>(
      `select "cadreId" from family_member where birth > date '2009-01-01' order by "cadreId" limit 1`,
    );
    const cells = cellsOf((await formOf(rows[0]?.cadreId ?? "")).form);
    const number = [1, 2, 3, 4].find((row) => /^(?:儿子|女儿)$/u.test(cells.get(`家庭${row}：称谓`) ?? ""));
    expect(cells.get(`家庭${number}：姓名`)).toBe("");
    expect(cells.get(`家庭${number}：年龄`)).toMatch(/^\d{1,2}$/u);
  });

  it.each([
    ["assessmentOffice", "access.not-your-role"],
    ["supervisionSection", "access.not-your-role"],
    ["countyACadreSection", "access.not-your-authority"],
  ] as const)("is closed to %s: %s", async (user, refusal) => {
    as(user);
    expect(await loadApprovalForm(busy.city.cadres.qiuYuanshan, {})).toEqual({ refusal });
  });

  it("of a declared relative is closed", async () => {
    as("cadreSectionSecond");
    expect(await loadApprovalForm(busy.city.cadres.dingZhaohe, {})).toEqual({ refusal: "access.own-or-relative" });
  });
});

describe("files", () => {
  it("1 person as Word: one file named after him, 1 event in his record, without his name in it", async () => {
    as("cadreSection");
    const cadreId = busy.city.cadres.zengLingyi;
    const file = await loadFormFile(asked([cadreId], { format: "docx" }));
    if (!file.ok) throw new Error("refused");
    const { rows } = await db.query<{ name: string }>("select name from cadre where id = $1", [cadreId]);
    expect(bytesOf(file.value).fileName).toBe(`${rows[0]?.name}　干部任免审批表.docx`);
    expect(Object.keys(unzipSync(bytesOf(file.value).bytes))).toContain("word/document.xml");
    const [event, ...more] = await exportsOf(cadreId);
    expect(more).toEqual([]);
    expect(event).toContain('"format":"docx"');
    expect(event).toContain('"reason":"报市委组织部部务会研究"');
    expect(event).not.toContain(rows[0]?.name);
  });

  it("3 people: one PDF of 6 pages, or 3 Word files in a zip; each record says 3 together", async () => {
    as("departmentHead");
    const { shanLiqun, qiuYuanshan, barredBySanction } = busy.city.cadres;
    const people = [shanLiqun, qiuYuanshan, barredBySanction];
    const pdf = await loadFormFile(asked(people, { format: "pdf", layout: "newer" }));
    const zip = await loadFormFile(asked(people, { format: "docx" }));
    if (!pdf.ok || !zip.ok) throw new Error("refused");
    expect((await PDFDocument.load(bytesOf(pdf.value).bytes)).getPageCount()).toBe(6);
    expect(Object.keys(unzipSync(bytesOf(zip.value).bytes))).toHaveLength(3);
    expect((await exportsOf(barredBySanction)).map((body) => body.includes('"together":3'))).toEqual([true, true]);
  });

  it("no reason, nobody chosen, somebody unknown, somebody closed: refused whole, 0 events", async () => {
    as("cadreSectionSecond");
    const { dingZhaohe } = busy.city.cadres;
    const free = busy.city.holder("city/transport/deputy1");
    const unknown = "01910000-0000-7000-8000-000000000009";
    expect(codes(await loadFormFile(asked([free], { reason: "  " })))).toEqual(["people.no-export-reason"]);
    expect(codes(await loadFormFile(asked([])))).toEqual(["approvalForm.nobody-chosen"]);
    expect(codes(await loadFormFile(asked([free, unknown])))).toEqual(["approvalForm.not-found"]);
    expect(codes(await loadFormFile(asked([free, dingZhaohe])))).toEqual(["access.own-or-relative"]);
    expect(await exportsOf(free)).toEqual([]);
  });
});

describe("sanctions outside a case", () => {
  it("1 sanction is not on the page until a reason is on record that day, and then for its author alone", async () => {
    const cadreId = busy.city.cadres.barredBySanction;
    const rewards = async () => cellsOf((await formOf(cadreId)).form).get("奖惩情况") ?? "";
    as("cadreSection");
    expect((await formOf(cadreId)).sanctionsWithheld).toBe(true);
    expect(await rewards()).toContain("处分情况登记事由后显示");
    expect(await rewards()).not.toMatch(/警告|记过|撤/u);
    const shown = await loadFormFile(asked([cadreId], { format: "page", typeface: "fangsongGb", agesOn: "2026-10-01" }));
    if (!shown.ok) throw new Error("refused");
    expect([shown.value.file, shown.value.shownAt]).toEqual([
      null,
      `/people/${cadreId}/approval-form?layout=classic&typeface=fangsongGb&agesOn=2026-10-01`,
    ]);
    expect((await exportsOf(cadreId)).filter((body) => body.includes('"format":"page"'))).toHaveLength(1);
    expect((await formOf(cadreId)).sanctionsWithheld).toBe(false);
    expect(await rewards()).toMatch(/警告|记过|撤/u);
    as("cadreSectionSecond");
    expect((await formOf(cadreId)).sanctionsWithheld).toBe(true);
  });
});

describe("the ticked people", () => {
  it("a relative among 2 is not listed, as in the list of people", async () => {
    as("cadreSectionSecond");
    const { dingZhaohe, shanLiqun } = busy.city.cadres;
    const page = await loadFormBatch({ selected: [dingZhaohe, shanLiqun] });
    if ("refusal" in page) throw new Error("refused");
    expect(page.people.map(({ cadreId }) => cadreId)).toEqual([shanLiqun]);
  });

  it("the assessment office prints nothing", async () => {
    as("assessmentOffice");
    expect(await loadFormBatch({})).toEqual({ refusal: "access.not-your-role" });
  });
});
