import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { confirmFact, determineFact, returnFact } from "@/lib/people/commands/facts";
import type { DetermineFact } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import { loadFactsPage } from "@/lib/programmes/determination/loaders";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
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
const scan = { fileName: "干部履历表.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n1 0 obj\n") };

function cadre() {
  return reading(clockActor, (tx) => tx.cadre.findUniqueOrThrow({ where: { id: city.cadres.qiuYuanshan } }));
}

async function enter(changes: Partial<DetermineFact>, user: UserKey = "cadreSection", evidence: typeof scan | null = scan) {
  const { id, version } = await cadre();
  return determineFact(
    {
      cadreId: id,
      version,
      fact: "birth",
      stated: "1985.05",
      determinedDay: legalDate("1984-05-02"),
      determined: "",
      verdict: "pass",
      determinedOn: today,
      reviewer: "干部监督科",
      basis: "以最早填写的履历表为准",
      ...changes,
    },
    evidence,
    by(user),
  );
}

const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map((refusal) => refusal.code);

async function entered(changes: Partial<DetermineFact>, user?: UserKey): Promise<string> {
  const result = await enter(changes, user);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.determinationId;
}

async function page(user: UserKey) {
  visitor.actor = city.users[user].actor;
  const found = await loadFactsPage(city.cadres.qiuYuanshan);
  if (found === null || "refusal" in found) throw new Error("closed");
  return found;
}

const birth = async () => (await cadre()).birth.toISOString().slice(0, 10);

describe("a determined day of birth", () => {
  it("without evidence is refused, and by the assessment office", async () => {
    expect(codes(await enter({}, "cadreSection", null))).toEqual(["people.fact-needs-evidence"]);
    expect(codes(await enter({}, "assessmentOffice"))).toEqual(["access.not-your-role"]);
  });

  it("changes nothing until a second person confirms it; the one who entered it is refused", async () => {
    const before = await birth();
    const determinationId = await entered({});
    expect(codes(await enter({}))).toEqual(["people.fact-pending"]);
    expect(await birth()).toBe(before);
    expect(codes(await confirmFact({ determinationId }, by("cadreSection")))).toEqual(["people.same-person"]);
    expect(codes(await confirmFact({ determinationId }, by("assessmentOffice")))).toEqual(["access.not-your-role"]);
    expect(await birth()).toBe(before);
    expect(codes(await confirmFact({ determinationId }, by("supervisionSection")))).toEqual([]);
    expect(await birth()).toBe("1984-05-02");
    expect(codes(await confirmFact({ determinationId }, by("departmentHead")))).toEqual(["people.determination-decided"]);
  });

  it("the earlier of 2 determinations stays readable with who entered and who confirmed it", async () => {
    const second = await entered({ determinedDay: legalDate("1984-05-20"), basis: "以出生登记为准" }, "cadreSectionSecond");
    expect(codes(await confirmFact({ determinationId: second }, by("departmentHead")))).toEqual([]);
    const { decided, standing, waiting } = await page("departmentHead");
    const births = decided.filter(({ fact }) => fact === "birth");
    expect(births.map(({ basis, enteredBy, decidedBy }) => [basis, enteredBy, decidedBy])).toContainEqual([
      "以最早填写的履历表为准",
      "俞静秋",
      "施正言",
    ]);
    expect(births[0]).toMatchObject({ determinedDay: "1984-05-20", decidedBy: "祁景明", evidenceName: "干部履历表.pdf" });
    expect(standing.find(({ fact }) => fact === "birth")).toMatchObject({ verdict: "pass", determined: "1984.05" });
    expect(waiting).toEqual([]);
    expect(await birth()).toBe("1984-05-20");
  });

  it("sent back keeps what stands and frees the fact for another", async () => {
    const determinationId = await entered({ determinedDay: legalDate("1990-01-01") });
    expect(codes(await returnFact({ determinationId, reason: "材料不清" }, by("cadreSectionSecond")))).toEqual([]);
    expect(await birth()).toBe("1984-05-20");
    expect((await page("cadreSection")).decided.find((one) => one.determinationId === determinationId)).toMatchObject({
      state: "returned",
      returnReason: "材料不清",
    });
    await entered({ verdict: "deferred", determinedDay: null });
  });
});

describe("who reads determinations", () => {
  it("the assessment office views people but not these: refused", async () => {
    visitor.actor = city.users.assessmentOffice.actor;
    expect(await loadFactsPage(city.cadres.qiuYuanshan)).toEqual({ refusal: "access.not-your-role" });
  });

  it("a county's staff is refused, an unknown id finds nobody", async () => {
    visitor.actor = city.users.countyBCadreSection.actor;
    expect(await loadFactsPage(city.cadres.qiuYuanshan)).toEqual({ refusal: "access.not-your-authority" });
    expect(await loadFactsPage("nobody")).toBeNull();
  });
});
