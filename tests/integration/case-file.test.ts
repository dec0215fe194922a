import { unzipSync } from "fflate";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/(desk)/cases/[caseId]/file/zip/route";
import type { Actor } from "@/lib/access/actor";
import { attachFile } from "@/lib/attachments/commands";
import { legalDate } from "@/lib/kernel/dates";
import type { CaseFilePage } from "@/lib/programmes/case-file/loaders";
import { loadCaseFile } from "@/lib/programmes/case-file/loaders";
import { missingOf } from "@/lib/programmes/case-file/rules";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { fixedSubjects, lettersSent, proposed, startedTask } from "@/prisma/seed/steps/inspection";
import { adoptedMotion, authorOn, done } from "@/prisma/seed/steps/motion";
import { recommendedPost } from "@/prisma/seed/steps/recommendation";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-09-15");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
let db: Client;
let caseId: string;
const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n${words}\n%%EOF`);

beforeAll(async () => {
  const day = legalDate;
  city = await seedCity({ today, size: "small" });
  db = new Client({ connectionString: test.current().ownerUrl });
  await db.connect();
  const { motionId, motionPostIds } = await adoptedMotion(city, day("2026-08-31"), [{ postId: city.vacantPosts.countyDeputy, names: [city.cadres.shanLiqun] }], []);
  const [motionPostId = ""] = motionPostIds;
  await recommendedPost(city, motionPostId, day("2026-09-03"));
  [caseId = ""] = await fixedSubjects(city, motionPostId, [city.cadres.shanLiqun], day("2026-09-04"));
  await startedTask(city, motionId, [caseId], day("2026-09-07"));
  await lettersSent(city, [caseId], day("2026-09-08"));
  await proposed(city, caseId, { work: day("2026-09-11"), on: day("2026-09-14") });
  const attach = (fileName: string, purpose: string, fieldClass: "protected" | "closed") =>
    attachFile({ bytes: pdf(fileName), fileName, purpose, fieldClass, objectKind: "case", objectId: caseId }, "inspection.report", authorOn(city, "cadreSection", today));
  done(await attach("考察材料：终稿.pdf", "report", "protected"));
  done(await attach("个人有关事项原件.pdf", "checkReply", "closed"));
}, 120_000);
afterAll(() => db.end());

async function pageFor(user: UserKey): Promise<CaseFilePage> {
  visitor.actor = city.users[user].actor;
  const page = await loadCaseFile(caseId);
  if (page === null) throw new Error("no case file");
  return page;
}

const stateOf = (page: CaseFilePage, id: string) => page.lines.find((line) => line.id === id)?.state;

async function zipFor(user: UserKey, reason: string): Promise<Response> {
  visitor.actor = city.users[user].actor;
  const body = new FormData();
  body.set("reason", reason);
  const request = new Request("http://localhost/cases/x/file/zip", { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } });
  return POST(request, { params: Promise.resolve({ caseId }) });
}

describe("REC-F1: the file of a case in deliberation", () => {
  it("has the documents of 3 completed stages, waits for 2 of the fourth, and says of 3 later ones that they are not due; the discipline side's papers are there", async () => {
    const page = await pageFor("departmentHead");
    for (const id of ["planMeeting", "workPlan", "interviewRound", "meetingRound", "fixMeeting", "inspectionNotice", "assessment", "letters", "checks", "integrity", "report", "approvalForm"]) {
      expect([id, stateOf(page, id)]).toEqual([id, "present"]);
    }
    expect(missingOf(page.lines).map(({ id, state }) => [id, state])).toEqual([
      ["consultations", "pending"],
      ["checklist", "pending"],
    ]);
    expect(["vote", "notice", "paper"].map((id) => stateOf(page, id))).toEqual(["later", "later", "later"]);
    const meeting = page.lines.find(({ id }) => id === "fixMeeting");
    expect([meeting?.on, meeting?.number]).toEqual(["2026-09-04", expect.stringContaining("部务会")]);
    expect(page.lines.find(({ id }) => id === "report")?.files?.map(({ fileName }) => fileName)).toEqual(["考察材料：终稿.pdf"]);
    expect(page.lines.find(({ id }) => id === "letters")?.files).toEqual([]);
  });

  it("a completed stage that lost a document: 1 missing, named before what is being worked on; replies not all in say how many", async () => {
    const { rows } = await db.query<Record<"id" | "reply" | "repliedOn" | "enteredById", string>>(`select id, reply, "repliedOn", "enteredById" from check_letter_line order by id limit 1`);
    const [line] = rows;
    const reply = (values: readonly (string | null | undefined)[]) => db.query(`update check_letter_line set reply = $2, "repliedOn" = $3, "enteredById" = $4 where id = $1`, [line?.id, ...values]);
    await reply([null, null, null]);
    const page = await pageFor("departmentHead");
    await reply([line?.reply, line?.repliedOn, line?.enteredById]);
    const [first] = missingOf(page.lines);
    expect([first?.id, first?.state]).toEqual(["letters", "missing"]);
    expect((first?.count?.all ?? 0) - (first?.count?.done ?? 0)).toBe(1);
  });

  it("IN-06, SED-02: 1 analysis is there once 2 signed it, 1 poll once 2 counts agree, and the poll is missing only where the scheme has a share", async () => {
    const states = async () => {
      const page = await pageFor("departmentHead");
      return [stateOf(page, "performance"), stateOf(page, "opinionPoll")];
    };
    expect(await states()).toEqual(["none", undefined]);
    const [member, second] = [city.users.assessmentOffice.cadreId, city.users.supervisionSection.cadreId];
    await db.query(
      `insert into performance_analysis (id, "subjectId", task, "ownPart", conditions, evidence, "entryIds", "firstId", "firstSignedOn")
        select gen_random_uuid(), id, '任务', '本人作用', '条件', '依据', '{}', $2, '2026-09-10' from inspection_subject where "caseId" = $1`,
      [caseId, member],
    );
    const share = `update rule_set set values = jsonb_set(values, '{opinionVetoBelow}', $2) where id = (select "ruleSetId" from "case" where id = $1)`;
    await db.query(share, [caseId, `{"num": 60, "den": 100}`]);
    expect(await states()).toEqual(["none", "missing"]);
    await db.query(`update performance_analysis set "secondId" = $1, "secondSignedOn" = '2026-09-11'`, [second]);
    await db.query(`insert into opinion_poll (id, "caseId", "heldOn", place, groups, state, tally) values (gen_random_uuid(), $1, '2026-09-09', '礼堂', '[]', 'confirmed', '{}')`, [caseId]);
    expect(await states()).toEqual(["present", "present"]);
    await db.query(share, [caseId, "null"]);
    await db.query("delete from opinion_poll");
    await db.query("delete from performance_analysis");
  });

  it("the supervisor sees no day and no count of what is closed; the assessment office and who is kin see no file at all", async () => {
    const page = await pageFor("supervisor");
    const closed = page.lines.filter(({ state }) => state === "hidden");
    expect(closed.map(({ id }) => id)).toEqual(["heard", "checks", "consultations", "talk"]);
    expect(closed.every(({ on, count, href, files }) => on === null && count === null && href === null && files === null)).toBe(true);
    visitor.actor = city.users.assessmentOffice.actor;
    expect(await loadCaseFile(caseId)).toBeNull();
    visitor.actor = { ...city.users.departmentHead.actor, closedCadreIds: [city.cadres.shanLiqun] };
    expect(await loadCaseFile(caseId)).toBeNull();
  });

  it("as a zip: catalogue, form and the 3 open files, never the closed one; the reason is in the record before; without one, or for the supervisor, nothing goes out", async () => {
    const entries = async () =>
      (await db.query<{ reason: string; document: string }>(`select body::jsonb ->> 'reason' as reason, body::jsonb -> 'data' ->> 'document' as document from record_event where body::jsonb ->> 'type' = 'cadre.exported' order by id`)).rows;
    expect((await zipFor("departmentHead", " ")).status).toBe(403);
    expect((await zipFor("supervisor", "看一看")).status).toBe(403);
    expect(await entries()).toEqual([]);
    const answer = await zipFor("departmentHead", "报市委常委会研究");
    expect(answer.headers.get("content-type")).toBe("application/zip");
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const names = Object.keys(files);
    expect(names).toEqual([
      "00 案卷目录.docx",
      expect.stringMatching(/^\d\d-01 廉洁自律结论性意见（双签字） /),
      expect.stringMatching(/^\d\d-02 廉洁自律结论性意见（双签字） /),
      expect.stringMatching(/^\d\d-01 考察材料 考察材料：终稿\.pdf$/),
      expect.stringMatching(/^00 .*\.docx$/),
    ]);
    expect(names.join()).not.toContain("个人有关事项原件");
    const words = new TextDecoder().decode(unzipSync(files["00 案卷目录.docx"] ?? new Uint8Array())["word/document.xml"]);
    expect(words).toContain("还缺：");
    expect(words).not.toContain("个人有关事项原件");
    expect(await entries()).toEqual([
      { reason: "报市委常委会研究", document: "caseFile" },
      { reason: "报市委常委会研究", document: "approvalForm" },
    ]);
    expect(await faultsOf(test.current())).toEqual([]);
  });
});
