import { beforeAll, describe, expect, it } from "vitest";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { answerCorrection, proposeCorrection } from "@/lib/people/commands/sanction-corrections";
import { recordSanction } from "@/lib/people/commands/sanctions-and-grades";
import { readCandidateFactsIn } from "@/lib/people/queries/candidate";
import { barsOf } from "@/lib/people/rules/sanction-bars";
import type { SanctionValues } from "@/lib/people/rules/sanction-corrections";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { faultsOf, rosterTools, today } from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const test = useTestDatabase();
let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});
const { by, read } = rosterTools(() => city);
const scan = { fileName: "恢复权利决定.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n1 0 obj\n") };

describe("the day the rights of a Party member were restored", () => {
  it("SAN-04: only after a probation of 12 months and not 1 day before it ends; confirmed by another it moves the 24 months", async () => {
    const cadreId = city.cadres.barredBySanction;
    const versionOf = async () => (await read((tx) => tx.cadre.findUniqueOrThrow({ where: { id: cadreId } }))).version;
    const decision = { kind: "partyProbation", body: "市纪委", document: "云纪〔2024〕7号", reason: "违反组织纪律", effectiveOn: legalDate("2024-03-01"), months: null } as const;
    const { sanctionId } = done(await recordSanction({ cadreId, version: await versionOf(), ...decision }, by("cadreSection")));
    const restored = async (on: string, kind: SanctionValues["kind"] = "partyProbation") =>
      proposeCorrection({ cadreId, version: await versionOf(), sanctionId, after: { ...decision, kind, rightsRestoredOn: legalDate(on) }, reason: "恢复党员权利的决定" }, scan, by("cadreSection"));
    expect(codesOf(await restored("2025-02-28"))).toEqual(["people.restored-too-early"]);
    expect(codesOf(await restored("2026-03-03"))).toEqual(["people.in-future"]);
    expect(codesOf(await restored("2025-05-15", "partyWarning"))).toEqual(["people.restored-without-probation"]);
    const { correctionId } = done(await restored("2025-05-15"));
    done(await answerCorrection({ correctionId, answer: "confirmed", reason: "" }, by("departmentHead")));
    const facts = present((await read((tx) => readCandidateFactsIn(tx, [cadreId]))).get(cadreId), "the person");
    const [bar] = barsOf(facts.sanctions.filter(({ id }) => id === sanctionId), { ...defaultRuleSetValues, barEndsInclusive: false });
    expect(bar?.lastDay).toBe("2027-05-14");
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});
