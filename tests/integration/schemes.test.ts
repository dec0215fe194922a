import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { readFindingsIn } from "@/lib/case/queries/findings";
import { changesStep } from "@/lib/case/rules/changes";
import { stageFindings } from "@/lib/case/rules/lights";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { answerScheme, draftScheme } from "@/lib/programmes/schemes/commands";
import { readSchemesIn, readWaitingDraftIn } from "@/lib/programmes/schemes/queries/schemes";
import type { AnswerScheme, DraftScheme } from "@/lib/programmes/schemes/schema";
import { draftSchemeSchema } from "@/lib/programmes/schemes/schema";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { closeNotice } from "@/lib/stages/notice/commands/close";
import { openMotion } from "@/lib/stages/motion/commands/open";
import { withClient } from "@/scripts/lib/postgres.mjs";
import { caseAtNotice, publishedNotice } from "../support/builders/notice";
import type { Town } from "../support/builders/town";
import { authorOn, codesOf, foundTown, morningOf, valueOf } from "../support/builders/town";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";

const database = useTestDatabase();

let town: Town;
let elsewhere: Town;
let meetingId: string;
beforeAll(async () => {
  town = await foundTown();
  elsewhere = await foundTown();
  meetingId = await heldMeeting(town);
});

const on = (actor: Actor, day = "2026-03-03") => authorOn(actor, day);
const schemes = () => reading(town.staff.clerk, (tx) => readSchemesIn(tx, town.authorityId));

async function heldMeeting(of: Town): Promise<string> {
  return valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-02-20") }, async (tx) => {
      const { id } = await tx.meeting.create({
        data: {
          number: `部务会〔2026〕${crypto.randomUUID().slice(0, 6)}`, kind: "deptMeeting", authorityId: of.authorityId, on: legalDateToDb(legalDate("2026-02-20")),
          place: "三楼会议室", chairName: "部长", shouldAttend: 5, state: "closed",
        },
      });
      return worked(id, { stream: streamOf("meeting", id), type: "meeting.planned", data: {} });
    }),
  );
}

const draft = (changes: Partial<DraftScheme> = {}): DraftScheme => ({
  authorityId: town.authorityId, version: 1, title: "工作参数（2026年）", from: legalDate("2026-04-01"), grounds: "公示延长", texts: { noticeWorkingDays: "7" }, ...changes,
});

async function answer(changes: Partial<AnswerScheme> = {}): Promise<AnswerScheme> {
  const waiting = await reading(town.staff.clerk, (tx) => readWaitingDraftIn(tx, town.authorityId));
  return {
    id: waiting?.id ?? crypto.randomUUID(), version: waiting?.version ?? 0, answer: "confirmed", document: "云泽组〔2026〕8号", meetingId, meetingItem: "第二项",
    exampleOnly: false, reason: "", ...changes,
  };
}

describe("PUB-02: a local scheme is drafted by the office and confirmed by the head", () => {
  test("an administrator, a supervisor and another authority's clerk draft 0; 4 working days, 3/2 and yesterday are refused at once", async () => {
    const administrator: Actor = { ...clockActor, userId: crypto.randomUUID(), grants: [{ role: "systemAdministrator", authorityId: town.authorityId, unitId: null, upToLevel: null }] };
    expect(codesOf(await draftScheme(draft(), on(administrator)))).toEqual(["access.not-your-role"]);
    expect(codesOf(await draftScheme(draft(), on(town.staff.supervision)))).toEqual(["access.not-your-role"]);
    expect(codesOf(await draftScheme(draft(), on(elsewhere.staff.clerk)))).toEqual(["access.not-your-authority"]);
    const wrong = draft({ texts: { noticeWorkingDays: "4", recommendationAttendance: "3/2", trimMinRaters: "六" }, from: legalDate("2026-03-02") });
    expect(codesOf(await draftScheme(wrong, on(town.staff.clerk))).toSorted()).toEqual([
      "scheme.backdated", "scheme.value-impossible", "scheme.value-impossible", "scheme.value-unreadable",
    ]);
    expect(codesOf(await draftScheme(draft({ texts: { noticeWorkingDays: "5" } }), on(town.staff.clerk)))).toEqual(["scheme.nothing-changed"]);
    expect(codesOf(await draftScheme(draft({ version: 7 }), on(town.staff.clerk)))).toEqual(["scheme.stale"]);
  });

  test("without the document, the meeting of this authority and its item nothing is confirmed; nor by who drafted it, nor by an administrator", async () => {
    valueOf(await draftScheme(draft(), on(town.staff.clerk)));
    expect(codesOf(await draftScheme(draft(), on(town.staff.colleague)))).toEqual(["scheme.draft-waiting"]);
    expect(codesOf(await answerScheme(await answer(), on(town.staff.clerk)))).toEqual(["access.not-your-role"]);
    const both: Actor = { ...town.staff.head, userId: town.staff.clerk.userId };
    expect(codesOf(await answerScheme(await answer(), on(both)))).toEqual(["scheme.same-person"]);
    expect(codesOf(await answerScheme(await answer({ document: "", meetingItem: "" }), on(town.staff.head)))).toEqual(["scheme.document-missing", "scheme.meeting-missing"]);
    const foreign = await heldMeeting(elsewhere);
    expect(codesOf(await answerScheme(await answer({ meetingId: foreign }), on(town.staff.head)))).toEqual(["scheme.meeting-missing"]);
    expect(codesOf(await answerScheme(await answer(), on(elsewhere.staff.head)))).toEqual(["access.not-your-authority"]);
    expect(codesOf(await answerScheme(await answer({ answer: "refused" }), on(town.staff.head)))).toEqual(["scheme.reason-missing"]);
    expect(codesOf(await answerScheme(await answer({ answer: "withdrawn" }), on(town.staff.colleague)))).toEqual(["scheme.not-drafter"]);
    expect(await schemes()).toHaveLength(1);
  });

  test("confirmed twice at once: 1 version of 7 days from 1 April, the one before ends on 31 March; a batch keeps the one it was opened under", async () => {
    const confirmed = await answer();
    const results = await Promise.all([answerScheme(confirmed, on(town.staff.head)), answerScheme(confirmed, on(town.staff.head))]);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["scheme.draft-not-found"]);
    const [second, first] = await schemes();
    expect([second?.version, second?.values.noticeWorkingDays, second?.from, second?.to, second?.meeting?.item]).toEqual([2, 7, "2026-04-01", null, "第二项"]);
    expect([first?.to, first?.values.noticeWorkingDays, first?.motions]).toEqual(["2026-03-31", 5, 1]);
    const opened = async (day: string) => {
      const input = { authorityId: town.authorityId, title: "调整", reason: "空缺", initiator: "组织部", startedOn: legalDate(day), dueOn: null };
      const { id } = valueOf(await openMotion(input, on(town.staff.clerk, day)));
      const { ruleSetId } = await reading(clockActor, (tx) => tx.motion.findUniqueOrThrow({ where: { id }, select: { ruleSetId: true } }));
      return ruleSetId === second?.id ? 2 : 1;
    };
    expect([await opened("2026-03-31"), await opened("2026-04-01")]).toEqual([1, 2]);
    const { ruleSetId } = await reading(clockActor, (tx) => tx.motion.findUniqueOrThrow({ where: { id: town.motionId }, select: { ruleSetId: true } }));
    expect(ruleSetId).toBe(first?.id);
  });

  test("a case opened on 10 February whose notice closes on 8 April: the 7 days since 1 April are a finding, the pinned 5 are what it is judged by", async () => {
    const at = await caseAtNotice(town, "顾云岫");
    await publishedNotice(town, [at]);
    valueOf(await closeNotice({ caseId: at.id, version: at.version }, on(town.staff.head, "2026-04-08")));
    const found = await reading(town.staff.clerk, (tx) => readFindingsIn(tx, at.id));
    const changes = found.filter(({ step }) => step === changesStep);
    expect(changes.map(({ rule, inputs, outputs }) => [rule, inputs.pinned, inputs.newest, outputs.before, outputs.after, outputs.since])).toEqual([
      ["PUB-02", 1, 2, 5, 7, "2026-04-01"],
    ]);
    expect(found.find(({ rule, step }) => rule === "PUB-02" && step === "complete")).toMatchObject({ outcome: "met" });
    expect(stageFindings(found).flatMap(({ findings }) => findings.filter(({ step }) => step === changesStep))).toEqual([]);
  });

  test("the form keeps what it does not name; the database refuses 1 person on both sides; the record holds", async () => {
    const parsed = draftSchemeSchema.parse({ ...draft(), version: "2", from: "2026-05-01", "v-rateBase-assessment": "present", other: "x" });
    expect(parsed.texts).toEqual({ "rateBase.assessment": "present" });
    await withClient(database.current().ownerUrl, async (client) => {
      const same = client.query(`update rule_set set "confirmedById" = "draftedById" where version = 2`);
      await expect(same).rejects.toThrow("rule_set_two_people");
    });
    expect(await faultsOf(database.current())).toEqual([]);
  });
});
