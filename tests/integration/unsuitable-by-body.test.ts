import { expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { askChecks } from "@/lib/stages/inspection/commands/letters";
import { answerCheck, enterReplies } from "@/lib/stages/inspection/commands/replies";
import { readLetterIn } from "@/lib/stages/inspection/queries/letters";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { subjectOf } from "@/prisma/seed/steps/inspection";
import { authorOn, codesOf, done } from "@/prisma/seed/steps/motion";
import { twoInInspection } from "../support/builders/two-subjects";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const test = useTestDatabase();
const on = legalDate("2026-09-16");

it("CHK-3: 1 reply of the discipline body that he is unsuitable is not cleared by the cadre section through another letter, but by who answers for that body", async () => {
  const city = await seedCity({ today: legalDate("2026-10-20"), size: "small", installation: "test", clock: null });
  const { caseIds, subjectIds } = await twoInInspection(city);
  const [caseId = ""] = caseIds;
  const [subjectId = ""] = subjectIds;
  const staff = authorOn(city, "cadreSection", on);
  const body = authorOn(city, "disciplineLiaison", on);
  const asked = async (letterNumber: string) => {
    done(await askChecks({ subjectIds: [subjectId], kind: "discipline", letterNumber, askedOn: on }, staff));
    const { asked: letters } = await subjectOf(city, caseId);
    return letters.find(({ department }) => department === "disciplineOfSender")?.letterId ?? "";
  };
  const answered = async (answer: "unsuitable" | "nothingFound", author: typeof staff) => {
    const { id, version } = await subjectOf(city, caseId);
    return codesOf(await answerCheck({ subjectId: id, version, kind: "discipline", repliedOn: on, responsibleName: "施正言", answer, result: "经核实" }, author));
  };
  await asked("云组函〔2026〕91号");
  expect(await answered("unsuitable", body)).toEqual([]);
  const letterId = await asked("云组函〔2026〕92号");
  expect(await answered("nothingFound", staff)).toEqual(["inspection.unsuitable-by-body"]);
  const letter = await reading(staff.actor, (tx) => readLetterIn(tx, staff.actor, letterId));
  const lineId = letter?.people.find((person) => person.caseId === caseId)?.lineId ?? "";
  const line = { lineId, reply: "nothingFound" as const, verdict: null, repliedOn: on, validUntil: null, responsibleName: "施正言", result: "" };
  const entered = await enterReplies({ letterId, version: letter?.version ?? 0, lines: [line] }, staff);
  expect(codesOf(entered)).toEqual(["inspection.unsuitable-by-body"]);
  expect(await answered("nothingFound", body)).toEqual([]);
  expect(await faultsOf(test.current())).toEqual([]);
}, 60_000);
