import { describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { hindranceToChange, hindranceToRead } from "./policy";
import type { ListAt } from "./types";

const actor = (userId: string, role: Role = "cadreSection", authorityId = "city"): Actor => ({
  userId,
  cadreId: null,
  name: "",
  grants: [{ role, authorityId, unitId: null, upToLevel: null }],
  closedCadreIds: [],
});
const list = (changes: Partial<ListAt> = {}): ListAt => ({
  id: "list",
  authorityId: "city",
  ownerId: "owner",
  label: "",
  locked: false,
  closed: false,
  version: 0,
  ...changes,
});

describe("a list", () => {
  it("is read by its owner and by 1 colleague it is shared with; for a third it is not there", () => {
    expect(hindranceToRead(actor("owner"), list(), ["colleague"])).toBeNull();
    expect(hindranceToRead(actor("colleague"), list(), ["colleague"])).toBeNull();
    expect(hindranceToRead(actor("third"), list(), ["colleague"])).toBe("list.not-found");
  });

  it("closes to its owner when his role no longer reaches the authority, or reads no people", () => {
    expect(hindranceToRead(actor("owner", "cadreSection", "county"), list(), [])).toBe("access.not-your-authority");
    expect(hindranceToRead(actor("owner", "committeeMember"), list(), [])).toBe("access.not-your-role");
  });

  it("is changed by its owner alone; locked it keeps its people, closed it keeps everything", () => {
    expect(hindranceToChange(actor("owner"), list(), [], "members")).toBeNull();
    expect(hindranceToChange(actor("colleague"), list(), ["colleague"], "list")).toBe("list.not-owner");
    expect(hindranceToChange(actor("owner"), list({ locked: true }), [], "members")).toBe("list.locked");
    expect(hindranceToChange(actor("owner"), list({ locked: true }), [], "list")).toBeNull();
    expect(hindranceToChange(actor("owner"), list({ closed: true }), [], "list")).toBe("list.closed");
  });
});
