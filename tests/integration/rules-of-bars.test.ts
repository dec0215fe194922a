import { beforeAll, describe, expect, it } from "vitest";
import type { SanctionKind } from "@/lib/law/sanction-periods";
import type { MeetingAt } from "@/lib/meetings/types";
import type { PersonChanges } from "../support/builders/sitting";
import { committeeSits, dayOf, seatCommittee } from "../support/builders/sitting";
import type { Town } from "../support/builders/town";
import { foundTown } from "../support/builders/town";
import { only, votedOn } from "../support/builders/vote";
import { useTestDatabase } from "../support/database";

/*
 * Bars at a vote of 10 March 2026: refused up to the last day of the period, that day included, recorded on the day after. A period counted
 * from the same day of an earlier month ends on that day of the month it reaches (parameter barEndsInclusive).
 */

useTestDatabase();
let town: Town;
let meeting: MeetingAt;

beforeAll(async () => {
  town = await foundTown();
  await seatCommittee(town);
  meeting = await committeeSits(town);
});

type Sanction = { readonly kind: SanctionKind; readonly on: string; readonly decision?: string; readonly months?: number; readonly stillAffecting?: boolean };

const under = (...sanctions: readonly Sanction[]): PersonChanges => ({
  sanctions: {
    create: sanctions.map(({ kind, on, decision = on, months = null, stillAffecting = false }) => ({
      kind, effectiveOn: dayOf(on), document: `示例〔${decision}〕`, body: "示例机关", reason: "示例", months, stillAffecting,
    })),
  },
});
const one = (kind: SanctionKind, on: string, more: Partial<Sanction> = {}) => under({ kind, on, ...more });

type Row = readonly [title: string, changes: PersonChanges, refusedBy: readonly string[], foundAs?: string];

const rows = (table: readonly Row[]) => table.map(([title, changes, refusedBy, foundAs = ""]) => ({ title, changes, refusedBy, foundAs }));

describe("a sanction or measure", () => {
  it.each(rows([
    ["SAN-01 last day of 12 months after a Party warning", one("partyWarning", "2025-03-10"), ["DSQ-06"]],
    ["SAN-01 1 day after them", one("partyWarning", "2025-03-09"), [], "block met"],
    ["SAN-02 last day of 18 months after a serious warning", one("partySeriousWarning", "2024-09-10"), ["DSQ-06"]],
    ["SAN-02 1 day after them", one("partySeriousWarning", "2024-09-09"), [], "block met"],
    ["SAN-03 last day of 24 months after removal from Party posts", one("partyRemovalFromPosts", "2024-03-10"), ["DSQ-06"]],
    ["SAN-03 1 day after them", one("partyRemovalFromPosts", "2024-03-09"), [], "block met"],
    ["SAN-04 last day of 12 and 24 months of probation in the Party and after", one("partyProbation", "2023-03-10"), ["DSQ-06"]],
    ["SAN-04 1 day after them", one("partyProbation", "2023-03-09"), [], "block met"],
    ["SAN-06 last day of 6 months after a government warning", one("governmentWarning", "2025-09-10"), ["DSQ-06"]],
    ["SAN-06 1 day after them", one("governmentWarning", "2025-09-09"), [], "block met"],
    ["SAN-06 last day of 12 months after a demerit", one("governmentDemerit", "2025-03-10"), ["DSQ-06"]],
    ["SAN-06 last day of 18 months after a major demerit", one("governmentMajorDemerit", "2024-09-10"), ["DSQ-06"]],
    ["SAN-06 last day of 24 months after a demotion", one("governmentDemotion", "2024-03-10"), ["DSQ-06"]],
    ["SAN-06 1 day after 24 months of a dismissal", one("governmentDismissal", "2024-03-09"), [], "block met"],
    ["SAN-07 2 warnings of 1 decision, months not stated: 6 to 12 are possible, unknown", under({ kind: "governmentWarning", on: "2025-09-01" }, { kind: "governmentWarning", on: "2025-09-01" }), ["DSQ-06", "DSQ-06"]],
    ["SAN-07 2 warnings of 1 decision that states 6 months", under({ kind: "governmentWarning", on: "2025-09-01", months: 6 }, { kind: "governmentWarning", on: "2025-09-01" }), [], "block met,block met"],
    ["SAN-07 2 kinds of 1 decision: the heavier of 18 months is over, the lighter is not carried out", under({ kind: "governmentMajorDemerit", on: "2024-09-01" }, { kind: "governmentWarning", on: "2024-09-01", months: 24 }), [], "block met,block not-applicable"],
    ["SAN-07 a warning inside a demerit: 4 months left and 6 run on to 10 July", under({ kind: "governmentDemerit", on: "2025-01-10" }, { kind: "governmentWarning", on: "2025-09-01" }), ["DSQ-06"]],
    ["SAN-07 the same warning 1 day after the demerit's end", under({ kind: "governmentDemerit", on: "2024-08-30" }, { kind: "governmentWarning", on: "2025-09-01" }), [], "block met,block met"],
    ["SAN-08 last day of 6 months after an admonition", one("admonition", "2025-09-10"), ["DSQ-06"]],
    ["SAN-08 1 day after them", one("admonition", "2025-09-09"), [], "block met"],
    ["SAN-10 last day of 12 months after a reassignment: a period to be checked only warns", one("reassignment", "2025-03-10"), [], "warn not-met"],
    ["SAN-10 1 day after them", one("reassignment", "2025-03-09"), [], "warn met"],
    ["DSQ-06 10 years ago, found to affect use still", one("partyWarning", "2016-03-10", { stillAffecting: true }), ["DSQ-06"]],
    ["DSQ-06 from the 11th on: not yet in force, 1 day", one("partyWarning", "2026-03-11"), [], "block met"],
  ]))("$title", async ({ changes, refusedBy, foundAs }) => {
    const voted = await votedOn(town, meeting, changes);
    expect(voted.refusedBy).toEqual(refusedBy);
    expect(voted.foundAs("DSQ-06").toSorted().join()).toBe(foundAs);
  });
});

type Grade = "EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT" | "UNGRADED";
const graded = (...rows: readonly (readonly [number, Grade])[]): PersonChanges => ({ grades: only(...rows.map(([year, grade]) => ({ year, grade, fixedOn: dayOf(`${String(year + 1)}-01-20`) }))) });
const onTrial = (confirmedOn: string | null): PersonChanges => ({
  holdings: { updateMany: { where: {}, data: { probationFrom: dayOf("2020-06-01"), probationUntil: dayOf("2021-05-31"), confirmedOn: confirmedOn === null ? null : dayOf(confirmedOn) } } },
});

describe("last year's grade and a probation", () => {
  it.each(rows([
    ["DSQ-03 competent in 2025, incompetent in 2024: 1 year is looked at", graded([2025, "COMPETENT"], [2024, "INCOMPETENT"]), [], "block met"],
    ["DSQ-03 basically competent in 2025", graded([2025, "BASICALLY_COMPETENT"]), ["DSQ-03"]],
    ["DSQ-03 no grade of 2025 on file: unknown", graded([2024, "EXCELLENT"]), ["DSQ-03"]],
    ["DSQ-03 2025 without a fixed grade warns", graded([2025, "UNGRADED"]), [], "warn not-met"],
    ["PRB-04 a probation of 1 year that nobody confirmed", onTrial(null), ["PRB-04"]],
    ["PRB-04 confirmed on the 10th, the day of the vote", onTrial("2026-03-10"), [], "block met"],
    ["PRB-04 confirmed on the 11th", onTrial("2026-03-11"), ["PRB-04"]],
  ]))("$title", async ({ title, changes, refusedBy, foundAs }) => {
    const voted = await votedOn(town, meeting, changes);
    expect(voted.refusedBy).toEqual(refusedBy);
    expect(voted.foundAs(title.slice(0, 6)).join()).toBe(foundAs);
  });
});
