import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { loadAttachment } from "@/lib/attachments/loaders";
import { legalDate } from "@/lib/kernel/dates";
import { confirmFact, returnFact } from "@/lib/people/commands/facts";
import { declareKinship } from "@/lib/people/commands/kinship";
import { reading } from "@/lib/platform/db/reading";
import { readTodosIn } from "@/lib/programmes/desk/queries/todos";
import {
  acceptAmendment,
  determineAmendment,
  refuseAmendment,
  requestAmendment,
  withdrawAmendment,
} from "@/lib/programmes/own-record/commands";
import { loadAmendments, loadOwnRecord } from "@/lib/programmes/own-record/loaders";
import type { ListedAmendment } from "@/lib/programmes/own-record/queries";
import type { RequestAmendment } from "@/lib/programmes/own-record/schema";
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
const codes = (result: { ok: boolean; refusal?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.refusal ?? []).map((refusal) => refusal.code);
const scan = { fileName: "出生证明.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n3 0 obj\n") };

async function own(user: UserKey = "luBingran") {
  visitor.actor = city.users[user].actor;
  const record = await loadOwnRecord();
  if (record === null) throw new Error("no own record");
  return record;
}

function ask(changes: Partial<RequestAmendment> = {}, user: UserKey = "luBingran", evidence: typeof scan | null = scan) {
  const request = { part: "birth" as const, wrong: "登记为 5 月，与出生证明不符", wanted: "4 月", wantedDay: legalDate("1980-04-09") };
  return requestAmendment({ ...request, ...changes }, evidence, by(user));
}

/** The newest request about the part, as the page shows it. */
async function seen(part: ListedAmendment["part"]) {
  const found = (await own()).amendments.find((amendment) => amendment.part === part);
  if (found === undefined) throw new Error("no request");
  return { amendmentId: found.amendmentId, version: found.version, state: found.state, answer: found.answer };
}

const birthOf = async () => (await own()).person.birth;
const todosOf = (user: UserKey) =>
  reading(clockActor, async (tx) => {
    const { todos } = await readTodosIn(tx, city.users[user].actor, today);
    return todos.map(({ kind, id, count }) => [kind, id, count]);
  });

describe("the own record", () => {
  it("is shown with sources and without what tells of selection, opinions, checks and sanctions", async () => {
    const record = await own();
    expect(record.person.name).toBe("路秉然");
    expect(record.sources.birth.kind).not.toBe("");
    expect(record.personal.maskedIdNumber).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    for (const hidden of ["pools", "evaluations", "sanctions", "cases", "status", "statusChanges"]) {
      expect(JSON.stringify(record)).not.toContain(`"${hidden}"`);
    }
  });

  it("is everybody's own: the officer of the cadre section sees herself, the administrator nothing", async () => {
    expect((await own("cadreSection")).person.name).toBe("俞静秋");
    visitor.actor = city.users.systemAdministrator.actor;
    expect(await loadOwnRecord()).toBeNull();
  });
});

describe("who reported a kinship", () => {
  it("is shown to neither of the 2 where it is protected, and nowhere in what is sent to them; 1 self-declared source is shown", async () => {
    const declare = async (relative: "shanLiqun" | "zengLingyi", source: string, sourceOpen: boolean) => {
      const { cadreId } = (await own()).person;
      const [relativeIdNumber, version] = await reading(clockActor, async (tx) => {
        const other = await tx.cadre.findUniqueOrThrow({ where: { id: city.cadres[relative] } });
        const me = await tx.cadre.findUniqueOrThrow({ where: { id: cadreId } });
        return [other.idNumber, me.version] as const;
      });
      const wanted = { cadreId, version, relativeIdNumber, relation: "closeInLaw" as const, source, sourceOpen, declaredOn: today };
      expect(codes(await declareKinship(wanted, by("cadreSection")))).toEqual([]);
    };
    await declare("shanLiqun", "群众反映", false);
    await declare("zengLingyi", "本人申报", true);
    const record = await own();
    expect(record.personal.kin.map(({ name, source }) => [name, source]).sort()).toEqual([
      ["单立群", null],
      ["曾令仪", "本人申报"],
    ]);
    expect(JSON.stringify(record)).not.toContain("群众反映");
  });
});

describe("a request about the day of birth", () => {
  it("needs a day and evidence, once at a time, and changes nothing", async () => {
    const before = await birthOf();
    expect(codes(await ask({ wantedDay: null }, "luBingran", null))).toEqual(["amendment.needs-day", "amendment.needs-evidence"]);
    expect(codes(await ask())).toEqual([]);
    expect(codes(await ask())).toEqual(["amendment.pending"]);
    expect(await birthOf()).toBe(before);
    expect(await todosOf("cadreSection")).toContainEqual(["amendment.answer", city.cadres.luBingran, 1]);
    expect(await todosOf("countyBCadreSection")).toEqual([]);
  });

  it("is not just accepted, not answered by the assessment office or by himself", async () => {
    const { amendmentId, version } = await seen("birth");
    const accept = { amendmentId, version, reference: "档案", answer: "" };
    expect(codes(await acceptAmendment(accept, by("cadreSection")))).toEqual(["amendment.determined-apart"]);
    expect(codes(await refuseAmendment({ amendmentId, version, reason: "不" }, by("assessmentOffice")))).toEqual(["access.not-your-role"]);
    expect(codes(await refuseAmendment({ amendmentId, version, reason: "不" }, by("luBingran")))).toEqual(["access.not-your-role"]);
    expect(codes(await withdrawAmendment({ amendmentId, version }, by("cadreSection")))).toEqual(["amendment.not-found"]);
  });

  it("taken into a determination and sent back is open again; confirmed by a second person it takes effect", async () => {
    const determine = async () => {
      const { amendmentId, version } = await seen("birth");
      const result = await determineAmendment(
        {
          ...{ amendmentId, version, verdict: "pass" as const, determinedDay: legalDate("1980-04-09"), determined: "" },
          ...{ determinedOn: today, reviewer: "干部监督科", basis: "出生证明与户籍一致" },
        },
        by("cadreSection"),
      );
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value.determinationId;
    };
    const first = await determine();
    expect((await seen("birth")).state).toBe("underDetermination");
    expect(await todosOf("cadreSection")).toEqual([]);
    expect(await todosOf("departmentHead")).toContainEqual(["fact.confirm", city.cadres.luBingran, 1]);
    expect(codes(await returnFact({ determinationId: first, reason: "缺户籍材料" }, by("departmentHead")))).toEqual([]);
    expect((await seen("birth")).state).toBe("requested");
    const second = await determine();
    expect(codes(await confirmFact({ determinationId: second }, by("cadreSection")))).toEqual(["people.same-person"]);
    expect(codes(await confirmFact({ determinationId: second }, by("supervisionSection")))).toEqual([]);
    expect(await birthOf()).toBe("1980-04-09");
    expect((await seen("birth")).state).toBe("accepted");
    expect((await own()).sources.birth).toEqual({ kind: "determined", on: today, reviewer: "干部监督科" });
  });
});

describe("a request about an honour", () => {
  it("is closed with the place where the office entered it; a stale page is refused", async () => {
    expect(codes(await ask({ part: "honour", wantedDay: null }))).toEqual([]);
    const { amendmentId, version } = await seen("honour");
    const accept = { amendmentId, version, reference: "名册导入批次 2026-011", answer: "已补登" };
    expect(codes(await acceptAmendment({ ...accept, version: version + 1 }, by("cadreSection")))).toEqual(["amendment.stale"]);
    expect(codes(await acceptAmendment(accept, by("cadreSection")))).toEqual([]);
    expect(await seen("honour")).toMatchObject({ state: "accepted", answer: "已补登" });
    expect(codes(await refuseAmendment({ amendmentId, version: version + 1, reason: "不" }, by("cadreSection")))).toEqual(["amendment.decided"]);
  });

  it("is refused with a reason he reads, or withdrawn by himself", async () => {
    await ask({ part: "family", wantedDay: null });
    const family = await seen("family");
    const refusal = { amendmentId: family.amendmentId, version: family.version, reason: "材料与申请不符" };
    expect(codes(await refuseAmendment(refusal, by("cadreSection")))).toEqual([]);
    expect(await seen("family")).toMatchObject({ state: "refused", answer: "材料与申请不符" });
    await ask({ part: "other", wantedDay: null });
    const { amendmentId, version } = await seen("other");
    expect(codes(await withdrawAmendment({ amendmentId, version }, by("luBingran")))).toEqual([]);
    expect((await seen("other")).state).toBe("withdrawn");
  });

  it("its evidence opens to him and to the office, not to the assessment office or another cadre", async () => {
    visitor.actor = city.users.cadreSection.actor;
    const page = await loadAmendments(city.cadres.luBingran);
    if (page === null || "refusal" in page) throw new Error("closed");
    const [closed] = page.closed;
    const evidenceId = closed?.evidenceId ?? "";
    const opens = async (user: UserKey) => {
      visitor.actor = city.users[user].actor;
      return (await loadAttachment(evidenceId)) !== null;
    };
    expect([await opens("luBingran"), await opens("cadreSection")]).toEqual([true, true]);
    expect([await opens("assessmentOffice"), await opens("unitLeader"), await opens("countyBCadreSection")]).toEqual([false, false, false]);
  });
});
