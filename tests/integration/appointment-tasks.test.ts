import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { legalDate } from "@/lib/kernel/dates";
import { loadDesk } from "@/lib/programmes/desk/loaders";
import { loadCaseAppointment } from "@/lib/stages/appointment/loaders";
import { finishTask, setTask } from "@/lib/stages/appointment/commands/tasks";
import { recorded, worked } from "@/lib/record/recorded";
import { streamOf } from "@/lib/record/event";
import { storeOutcomeIn } from "@/lib/case/commands/advance";
import { clockActor } from "@/lib/access/actor";
import { remind } from "@/lib/clocks/commands";
import { readClocksIn } from "@/lib/clocks/queries/clocks";
import { readRemindersIn } from "@/lib/clocks/queries/reminders";
import { legalDateToDb } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import type { TaskKind } from "@/lib/stages/appointment/types";
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
type Told = { readonly owner?: string; readonly version?: number; readonly ownerId?: string };
const set = (kind: TaskKind, dueOn: string, { owner = "工资科", version = 0, ownerId }: Told = {}) =>
  setTask({ caseId, kind, version, owner, ownerId: ownerId ?? null, dueOn: legalDate(dueOn) }, by("clerk"));
const finish = (taskId: string, doneOn: string, version = 1, who: keyof Town["staff"] = "clerk") =>
  finishTask({ taskId, version, doneOn: legalDate(doneOn), doneNote: "已调整" }, by(who));

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

async function onDesk(who: keyof Town["staff"] = "clerk"): Promise<readonly unknown[]> {
  visitor.actor = town.staff[who];
  const { todos } = await loadDesk({});
  return (todos?.list ?? []).filter(({ kind }) => kind === "appointment.tasks").map(({ count, dueOn, daysLeft, href }) => ({ count, dueOn, daysLeft, href }));
}

describe("what is left to do after an appointment", () => {
  it("before the paper nothing is set; then 2 tasks stand on the desk by the earlier deadline, overdue by 2 days; 1 done leaves 1, and none when both are", async () => {
    expect(codesOf(await set("pay", "2026-03-18"))).toEqual(["appointment.task-too-early"]);
    await issued();
    const { taskId: pay } = valueOf(await set("pay", "2026-03-18"));
    const { taskId: passport } = valueOf(await set("passportFiling", "2026-03-30", { owner: "干部监督科" }));
    expect(await onDesk()).toEqual([{ count: 2, dueOn: "2026-03-18", daysLeft: -2, href: `/cases/${caseId}/appointment` }]);
    valueOf(await finish(pay, "2026-03-19"));
    expect(await onDesk()).toMatchObject([{ count: 1, dueOn: "2026-03-30", daysLeft: 10 }]);
    expect((await set("passportFiling", "2026-03-25", { owner: "干部监督科", version: 1 })).ok).toBe(true);
    expect(await onDesk()).toMatchObject([{ count: 1, dueOn: "2026-03-25" }]);
    valueOf(await finish(passport, "2026-03-20", 2));
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
    const { taskId } = valueOf(await set("accounts", "2026-03-31", { owner: "信息中心" }));
    expect(codesOf(await finish(taskId, "2026-03-15"))).toEqual(["appointment.task-before-effect"]);
    expect(codesOf(await finish(taskId, "2026-03-21"))).toEqual(["appointment.in-future"]);
    expect(codesOf(await finish(taskId, today, 1, "assessor"))).toEqual(["access.not-your-role"]);
    expect((await readCase(caseId)).outcomes.appointment?.issuedOn).toBe("2026-03-16");
    expect(await faultsOf(test.current())).toEqual([]);
  });

  it("a form of version 1 is refused once another stored version 2, and so is a second arrangement as of none; nothing is overwritten", async () => {
    const { taskId } = valueOf(await set("filingAbove", "2026-04-10"));
    expect(codesOf(await set("filingAbove", "2026-04-01"))).toEqual(["appointment.task-stale"]);
    valueOf(await set("filingAbove", "2026-04-11", { version: 1 }));
    expect(codesOf(await set("filingAbove", "2026-04-12", { version: 1 }))).toEqual(["appointment.task-stale"]);
    expect(codesOf(await finish(taskId, today, 1))).toEqual(["appointment.task-stale"]);
    visitor.actor = town.staff.clerk;
    expect((await loadCaseAppointment(caseId))?.tasks.find(({ id }) => id === taskId)).toMatchObject({ dueOn: "2026-04-11", doneOn: null, version: 2 });
  });

  it("given to a colleague of the assessment office it is on his desk and among his reminders, 1 each; others of his office have none, and he may finish it", async () => {
    const { userId, name } = town.staff.assessor;
    await recorded({ actor: clockActor, now: morningOf("2026-01-05") }, async (tx) => {
      await tx.user.create({ data: { id: userId, signIn: "assessor", displayName: name, passwordHash: "", createdAt: new Date("2026-01-05T02:00:00Z") } });
      await tx.roleGrant.create({ data: { userId, role: "assessmentOffice", authorityId: town.authorityId, from: legalDateToDb(legalDate("2026-01-05")), reason: "配备" } });
      return worked(null, { stream: streamOf("user", userId), type: "user.created", data: {} });
    });
    expect(codesOf(await set("exitControl", "2026-03-26", { ownerId: crypto.randomUUID() }))).toEqual(["appointment.task-owner-unknown"]);
    const { taskId } = valueOf(await set("exitControl", "2026-03-26", { owner: "考核办", ownerId: userId }));
    expect(await onDesk("assessor")).toMatchObject([{ count: 1, dueOn: "2026-03-26" }]);
    const clerk = town.staff.clerk;
    const clocks = await reading(clerk, (tx) => readClocksIn(tx, clerk, today, 10));
    expect(clocks.filter(({ kind }) => kind === "appointmentTask").map(({ subject, dueOn, about }) => [subject, dueOn, about.split("　")[1]])).toEqual([[taskId, "2026-03-26", "出国（境）人员登记备案（考核办）"]]);
    valueOf(await remind(town.authorityId, morningOf(today)));
    const told = async (actor: Actor) => (await reading(actor, (tx) => readRemindersIn(tx, actor, { size: 50, number: 1 }))).lines.filter((line) => line.subject === taskId);
    expect((await told(town.staff.assessor)).map(({ stage, about }) => [stage, about?.split("　")[1]])).toEqual([[10, "出国（境）人员登记备案（考核办）"]]);
    expect(await told(clerk)).toHaveLength(1);
    expect(await told({ ...town.staff.assessor, userId: crypto.randomUUID() })).toHaveLength(0);
    valueOf(await finish(taskId, today, 1, "assessor"));
    expect(await onDesk("assessor")).toEqual([]);
    expect(await faultsOf(test.current())).toEqual([]);
  });
});
