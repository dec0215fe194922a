import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { loadDesk } from "@/lib/programmes/desk/loaders";
import { loadCaseAppointment } from "@/lib/stages/appointment/loaders";
import { finishTask, setTask } from "@/lib/stages/appointment/commands/tasks";
import { recorded, worked } from "@/lib/record/recorded";
import { streamOf } from "@/lib/record/event";
import { storeOutcomeIn } from "@/lib/case/commands/advance";
import { caseAtAppointment } from "../support/builders/correction";
import { authorOn, codesOf, foundTown, morningOf, readCase, valueOf } from "../support/builders/town";
import type { Town } from "../support/builders/town";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const visitor: { actor: Actor | null } = { actor: null };
const today = legalDate("2026-03-20");

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: morningOf(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let town: Town;
let caseId: string;
beforeAll(async () => {
  town = await foundTown();
  ({ id: caseId } = await caseAtAppointment(town, "顾云岫"));
});

const by = (who: keyof Town["staff"]) => authorOn(town.staff[who], today);
const set = (kind: "pay" | "passportFiling", dueOn: string, owner = "工资科") => setTask({ caseId, kind, owner, dueOn: legalDate(dueOn) }, by("clerk"));
const finish = (taskId: string, doneOn: string) => finishTask({ taskId, doneOn: legalDate(doneOn), doneNote: "已调整" }, by("clerk"));

/** The paper of the case was issued on 16 March: only its outcome is written, what it changes is proven elsewhere. */
async function issued(): Promise<void> {
  await recorded(by("head"), async (tx) => {
    const value = {
      paperId: crypto.randomUUID(), paperNumber: "云泽委干〔2026〕9号", issuedOn: "2026-03-16", talkOn: null, electedOn: null,
      holdingId: null, inPostSince: null, probationFrom: null, probationUntil: null,
    };
    await storeOutcomeIn(tx, caseId, "appointment", value, today);
    return worked(null, { stream: streamOf("case", caseId), type: "appointment.tookEffect", data: {} });
  });
}

async function onDesk(): Promise<readonly unknown[]> {
  visitor.actor = town.staff.clerk;
  const { todos } = await loadDesk({});
  return (todos?.list ?? []).filter(({ kind }) => kind === "appointment.tasks").map(({ count, dueOn, daysLeft, href }) => ({ count, dueOn, daysLeft, href }));
}

describe("what is left to do after an appointment", () => {
  it("before the paper nothing is set; then 2 tasks stand on the desk by the earlier deadline, overdue by 2 days; 1 done leaves 1, and none when both are", async () => {
    expect(codesOf(await set("pay", "2026-03-18"))).toEqual(["appointment.task-too-early"]);
    await issued();
    const { taskId: pay } = valueOf(await set("pay", "2026-03-18"));
    const { taskId: passport } = valueOf(await set("passportFiling", "2026-03-30", "干部监督科"));
    expect(await onDesk()).toEqual([{ count: 2, dueOn: "2026-03-18", daysLeft: -2, href: `/cases/${caseId}/appointment` }]);
    valueOf(await finish(pay, "2026-03-19"));
    expect(await onDesk()).toMatchObject([{ count: 1, dueOn: "2026-03-30", daysLeft: 10 }]);
    expect((await set("passportFiling", "2026-03-25", "干部监督科")).ok).toBe(true);
    expect(await onDesk()).toMatchObject([{ count: 1, dueOn: "2026-03-25" }]);
    valueOf(await finish(passport, "2026-03-20"));
    expect(await onDesk()).toEqual([]);
    const page = await loadCaseAppointment(caseId);
    expect(page?.tasks.map(({ kind, owner, doneOn }) => [kind, owner, doneOn])).toEqual([
      ["pay", "工资科", "2026-03-19"],
      ["passportFiling", "干部监督科", "2026-03-20"],
    ]);
    expect(codesOf(await finish(pay, "2026-03-20"))).toEqual(["appointment.task-done"]);
    expect(codesOf(await set("pay", "2026-04-01"))).toEqual(["appointment.task-done"]);
  });

  it("a day before the paper, a day to come, another role: 3 refusals", async () => {
    const { taskId } = valueOf(await setTask({ caseId, kind: "accounts", owner: "信息中心", dueOn: legalDate("2026-03-31") }, by("clerk")));
    expect(codesOf(await finish(taskId, "2026-03-15"))).toEqual(["appointment.task-before-effect"]);
    expect(codesOf(await finish(taskId, "2026-03-21"))).toEqual(["appointment.in-future"]);
    expect(codesOf(await finishTask({ taskId, doneOn: today, doneNote: "" }, by("assessor")))).toEqual(["access.not-your-role"]);
    expect((await readCase(caseId)).outcomes.appointment?.issuedOn).toBe("2026-03-16");
    expect(await faultsOf(test.current())).toEqual([]);
  });
});
