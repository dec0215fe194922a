import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Level, Role } from "@/lib/access/actor";
import { levels, roles } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { actRule, acts } from "@/lib/access/acts";
import type { PolicyObject } from "@/lib/access/policy";
import { authoritiesFor, holdsAct, may, mayOnOne } from "@/lib/access/policy";

const [head = "", ...lines] = readFileSync(new URL("matrix.csv", import.meta.url), "utf8").trim().split("\n");
const columns = head.split(",").slice(1);
const matrix = new Map(lines.map((line) => [line.split(",")[0] ?? "", line.split(",").slice(1)]));
const allActs = Object.keys(acts) as Act[];

const mine = "authority-mine";
const other = "authority-other";

function actor(role: Role, more: Partial<Actor> = {}, upToLevel: Level | null = null): Actor {
  const grant = role === "unitLeader" || role === "cadre" ? { authorityId: null, unitId: "unit-mine" } : { authorityId: mine, unitId: null };
  const department = role === "reviewingDepartment" ? "tax" : null;
  return { userId: "user", cadreId: "self", name: "", grants: [{ role, upToLevel, department, ...grant }], closedCadreIds: ["self", "kin"], ...more };
}

const own = { authorityId: mine, unitId: "unit-mine", department: "tax", concerns: ["somebody"] } as const;

describe("the matrix written by hand", () => {
  it("names exactly the acts and roles there are", () => {
    expect([...matrix.keys()].toSorted()).toEqual(allActs.toSorted());
    expect(columns).toEqual([...roles]);
  });

  for (const role of roles) {
    it(`${role}: all ${String(allActs.length)} acts answer as written`, () => {
      const expected = allActs.map((act) => `${act} ${matrix.get(act)?.[columns.indexOf(role)] === "x" ? "yes" : "no"}`);
      const objectOf = (act: Act) => (actRule(act).scope === "self" ? { concerns: ["self"] } : own);
      expect(allActs.map((act) => `${act} ${may(actor(role), act, objectOf(act)).allowed ? "yes" : "no"}`)).toEqual(expected);
    });
  }
});

describe("several objects", () => {
  const cadreSection = actor("cadreSection");

  it("1 of 2 that admits is enough, in either order; none of 2 answers with the first reason", () => {
    expect(mayOnOne(cadreSection, "posts.edit", [{ authorityId: other }, { authorityId: mine }]).allowed).toBe(true);
    expect(mayOnOne(cadreSection, "posts.edit", [{ authorityId: mine }, { authorityId: other }]).allowed).toBe(true);
    const two = [{ authorityId: other }, { authorityId: mine, concerns: ["kin"] }];
    expect(mayOnOne(cadreSection, "posts.edit", two)).toEqual({ allowed: false, reason: "access.not-your-authority" });
    expect(mayOnOne(cadreSection, "posts.edit", two.toReversed())).toEqual({ allowed: false, reason: "access.own-or-relative" });
  });

  it("0 objects admit nobody", () => {
    expect(mayOnOne(cadreSection, "posts.edit", [])).toEqual({ allowed: false, reason: "access.not-your-authority" });
  });
});

describe("scope", () => {
  it("gives nobody anything of another authority or another unit, whatever the role", () => {
    const elsewhere = { authorityId: other, unitId: "unit-other", department: "tax", concerns: [] } as const;
    for (const role of roles) {
      for (const act of allActs.filter((one) => actRule(one).scope !== "installation")) {
        expect(may(actor(role), act, elsewhere).allowed, `${role} ${act}`).toBe(false);
      }
    }
  });

  it("gives a reviewing department 1 act, on letters to its own department of its own authority, and on no other", () => {
    const tax = actor("reviewingDepartment");
    expect(allActs.filter((act) => holdsAct(tax, act))).toEqual(["departmentReply.give"]);
    const on = (object: PolicyObject) => may(tax, "departmentReply.give", object);
    expect(on({ authorityId: mine, department: "tax" })).toEqual({ allowed: true });
    for (const object of [{ authorityId: mine, department: "court" }, { authorityId: other, department: "tax" }, { authorityId: mine }, {}] as const) {
      expect(on(object)).toEqual({ allowed: false, reason: "access.not-your-department" });
    }
    const unbound = { ...tax, grants: tax.grants.map((grant) => ({ ...grant, department: null })) };
    expect(may(unbound, "departmentReply.give", { authorityId: mine, department: null }).allowed).toBe(false);
  });

  it("opens the own archive and no other: 3 acts, refused for somebody else, for a relative, for an account without a cadre", () => {
    const selfActs = allActs.filter((act) => actRule(act).scope === "self");
    expect(selfActs).toHaveLength(3);
    for (const act of selfActs) {
      expect(may(actor("cadre"), act, { concerns: ["self"] })).toEqual({ allowed: true });
      expect(may(actor("cadre"), act, { concerns: ["somebody"] })).toEqual({ allowed: false, reason: "access.not-yourself" });
      expect(may(actor("cadre"), act, { concerns: ["self", "kin"] }).allowed).toBe(false);
      expect(may(actor("cadre"), act).allowed).toBe(false);
      expect(may(actor("cadre", { cadreId: null }), act, { concerns: ["self"] }).allowed).toBe(false);
    }
  });

  it("gives the role of the cadre himself no act but the 3 on his own archive", () => {
    expect(allActs.filter((act) => holdsAct(actor("cadre"), act))).toEqual(["own.view", "own.requestAmendment", "own.answerEntry"]);
  });

  it("narrows by level: a grant up to county deputy reaches county deputy and below, not county head", () => {
    const staff = actor("cadreSection", {}, "countyDeputy");
    const answers = levels.map((level) => may(staff, "case.view", { ...own, level }).allowed);
    expect(answers).toEqual([false, false, false, true, true, true, true]);
  });

  it("gives no business act to the system administrator: 5 acts, all on the installation", () => {
    const granted = allActs.filter((act) => holdsAct(actor("systemAdministrator"), act));
    expect(granted).toEqual(["settings.view", "settings.proposeCode", "accounts.view", "accounts.edit", "accounts.revokeSession"]);
  });

  it("lists for an act the authorities of the roles that carry it, and no other", () => {
    const two: Actor = {
      ...actor("cadreSection"),
      grants: [
        { role: "cadreSection", authorityId: mine, unitId: null, upToLevel: null },
        { role: "supervisor", authorityId: other, unitId: null, upToLevel: null },
      ],
    };
    expect(authoritiesFor(two, "people.import")).toEqual([mine]);
    expect(authoritiesFor(two, "motion.view")).toEqual([mine, other]);
  });
});

describe("own case and relatives", () => {
  it("closes every authority act to the person concerned and to his relatives, whatever the role", () => {
    for (const role of roles) {
      for (const act of allActs.filter((one) => actRule(one).closedToConcerned)) {
        for (const concerned of ["self", "kin"]) {
          expect(may(actor(role), act, { ...own, concerns: ["somebody", concerned] }).allowed, `${role} ${act}`).toBe(false);
        }
      }
    }
  });

  it("holds over 1,000 random kinship sets: allowed only when no one concerned is closed", () => {
    const ids = fc.subarray(["a", "b", "c", "d", "e", "f"]);
    fc.assert(
      fc.property(ids, ids, (closed, concerns) => {
        const answer = may(actor("cadreSection", { closedCadreIds: closed }), "case.view", { ...own, concerns });
        expect(answer.allowed).toBe(!concerns.some((id) => closed.includes(id)));
      }),
      { numRuns: 1_000 },
    );
  });
});
