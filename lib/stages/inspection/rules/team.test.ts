import { describe, expect, it } from "vitest";
import { teamRightsRun } from "./team";

describe("rights of an inspection team", () => {
  it("run while 1 of 2 cases is in inspection and not over; a closed task ends them at once", () => {
    const left = { stage: "deliberation", state: "running" } as const;
    for (const state of ["running", "deferred", "suspended"] as const) expect(teamRightsRun("running", [left, { stage: "inspection", state }]), state).toBe(true);
    for (const state of ["stopped", "returned", "finished"] as const) expect(teamRightsRun("running", [left, { stage: "inspection", state }]), state).toBe(false);
    expect([teamRightsRun("running", [left]), teamRightsRun("running", []), teamRightsRun("closed", [{ stage: "inspection", state: "running" }])]).toEqual([false, false, false]);
  });
});
