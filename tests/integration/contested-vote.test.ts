import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { ContestedView } from "@/components/stages/decision/contested";
import { SlipsSheet } from "@/components/stages/decision/slips";
import type { FormAction } from "@/components/ui/form-state";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { requestCorrection } from "@/lib/corrections/commands";
import { present } from "@/lib/kernel/assert";
import { addDays } from "@/lib/kernel/dates";
import { notMet } from "@/lib/law/finding";
import { withdrawItem } from "@/lib/meetings/commands/items";
import { readAgendaIn } from "@/lib/meetings/queries/meetings";
import type { ItemAt, MeetingAt } from "@/lib/meetings/types";
import { loadMeeting } from "@/lib/meetings/loaders";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { putOnAgenda, suspendVote } from "@/lib/stages/decision/commands/agenda";
import { putContestedOnAgenda, recordContestedDecision, suspendContested } from "@/lib/stages/decision/commands/contested";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import { loadContested, loadDecision, loadSlips } from "@/lib/stages/decision/loaders";
import { putContestedSchema, type RecordContested } from "@/lib/stages/decision/schema";
import { voteOn } from "@/prisma/seed/steps/walk";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { contestIn, type Group, openBallotOf } from "../support/builders/contested";
import { correctionInput } from "../support/builders/correction";
import { committeeSits, dayOf, seatCommittee, sittingDay } from "../support/builders/sitting";
import type { Town } from "../support/builders/town";
import { authorOn, codesOf, foundTown, readCase, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

/* A committee of 4 on 10 March 2026; people for one post of a batch. Three of four must agree. */

const visitor: { actor: Actor | null } = { actor: null };

vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: author().now, sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let town: Town;
let members: readonly string[];
let meeting: MeetingAt;

beforeAll(async () => {
  town = await foundTown({ contestedVotes: true });
  members = await seatCommittee(town, 4);
  meeting = await committeeSits(town);
});

const owner = (sql: string, ...values: readonly unknown[]) => withClient(test.current().ownerUrl, (client) => client.query(sql, [...values]));
const nothing: FormAction = () => Promise.resolve({ status: "idle" });
const author = () => authorOn(town.staff.head, sittingDay);

/** `people` cases for one post of the batch, deliberated. */
const contest = (people: number, where: Town = town) => contestIn(where, people, author().now);

const chosen = (cases: readonly CaseAt[], at = meeting) => ({ meetingId: at.id, cases: cases.map(({ id, version }) => ({ caseId: id, version, chosen: true })) });
const put = (cases: readonly CaseAt[], at = meeting) => putContestedOnAgenda(chosen(cases, at), author());

async function itemsOf(group: string): Promise<readonly ItemAt[]> {
  const agenda = await reading(clockActor, (tx) => readAgendaIn(tx, meeting.id));
  return agenda.filter((item) => item.contestedGroup === group);
}

async function listed(cases: readonly CaseAt[]): Promise<Group> {
  const { group } = valueOf(await put(cases));
  return { group, items: await itemsOf(group) };
}

const ballotOf = (group: Group, agree: readonly number[], changes: Partial<RecordContested> = {}, away: readonly string[] = []) =>
  openBallotOf(meeting, group, agree, changes, away);
const withChoice = (input: RecordContested, whenNotPassed: "deferred" | "returned"): RecordContested => ({
  ...input, lines: input.lines.map((line) => (line.whenNotPassed === null ? line : { ...line, whenNotPassed })),
});
async function related(cadreId: string, memberId: string): Promise<void> {
  const [aId = "", bId = ""] = [cadreId, memberId].toSorted();
  const data = { aId, bId, relation: "closeInLaw", source: "本人申报", declaredOn: dayOf("2026-01-08") } as const;
  valueOf(
    await recorded({ actor: clockActor, now: author().now }, async (tx) => {
      await tx.kinship.create({ data });
      return worked(null, { stream: streamOf("cadre", cadreId), type: "cadre.changed", data: {} });
    }),
  );
}
const states = (cases: readonly CaseAt[]) => Promise.all(cases.map(async ({ id }) => { const at = await readCase(id); return `${at.stage} ${at.state}`; }));

describe("DEL-07: a group on the agenda", () => {
  it("is refused without the scheme's permission, with 1 person, with 0, for 2 posts, and twice", async () => {
    const plain = await foundTown();
    await seatCommittee(plain, 4);
    const elsewhere = await committeeSits(plain);
    const refused = await putContestedOnAgenda(chosen(await contest(2, plain), elsewhere), authorOn(plain.staff.head, sittingDay));
    expect(codesOf(refused)).toEqual(["DEL-07"]);
    const cases = await contest(2);
    expect(codesOf(await put(cases.slice(0, 1)))).toEqual(["DEL-07"]);
    expect(codesOf(await put([]))).toEqual(["decision.contested-other-post"]);
    const ticked = (...ticks: readonly string[]) => putContestedSchema.safeParse({ meetingId: meeting.id, cases: cases.map(({ id, version }, index) => ({ caseId: id, version: String(version), chosen: ticks[index] })) });
    expect([ticked().error?.issues.map(({ path, message }) => [path.join("."), message]), ticked("on").success]).toEqual([[["cases", "form.not-chosen"]], true]);
    const others = await contest(1);
    expect(codesOf(await put([...cases.slice(0, 1), ...others]))).toEqual(["decision.contested-other-post"]);
    expect(codesOf(await put([...cases.slice(0, 1), ...cases.slice(0, 1)]))).toEqual(["decision.contested-other-post"]);
    const { items } = await listed(cases.toReversed());
    expect(items.map((item) => item.caseId)).toEqual(cases.map((at) => at.id));
    expect(codesOf(await put(cases))).toEqual(["meeting.already-listed"]);
  });

  it("2 people, 1 of them not running any more: the whole group is refused and nothing is written", async () => {
    const [first, second] = await contest(2);
    const cases = [present(first, "a case"), present(second, "a case")];
    await owner(`update "case" set state = 'returned', version = version + 1 where id = $1`, cases[1]?.id);
    expect(codesOf(await put(cases))).toEqual(["case.stale", "case.not-running"]);
    expect(await reading(clockActor, (tx) => tx.meetingItem.count({ where: { caseId: cases[0]?.id ?? "" } }))).toBe(0);
  });
});

describe("DEL-07, DEC-04: one ballot on 2 people of 4 who should attend", () => {
  it("3 and 1 agree: 1 is adopted, the other is stopped; 2 at once: 1 is written down; nobody is voted on alone", async () => {
    const cases = await contest(2);
    const group = await listed(cases);
    const [item] = group.items;
    const alone = voteOn(present(cases[0], "a case"), present(item, "an item"), { agree: 4 });
    expect(codesOf(await recordDecision(alone, author()))).toEqual(["decision.contested-together"]);
    const suspend = { caseId: alone.caseId, version: alone.version, itemId: alone.itemId, itemVersion: alone.itemVersion, ground: "opinionsDiverge", reason: "分歧", dueOn: sittingDay } as const;
    expect(codesOf(await suspendVote(suspend, author()))).toEqual(["decision.contested-together"]);
    const input = await ballotOf(group, [3, 1]);
    expect(codesOf(await recordContestedDecision(withChoice(input, "deferred"), author()))).toEqual(["decision.contested-post-filled"]);
    const [one, two] = await Promise.all([recordContestedDecision(input, author()), recordContestedDecision(input, author())]);
    expect([one, two].filter((answer) => answer.ok)).toHaveLength(1);
    expect([...codesOf(one), ...codesOf(two)]).toContain("case.stale");
    expect(await states(cases)).toEqual(["notice running", "decision stopped"]);
    const kept = await reading(clockActor, (tx) => tx.storedFinding.findMany({ where: { caseId: { in: cases.map((at) => at.id) }, rule: "DEL-07" } }));
    expect(kept.map((row) => row.outcome)).toEqual(["met", "met", "met", "met"]);
    expect((await itemsOf(group.group)).map((after) => after.conclusion.slice(0, 5))).toEqual(["差额票决：", "差额票决："]);
  });

  it("4 members agree 5 times, or 1 of them to both people, or are counted 4 and 3: refused; 2 of 3 subjects seen is outdated", async () => {
    const group = await listed(await contest(2));
    const input = await ballotOf(group, [3, 1]);
    const secret = { ...input, form: "secretBallot" as const };
    const counted = (agree: number, disagree: number): RecordContested => ({ ...secret, lines: secret.lines.map((line, index) => (index === 0 ? line : { ...line, agree, disagree })) });
    expect(codesOf(await recordContestedDecision(counted(2, 2), author()))).toEqual(["DEL-07"]);
    expect(codesOf(await recordContestedDecision(counted(1, 2), author()))).toEqual(["DEL-07"]);
    const twice = { ...input, opinions: input.opinions.map((one) => ({ ...one, stances: one.stances.map(() => "agree" as const) })) };
    expect(codesOf(await recordContestedDecision(twice, author()))).toContain("DEL-07");
    expect(codesOf(await recordContestedDecision({ ...input, lines: input.lines.slice(0, 1) }, author()))).toEqual(["decision.contested-changed"]);
    expect(valueOf(await recordContestedDecision(counted(1, 3), author()))).toEqual({ passed: 1, subjects: 2 });
  });

  it("2 and 2 agree: nobody is adopted; both put off go into a further round of the same meeting, which adopts 1", async () => {
    const cases = await contest(2);
    expect(valueOf(await recordContestedDecision(withChoice(await ballotOf(await listed(cases), [2, 2]), "deferred"), author()))).toEqual({ passed: 0, subjects: 2 });
    expect(await states(cases)).toEqual(["decision deferred", "decision deferred"]);
    const again = await listed(await Promise.all(cases.map((at) => readCase(at.id))));
    expect(valueOf(await recordContestedDecision(withChoice(await ballotOf(again, [1, 3]), "returned"), author()))).toEqual({ passed: 1, subjects: 2 });
    expect(await states(cases)).toEqual(["decision returned", "notice running"]);
  });

  it("DEC-02, DEC-05: the principal not last is refused; the vote on all 2 may be suspended", async () => {
    const cases = await contest(2);
    const group = await listed(cases);
    const input = await ballotOf(group, [3, 1]);
    expect(codesOf(await recordContestedDecision({ ...input, opinions: input.opinions.toReversed() }, author()))).toContain("DEC-02");
    const { lines } = input;
    const suspending = { group: group.group, lines, ground: "opinionsDiverge", reason: "意见分歧较大", dueOn: sittingDay } as const;
    expect(codesOf(await suspendContested(suspending, author()))).toEqual(["decision.due-before-meeting"]);
    expect(valueOf(await suspendContested({ ...suspending, dueOn: addDays(sittingDay, 10) }, author()))).toEqual({ subjects: 2 });
    expect(await states(cases)).toEqual(["decision suspended", "decision suspended"]);
  });
});

describe("DEL-07: counts of one person corrected afterwards", () => {
  it("4 papers bear 4 agreements: with 1 to the other, 3 are not corrected to 4; with 0 they are", async () => {
    const corrected = async (toOther: number) => {
      const cases = await contest(2);
      valueOf(await recordContestedDecision(await ballotOf(await listed(cases), [3, toOther]), author()));
      const adopted = await readCase(present(cases[0], "a case").id);
      return requestCorrection(correctionInput(adopted, "decision", { agree: "4", disagree: "0" }), authorOn(town.staff.clerk, sittingDay));
    };
    expect(await corrected(1)).toMatchObject({ ok: false, refusal: [{ code: "correction.more-than", params: { given: 5, limit: 4 } }] });
    expect(codesOf(await corrected(0))).toEqual([]);
  });
});

describe("who leaves", () => {
  it("DEC-08, DEC-01: a member related to 1 of 2 people withdraws from both: 3 are present, 4 should attend, 3 must agree", async () => {
    const cases = await contest(2);
    await related(present(cases[1], "a case").cadreId, present(members[3], "a member"));
    const group = await listed(cases);
    const away = meeting.members.filter((member) => member.cadreId === members[3]).map((member) => member.id);
    expect(codesOf(await recordContestedDecision(await ballotOf(group, [3, 1]), author()))).toContain("DEC-08");
    expect(valueOf(await recordContestedDecision(await ballotOf(group, [3, 0], {}, away), author()))).toEqual({ passed: 1, subjects: 2 });
    const withdrawn = await reading(clockActor, (tx) => tx.withdrawal.findMany({ where: { itemId: { in: group.items.map((item) => item.id) } } }));
    expect(withdrawn.map((row) => row.memberId)).toEqual([...away, ...away]);
    const votes = await reading(clockActor, (tx) => tx.vote.findMany({ where: { itemId: { in: group.items.map((item) => item.id) } } }));
    expect(votes.map((vote) => `${String(vote.shouldAttend)} ${String(vote.present)}`)).toEqual(["4 3", "4 3"]);
  });

  it("a person off the agenda after it was fixed: 3 become 2 and are voted on, 2 become 1 and are not; the 1 left is listed alone", async () => {
    const take = (item: ItemAt | undefined) => withdrawItem({ itemId: item?.id ?? "", version: item?.version ?? 0, reason: "材料未齐" }, author());
    const three = await listed(await contest(3));
    const seen = await ballotOf(three, [3, 1, 0]);
    valueOf(await take(three.items[2]));
    expect(codesOf(await recordContestedDecision(seen, author()))).toEqual(["meeting.item-stale", "meeting.item-concluded"]);
    expect(valueOf(await recordContestedDecision(await ballotOf({ ...three, items: three.items.slice(0, 2) }, [3, 1]), author()))).toEqual({ passed: 1, subjects: 2 });
    const two = await listed(await contest(2));
    visitor.actor = town.staff.head;
    expect((await loadSlips(meeting.id, two.items[0]?.id ?? ""))?.lines).toHaveLength(2);
    valueOf(await take(two.items[1]));
    expect(await loadSlips(meeting.id, two.items[0]?.id ?? "")).toBeNull();
    const one = present(await loadContested(meeting.id, two.group), "the page");
    expect(renderToStaticMarkup(createElement(ContestedView, { page: one, token: "t", actions: { vote: nothing, suspend: nothing } }))).not.toContain("/slips/");
    expect(codesOf(await recordContestedDecision(await ballotOf({ ...two, items: two.items.slice(0, 1) }, [4]), author()))).toEqual(["DEL-07"]);
    valueOf(await take(two.items[0]));
    const left = await readCase(two.items[0]?.caseId ?? "");
    expect(codesOf(await putOnAgenda({ caseId: left.id, version: left.version, meetingId: meeting.id }, author()))).toEqual([]);
  });

  it("1 of 2 adopted with one ballot: the third for the post, listed alone before, is not voted on beside them, nor the fourth listed", async () => {
    const cases = await contest(4);
    const [third, fourth] = [present(cases[2], "a case"), present(cases[3], "a case")];
    const { itemId } = valueOf(await putOnAgenda({ caseId: third.id, version: third.version, meetingId: meeting.id }, author()));
    valueOf(await recordContestedDecision(await ballotOf(await listed(cases.slice(0, 2)), [3, 0]), author()));
    const item = present((await reading(clockActor, (tx) => readAgendaIn(tx, meeting.id))).find((one) => one.id === itemId), "an item");
    expect(codesOf(await recordDecision(voteOn(third, item, { agree: 4 }), author()))).toEqual(["decision.post-filled"]);
    expect(codesOf(await putOnAgenda({ caseId: fourth.id, version: fourth.version, meetingId: meeting.id }, author()))).toEqual(["decision.post-filled"]);
    expect(codesOf(await withdrawItem({ itemId, version: item.version, reason: "职位已有人选" }, author()))).toEqual([]);
  });

  it("1 already adopted for the post: 2 more for it are refused; an official whose relative is in the group may not record it", async () => {
    const cases = await contest(4);
    valueOf(await recordContestedDecision(await ballotOf(await listed(cases.slice(0, 2)), [3, 0]), author()));
    expect(codesOf(await put(cases.slice(2)))).toEqual(["DEL-07"]);
    const fresh = await contest(2);
    const related = { actor: { ...town.staff.head, closedCadreIds: [fresh[1]?.cadreId ?? ""] }, now: author().now };
    expect(codesOf(await putContestedOnAgenda(chosen(fresh), related))).toEqual(["access.own-or-relative"]);
    const group = await listed(fresh);
    expect(codesOf(await recordContestedDecision(await ballotOf(group, [3, 1]), related))).toEqual(["access.own-or-relative"]);
  });

  it("the database holds it as well: 0 items change their group, 0 posts are mixed, 1 vote is adopted", async () => {
    const group = await listed(await contest(2));
    const [first, second] = group.items;
    const other = await listed(await contest(2));
    await expect(owner(`update meeting_item set "contestedGroup" = null where id = $1`, first?.id)).rejects.toThrow(/fixed with the agenda/);
    await expect(
      owner(`insert into meeting_item (id, "meetingId", "order", kind, title, "caseId", "contestedGroup") values (gen_random_uuid(), $1, 999, 'decision', '', $2, $3)`, meeting.id, other.items[0]?.caseId, group.group),
    ).rejects.toThrow(/one post in one meeting/);
    const vote = (itemId: string | undefined) =>
      owner(`insert into vote (id, "itemId", form, "shouldAttend", present, agree, disagree, "defer", abstain, passed) values (gen_random_uuid(), $1, 'oral', 4, 4, 4, 0, 0, 0, true)`, itemId);
    await vote(first?.id);
    await expect(vote(second?.id)).rejects.toThrow(/filled once/);
  });
});

describe("pages of a group", () => {
  it("2 people: 4 slips with both names in the order of the agenda, a tally of 2 lines; 0 pages for a relative of 1 of them", async () => {
    const cases = await contest(2);
    visitor.actor = town.staff.head;
    expect((await loadDecision(cases[0]?.id ?? ""))?.rivals?.map((rival) => rival.caseId)).toEqual(cases.map((at) => at.id));
    const { group, items } = await listed(cases);
    const at = { meeting: meeting.id, item: items[1]?.id ?? "" };
    const page = present(await loadContested(at.meeting, group), "the page");
    expect([page.lines.map((line) => line.at.id), page.vacancies, page.standing?.outcome]).toEqual([cases.map((one) => one.id), 1, "met"]);
    const view = renderToStaticMarkup(createElement(ContestedView, { page, token: "t", actions: { vote: nothing, suspend: nothing } }));
    expect(view).toContain("不按票数排列，也不递补");
    expect([view.includes("/slips/"), view.includes("去重新发函")]).toEqual([true, false]);
    const old = page.lines.map((line) => ({ ...line, gates: [notMet("CHK-1", "gate", {}, { standing: "overdue" })] }));
    const [first, ...rest] = old;
    const renewed = { ...page, lines: [present(first, "a line"), ...rest] } as const;
    expect(renderToStaticMarkup(createElement(ContestedView, { page: renewed, token: "t", actions: { vote: nothing, suspend: nothing } })).match(/去重新发函/g)).toHaveLength(2);
    const slips = present(await loadSlips(at.meeting, at.item), "the slips");
    const [papers = "", tally = ""] = renderToStaticMarkup(createElement(SlipsSheet, { page: slips })).split("表决计票单");
    const each = papers.split(/(?=<div class="break-inside-avoid)/).slice(1).map((slip) => slip.slice(0, slip.indexOf("不署名")));
    const names = slips.lines.map((line) => line.subject.name);
    expect([each.length, new Set(each).size]).toEqual([4, 1]);
    expect(names.map((name) => (each[0] ?? "").indexOf(name) > 0)).toEqual([true, true]);
    expect((each[0] ?? "").indexOf(names[0] ?? "")).toBeLessThan((each[0] ?? "").indexOf(names[1] ?? ""));
    expect(each[0]).toContain("同意不超过 1 人");
    expect(tally.match(/h-\[14mm\]/g)).toHaveLength(3);
    visitor.actor = { ...town.staff.head, closedCadreIds: [cases[0]?.cadreId ?? ""] };
    expect([await loadContested(at.meeting, group), await loadSlips(at.meeting, at.item)]).toEqual([null, null]);
    const shown = (await loadMeeting(at.meeting))?.items.filter((item) => items.some((one) => one.id === item.id));
    expect(shown?.map((item) => [item.closedToVisitor, item.href])).toEqual([[true, null], [false, null]]);
  });
});
