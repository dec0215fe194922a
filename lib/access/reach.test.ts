import { describe, expect, test } from "vitest";
import type { Actor, Level } from "./actor";
import { levels, roles } from "./actor";
import { acts } from "./acts";
import type { Act } from "./acts";
import { may } from "./policy";
import { closedTo, departmentReachOf, reachOf } from "./reach";

const authorities = ["city", "county"] as const;

function actors(): Actor[] {
  return roles.flatMap((role) =>
    ([null, "countyDeputy", "sectionDeputy"] as const).map((upToLevel): Actor => ({
      userId: "u", cadreId: "own", name: "", closedCadreIds: ["own", "kin"], grants: [{ role, authorityId: "city", unitId: "unit", upToLevel }],
    })),
  );
}

/** What a list under the act would hold. */
function listed(actor: Actor, act: Act, object: { authorityId: string; level: Level; cadreId: string }): boolean {
  return reachOf(actor, act).some((one) => one.authorityId === object.authorityId && one.levels.includes(object.level)) && !closedTo(actor, act).includes(object.cadreId);
}

describe("a list and the policy", () => {
  test("10 roles with 3 reaches: for every act of an authority, 2 authorities, 7 levels and 3 people the list holds what may be seen", () => {
    let compared = 0;
    for (const actor of actors())
      for (const act of Object.keys(acts) as Act[])
        if (acts[act].scope === "authority")
          for (const authorityId of authorities)
            for (const level of levels)
              for (const cadreId of ["own", "kin", "stranger"]) {
                const allowed = may(actor, act, { authorityId, level, concerns: [cadreId] }).allowed;
                if (listed(actor, act, { authorityId, level, cadreId }) !== allowed) expect.fail(`${act} ${authorityId} ${level} ${cadreId}`);
                compared += 1;
              }
    expect(compared).toBeGreaterThan(10_000);
  });

  test("letters of 1 department of 1 authority, and only for the role and the act that answers them", () => {
    const bound = (role: Actor["grants"][number]["role"], department: "tax" | null): Actor => ({
      userId: "u", cadreId: null, name: "", closedCadreIds: [], grants: [{ role, authorityId: "city", unitId: null, upToLevel: null, department }],
    });
    expect(departmentReachOf(bound("reviewingDepartment", "tax"), "departmentReply.give")).toEqual([{ authorityId: "city", department: "tax" }]);
    expect(departmentReachOf(bound("reviewingDepartment", null), "departmentReply.give")).toEqual([]);
    expect(departmentReachOf(bound("reviewingDepartment", "tax"), "departmentReply.take")).toEqual([]);
    expect(departmentReachOf(bound("cadreSection", "tax"), "departmentReply.give")).toEqual([]);
  });
});
