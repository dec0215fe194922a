import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { reading } from "@/lib/platform/db/reading";
import { confirmProbationsAction, listProbationsAction } from "@/lib/stages/probation/actions";
import { loadMeetingProbations } from "@/lib/stages/probation/loaders";
import { issuedPaper, talkWith } from "@/tests/support/builders/appointment";
import { caseAtAppointment } from "@/tests/support/builders/correction";
import { assessAtEnd, confirmationItem, enterBothReports } from "@/tests/support/builders/probation";
import type { Town } from "@/tests/support/builders/town";
import { foundTown, morningOf, readCase } from "@/tests/support/builders/town";
import { useTestDatabase } from "@/tests/support/database";
import { faultsOf } from "@/tests/support/faults";

const day = "2027-03-12";
const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: morningOf(day), sessionId: "s", clockIsSet: true }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const database = useTestDatabase();
let town: Town;
let people: readonly CaseAt[];
let meetingId: string;

beforeAll(async () => {
  town = await foundTown();
  const before = [await caseAtAppointment(town, "顾云岫"), await caseAtAppointment(town, "闻亦舟")];
  for (const at of before) await talkWith(town, at);
  await issuedPaper(town, before.map(({ id }) => id), { appointStated: 2, removeStated: 2 });
  people = await Promise.all(before.map(({ id }) => readCase(id)));
  visitor.actor = town.staff.head;
  const [first] = people;
  if (first === undefined) throw new Error("nobody on probation");
  await enterBothReports(town, first);
  await assessAtEnd(town, first);
  const itemId = await confirmationItem(town, first, day);
  ({ meetingId } = await reading(clockActor, (tx) => tx.meetingItem.findUniqueOrThrow({ where: { id: itemId }, select: { meetingId: true } })));
});

const lines = async () => ((await loadMeetingProbations(meetingId))?.lines ?? []).map(({ name, assessed, itemId }) => [name, assessed, itemId !== null]);
const statesOf = () => Promise.all(people.map(async ({ id }) => (await readCase(id)).state));

async function send(action: typeof listProbationsAction, words = "试用期满，同意任职", named = meetingId) {
  const data = new FormData();
  data.set("meetingId", named);
  data.set("words", words);
  for (const { caseId, version } of (await loadMeetingProbations(meetingId))?.lines ?? []) data.append("selected", `${caseId}:${version}`);
  const answer = await action({ status: "idle" }, data);
  return answer.status === "answered" ? answer.answers.map(({ label, outcome }) => [label, outcome]) : answer.status;
}

describe("PRB-02, PRB-04: a list of probations for one meeting", () => {
  test("2 end before it, 1 is on its agenda; both ticked, 1 is put on it and 1 was there; of 2 confirmed together 1 is done, the one without an assessment stays", async () => {
    expect(await lines()).toEqual([["顾云岫", true, true], ["闻亦舟", false, false]]);
    for (const named of ["", crypto.randomUUID()]) expect(await send(listProbationsAction, "", named)).toEqual([["—", "refused"], ["—", "refused"]]);
    expect(await send(listProbationsAction)).toEqual([["顾云岫", "refused"], ["闻亦舟", "done"]]);
    expect(await send(confirmProbationsAction, " ")).toEqual([["顾云岫", "refused"], ["闻亦舟", "refused"]]);
    expect(await send(confirmProbationsAction)).toEqual([["顾云岫", "done"], ["闻亦舟", "refused"]]);
    expect(await statesOf()).toEqual(["finished", "running"]);
    expect(await lines()).toEqual([["闻亦舟", false, true]]);
    const holdings = await reading(clockActor, (tx) => tx.postHolding.findMany({ where: { cadreId: { in: people.map(({ cadreId }) => cadreId) }, confirmedOn: { not: null } } }));
    expect(holdings.map(({ cadreId }) => cadreId)).toEqual([people[0]?.cadreId]);
  });

  test("who holds no meeting sees no list and confirms 0; a relative is not listed", async () => {
    visitor.actor = town.staff.supervision;
    expect(await loadMeetingProbations(meetingId)).toBeNull();
    visitor.actor = { ...town.staff.head, userId: crypto.randomUUID(), closedCadreIds: [people[1]?.cadreId ?? ""] };
    expect(await lines()).toEqual([]);
    expect(await statesOf()).toEqual(["finished", "running"]);
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
