import { beforeAll, describe, expect, it } from "vitest";
import { clockActor } from "@/lib/access/actor";
import type { CaseAt } from "@/lib/case/types";
import { addDays } from "@/lib/kernel/dates";
import type { ItemAt, MeetingAt } from "@/lib/meetings/types";
import { addItem } from "@/lib/meetings/commands/items";
import { reading } from "@/lib/platform/db/reading";
import { suspendVote } from "@/lib/stages/decision/commands/agenda";
import { recordReconsideration } from "@/lib/stages/decision/commands/reconsideration";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import type { RecordDecision } from "@/lib/stages/decision/schema";
import { voteOn } from "@/prisma/seed/steps/walk";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { itemOf, itemOn, succeeded } from "../support/builders/meetings";
import { candidateWith, committeeSits, dayOf, seatCommittee, sittingDay } from "../support/builders/sitting";
import type { Town } from "../support/builders/town";
import { authorOn, codesOf, foundTown, readCase } from "../support/builders/town";
import { addPost, onAgendaOf } from "../support/builders/vote";
import { useTestDatabase } from "../support/database";

/* A committee of 4 and its plenary on 10 March 2026: what is a decision, what is none, what opens one again. */

const test = useTestDatabase();
let town: Town;
let committee: MeetingAt;
let plenary: MeetingAt;

beforeAll(async () => {
  town = await foundTown();
  await seatCommittee(town, 4);
  committee = await committeeSits(town);
  plenary = await committeeSits(town, { kind: "plenaryCommittee", absent: 1 });
});

const author = () => authorOn(town.staff.head, sittingDay);

async function open(meeting: MeetingAt, postId?: string): Promise<{ at: CaseAt; item: ItemAt }> {
  return onAgendaOf(town, meeting, await candidateWith(town), postId === undefined ? {} : { postId });
}

async function vote(meeting: MeetingAt, counts: Partial<Pick<RecordDecision, "agree" | "disagree" | "defer" | "abstain">>, changes: Partial<RecordDecision> = {}) {
  const { at, item } = await open(meeting);
  const answer = await recordDecision(voteOn(at, item, counts, changes), author());
  return { at, item, answer };
}

/** A reply of the discipline body of 13 February about the person of the case that says until when it counts. */
function replyUntil(at: CaseAt, until: string): Promise<unknown> {
  return withClient(test.current().ownerUrl, async (client) => {
    const { userId } = town.staff.head;
    const made = await client.query<{ task: string }>(
      `insert into inspection_task (id, "motionId", "authorityId", title, plan, "startsOn", state)
       select gen_random_uuid(), k."motionId", $2, '组', '谈话', '2026-02-10', 'reported' from "case" k where k.id = $1 returning id as task`,
      [at.id, town.authorityId],
    );
    const subject = await client.query<{ id: string }>(`insert into inspection_subject (id, "taskId", "caseId") values (gen_random_uuid(), $1, $2) returning id`, [made.rows[0]?.task, at.id]);
    const letter = await client.query<{ id: string }>(
      `insert into check_letter (id, "authorityId", department, kind, body, number, "sentOn", "workingDays", "dueOn", "dueProvisional", "sentById")
       values (gen_random_uuid(), $1, 'disciplineOfSender', 'discipline', '市纪委', $2, '2026-02-10', 3, '2026-02-13', false, $3) returning id`,
      [town.authorityId, `函${until}`, userId],
    );
    return client.query(
      `insert into check_letter_line (id, "letterId", "subjectId", "order", reply, "repliedOn", "validUntil", "enteredById") values (gen_random_uuid(), $1, $2, 1, 'nothingFound', '2026-02-13', $3, $4)`,
      [letter.rows[0]?.id, subject.rows[0]?.id, until, userId],
    );
  });
}

async function found(caseId: string, rule: string) {
  return reading(clockActor, (tx) => tx.storedFinding.findMany({ where: { caseId, rule, stage: "decision" } }));
}

describe("a vote of 4 who should attend", () => {
  it.each([
    ["DEC-04 3 of 4 agree: passed", { agree: 3, disagree: 1 }, true],
    ["DEC-04 2 of 4 agree, exactly half: not passed", { agree: 2, disagree: 1, defer: 1 }, false],
    ["DEC-04 2 agree, 0 are against, 2 abstain: not passed", { agree: 2, abstain: 2 }, false],
  ])("%s", async (_title, counts, passed) => {
    const { at, answer } = await vote(committee, counts, { difference: "弃权者发言时未明确表态", ...(passed ? {} : { whenNotPassed: "deferred", reason: "未过半数" }) });
    expect(succeeded(answer).passed).toBe(passed);
    expect((await found(at.id, "DEC-04"))[0]).toMatchObject({ force: "calc", outcome: "computed", outputs: { needed: 3, passed } });
    expect((await readCase(at.id)).state).toBe(passed ? "running" : "deferred");
  });

  it("DEC-09 a department meeting takes no item of a decision; 1 that got there is refused at the vote", async () => {
    const { at, item } = await open(committee);
    const department = await committeeSits(town, { kind: "secretarySpecialMeeting" });
    expect(codesOf(await addItem({ meetingId: department.id, kind: "decision", objectId: at.id }, author()))).toContain("meeting.wrong-body");
    const set = (kind: string) => withClient(test.current().ownerUrl, (client) => client.query(`update meeting set kind = $1 where id = $2`, [kind, committee.id]));
    await set("secretarySpecialMeeting");
    expect(codesOf(await recordDecision(voteOn(at, item, { agree: 4 }), author()))).toEqual(["DEC-09"]);
    await set("standingCommittee");
    expect(codesOf(await recordDecision(voteOn(at, item, { agree: 4 }), author()))).toEqual([]);
  });
});

describe("a plenary of 4 with 3 present", () => {
  it.each([
    ["DEC-12 3 of 4 present: a secret ballot stands", { agree: 3 }, {}, []],
    ["DEC-12 1 paper that defers: no such vote at a plenary", { agree: 2, defer: 1 }, {}, ["DEC-12"]],
    ["DEL-06 3 hands shown instead of a secret ballot", { agree: 3 }, { form: "showOfHands" as const }, ["DEL-06"]],
  ])("%s", async (_title, counts, changes, refusedBy) => {
    const { answer } = await vote(plenary, counts, { form: "secretBallot", ...changes });
    expect(codesOf(answer).filter((code) => !code.startsWith("decision."))).toEqual(refusedBy);
  });

  it("DEC-12 2 of 4 present are no quorum", async () => {
    const few = await committeeSits(town, { kind: "plenaryCommittee", absent: 2 });
    const { answer } = await vote(few, { agree: 2 }, { form: "secretBallot" });
    expect(codesOf(answer).filter((code) => !code.startsWith("decision."))).toEqual(["DEC-12"]);
  });

  it("CHK-3 until 9, 10 and 11 March: 1 of 3 replies is outdated at the meeting of the 10th", async () => {
    for (const [until, refusedBy] of [["2026-03-09", ["CHK-3"]], ["2026-03-10", []], ["2026-03-11", []]] as const) {
      const { at, item } = await open(committee);
      await replyUntil(at, until);
      expect([until, codesOf(await recordDecision(voteOn(at, item, { agree: 4 }), author()))]).toEqual([until, refusedBy]);
    }
  });

  it("DEL-06 1 head of a county's committee decided by the standing committee warns; 1 other post does not", async () => {
    const postId = await addPost(town, { level: "countyHead", headOrDeputy: "head" });
    await withClient(test.current().ownerUrl, async (client) => {
      await client.query(`update post set "isPrincipal" = true where id = $1`, [postId]);
      await client.query(`update unit set category = 'partyCommittee' where id = $1`, [town.bureau.unitId]);
    });
    const cadreId = await candidateWith(town, { level: "countyDeputy", levelSince: dayOf("2020-06-01"), career: { create: [{ from: dayOf("2020-06-01"), unitText: "示例", postText: "副职", level: "countyDeputy", headOrDeputy: "deputy" }] } });
    const { at, item } = await onAgendaOf(town, committee, cadreId, { postId });
    expect(codesOf(await recordDecision(voteOn(at, item, { agree: 4 }), author()))).toEqual([]);
    expect((await found(at.id, "DEL-06"))[0]).toMatchObject({ force: "warn", outcome: "not-met" });
    const other = await vote(committee, { agree: 4 });
    expect((await found(other.at.id, "DEL-06"))[0]).toMatchObject({ force: "warn", outcome: "not-applicable" });
  });
});

describe("putting off and opening again", () => {
  it("DEC-05 suspends for 1 national ground; a major question is none before the committee and is one before the plenary; due within 30 days", async () => {
    const suspend = async (meeting: MeetingAt, ground: "opinionsDiverge" | "majorQuestionUnclear", days: number) => {
      const { at, item } = await open(meeting);
      const input = { caseId: at.id, version: at.version, itemId: item.id, itemVersion: item.version, ground, reason: "分歧较大", dueOn: addDays(sittingDay, days) };
      return codesOf(await suspendVote(input, author()));
    };
    expect(await suspend(committee, "majorQuestionUnclear", 30)).toEqual(["DEC-05"]);
    expect(await suspend(plenary, "majorQuestionUnclear", 30)).toEqual([]);
    expect(await suspend(committee, "opinionsDiverge", 31)).toEqual(["decision.due-too-late"]);
    expect(await suspend(committee, "opinionsDiverge", 30)).toEqual([]);
  });

  it.each([
    ["DEC-06 2 of 4 members in favour, half: the decision stands", 2, false],
    ["DEC-06 3 of 4 members in favour: it is taken again", 3, true],
  ])("%s", async (_title, inFavour, allowed) => {
    const { at } = await vote(committee, { agree: 4 });
    const decided = await readCase(at.id);
    const later = await committeeSits(town, { on: addDays(sittingDay, 7) });
    const item = await itemOn(later, "reconsideration", at.id, { actor: town.staff.head, on: later.on });
    const input = { caseId: at.id, version: decided.version, itemId: item.id, itemVersion: (await itemOf(town.staff.head, item.id)).version };
    const words = { presenter: "部长", reason: "出现新情况", form: "showOfHands" as const, inFavour, against: 4 - inFavour };
    expect(succeeded(await recordReconsideration({ ...input, ...words }, authorOn(town.staff.head, later.on))).allowed).toBe(allowed);
    const after = await readCase(at.id);
    expect([after.stage, after.outcomes.decision?.passed ?? null]).toEqual(allowed ? ["decision", null] : ["notice", true]);
    expect((await found(at.id, "DEC-06"))[0]).toMatchObject({ outcome: "computed", outputs: { needed: 3, allowed } });
  });
});
