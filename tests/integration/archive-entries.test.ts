import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { loadAttachment } from "@/lib/attachments/loaders";
import { answerEntry, enterEntry, returnEntry, verifyEntry } from "@/lib/programmes/archive-entries/commands";
import { loadEntries, loadOwnEntries } from "@/lib/programmes/archive-entries/loaders";
import type { EnterEntry } from "@/lib/programmes/archive-entries/schema";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { upTo } from "../support/builders/narrowed";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-11-02");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

useTestDatabase();
let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small" });
});

const by = (user: UserKey) => ({ actor: city.users[user].actor, now: atNine(today) });
const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map((refusal) => refusal.code);
const scan = { fileName: "防汛工作总结.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n2 0 obj\n") };

/** Entries are about 滕远航, head of a bureau: he signs in himself. */
const enter = (changes: Partial<EnterEntry> = {}, user: UserKey = "cadreSection", evidence: typeof scan | null = scan) =>
  enterEntry(
    {
      cadreId: city.users.unitLeader.cadreId,
      kind: "conduct",
      on: legalDate("2026-07-18"),
      until: null,
      fact: "防汛期间连续值守大堤，组织转移群众 320 人。",
      goal: "",
      source: "市防汛指挥部通报",
      sourceProtected: false,
      ...changes,
    },
    evidence,
    by(user),
  );

async function entered(changes: Partial<EnterEntry> = {}): Promise<string> {
  const result = await enter(changes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.entryId;
}

async function office(user: UserKey) {
  visitor.actor = city.users[user].actor;
  const page = await loadEntries(city.users.unitLeader.cadreId);
  if (page === null || "refusal" in page) throw new Error("closed");
  return page;
}

async function own(user: UserKey = "unitLeader") {
  visitor.actor = city.users[user].actor;
  return (await loadOwnEntries()) ?? [];
}

describe("an entry", () => {
  it("waits for a second person: the one who entered it and the assessment office are refused, the head is not", async () => {
    const entryId = await entered();
    expect((await own()).length).toBe(0);
    expect(codes(await verifyEntry({ entryId }, by("cadreSection")))).toEqual(["entry.same-person"]);
    expect(codes(await verifyEntry({ entryId }, by("assessmentOffice")))).toEqual(["access.not-your-role"]);
    expect(codes(await verifyEntry({ entryId }, by("departmentHead")))).toEqual([]);
    expect(codes(await verifyEntry({ entryId }, by("supervisionSection")))).toEqual(["entry.decided"]);
    expect((await office("supervisionSection")).verified).toMatchObject([{ source: "市防汛指挥部通报", verifiedBy: "祁景明" }]);
  });

  it("is seen and answered once by the person, and by nobody in his place", async () => {
    const [entry] = await own();
    const entryId = entry?.entryId ?? "";
    expect(entry?.fact).toContain("320 人");
    const answer = "情况属实，另有副职同值守。";
    expect(codes(await answerEntry({ entryId, answer }, by("cadreSection")))).toEqual(["entry.not-found"]);
    expect(codes(await answerEntry({ entryId, answer }, by("unitLeader")))).toEqual([]);
    expect(codes(await answerEntry({ entryId, answer }, by("unitLeader")))).toEqual(["entry.answered"]);
    expect((await office("cadreSection")).verified[0]?.answer).toBe(answer);
  });

  it("with a protected source is neither shown to the person nor its evidence given to him; the office reads both", async () => {
    const entryId = await entered({ sourceProtected: true, source: "群众来信", on: legalDate("2026-08-01") });
    expect(codes(await verifyEntry({ entryId }, by("supervisionSection")))).toEqual([]);
    expect((await own()).map((entry) => entry.entryId)).not.toContain(entryId);
    expect(codes(await answerEntry({ entryId, answer: "说明" }, by("unitLeader")))).toEqual(["entry.not-found"]);
    const { verified } = await office("departmentHead");
    // by their day, the latest first
    expect(verified.map(({ on }) => on)).toEqual(["2026-08-01", "2026-07-18"]);
    const [kept, open] = verified.map(({ evidenceId }) => evidenceId ?? "");
    expect(await loadAttachment(kept ?? "")).not.toBeNull();
    visitor.actor = upTo("staff", city.users.cadreSection.actor);
    expect(await loadAttachment(open ?? "")).toBeNull();
    visitor.actor = city.users.unitLeader.actor;
    expect(await loadAttachment(kept ?? "")).toBeNull();
    expect((await loadAttachment(open ?? ""))?.fileName).toBe("防汛工作总结.pdf");
    visitor.actor = city.users.assessmentOffice.actor;
    expect(await loadAttachment(open ?? "")).toBeNull();
  });

  it("sent back stands nowhere but among the returned", async () => {
    const entryId = await entered({ fact: "组织培训 3 期。" });
    expect(codes(await returnEntry({ entryId, reason: "没有出处" }, by("cadreSectionSecond")))).toEqual([]);
    const page = await office("cadreSection");
    expect(page.returned.map((entry) => [entry.entryId, entry.returnReason])).toEqual([[entryId, "没有出处"]]);
    expect(page.verified.map((entry) => entry.entryId)).not.toContain(entryId);
  });

  it("is refused with all reasons at once: a result without goal and evidence, with points", async () => {
    const result = await enter({ kind: "performance", fact: "完成投资 3 亿元，加 2 分" }, "cadreSection", null);
    expect(codes(result)).toEqual(["entry.needs-goal", "entry.needs-evidence", "entry.scores"]);
    expect(codes(await enter({}, "departmentHead"))).toEqual(["access.not-your-role"]);
  });
});

describe("who reads entries", () => {
  it("the assessment office and a county's staff: refused; the person himself only through his own archive", async () => {
    const { cadreId } = city.users.unitLeader;
    visitor.actor = city.users.assessmentOffice.actor;
    expect(await loadEntries(cadreId)).toEqual({ refusal: "access.not-your-role" });
    visitor.actor = city.users.countyBCadreSection.actor;
    expect(await loadEntries(cadreId)).toEqual({ refusal: "access.not-your-authority" });
    visitor.actor = city.users.unitLeader.actor;
    expect(await loadEntries(cadreId)).toEqual({ refusal: "access.not-your-role" });
    expect(await own("committeeMember")).toEqual([]);
  });
});
