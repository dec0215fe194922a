import { beforeAll, describe, expect, it } from "vitest";
import type { Level } from "@/lib/access/actor";
import type { MeetingAt } from "@/lib/meetings/types";
import { recordDecision } from "@/lib/stages/decision/commands/vote";
import { voteOn } from "@/prisma/seed/steps/walk";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { PersonChanges } from "../support/builders/sitting";
import { candidateWith, changePerson, committeeSits, dayOf, seatCommittee } from "../support/builders/sitting";
import type { Town } from "../support/builders/town";
import { foundTown } from "../support/builders/town";
import { authorOn, codesOf } from "../support/builders/town";
import { addPost, careerLine, onAgendaOf, only, votedOn } from "../support/builders/vote";
import type { ForDecision } from "../support/builders/vote";
import { useTestDatabase } from "../support/database";

/*
 * Qualifications at a vote of 10 March 2026: it is refused by the rule when the fact breaks it and recorded when the fact is at the bound.
 * What only warns is recorded with its finding.
 */

const test = useTestDatabase();
let town: Town;
let meeting: MeetingAt;
let posts: Readonly<Record<"deputy" | "head" | "section" | "sectionDeputy" | "party" | "bureauDeputy", string>>;

beforeAll(async () => {
  town = await foundTown();
  await seatCommittee(town);
  meeting = await committeeSits(town);
  posts = {
    deputy: town.bureau.deputyPostId,
    head: town.bureau.headPostId,
    section: town.bureau.sectionPostId,
    sectionDeputy: await addPost(town, { level: "sectionDeputy", headOrDeputy: "deputy" }),
    party: await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy", partyPost: true }),
    bureauDeputy: await addPost(town, { level: "bureauDeputy", headOrDeputy: "deputy" }),
  };
});

const asOwner = (statement: string, values: readonly unknown[]) => withClient(test.current().ownerUrl, (client) => client.query(statement, [...values]));

/** In a leading post of the level since the day; the appointment to the post of a section head is of that day, too. */
const at = (level: Level, since: string, headOrDeputy: "head" | "deputy" = "head"): PersonChanges => ({
  level,
  levelSince: dayOf(since),
  career: only(careerLine("2003-07-01", "staff", null, "2020-05-31"), careerLine(since, level, headOrDeputy)),
  holdings: { updateMany: { where: {}, data: { from: dayOf(since) } } },
});
const school = (education: "secondary" | "juniorCollege" | "bachelor"): PersonChanges => ({
  education: only({ mode: "fullTime", education, schoolAndMajor: "云岭大学", graduatedOn: dayOf("2003-06-30") }),
});
const grassroots = (to: string): PersonChanges => ({ experience: only({ kind: "grassroots", from: dayOf("2003-07-01"), to: dayOf(to), place: "澜石县" }) });
const servingSince = (day: string): PersonChanges => ({ ...at("sectionHead", "2021-03-11"), workStart: dayOf(day) });

type Row = readonly [title: string, changes: PersonChanges, post: keyof typeof posts, refusedBy: readonly string[], foundAs?: string];

const rows = (table: readonly Row[]) => table.map(([title, changes, post, refusedBy, foundAs = ""]) => ({ title, changes, post, refusedBy, foundAs }));

describe("a promotion", () => {
  it.each(rows([
    ["ELG-01 5 years of service reached on the day", servingSince("2021-03-10"), "deputy", [], "block met"],
    ["ELG-01 1 day short of 5 years of service", servingSince("2021-03-11"), "deputy", ["ELG-01"]],
    ["ELG-01 24 months at the grass roots", grassroots("2005-06-30"), "deputy", [], "block met"],
    ["ELG-01 1 day short of 24 months at the grass roots", grassroots("2005-06-29"), "deputy", ["ELG-01"]],
    ["ELG-01 0 lines of experience on file: unknown, not guessed", { experience: { deleteMany: {} } }, "deputy", ["ELG-01"]],
    ["ELG-02 1 post of the level below warns", {}, "deputy", [], "warn not-met"],
    ["ELG-02 2 posts of the level below", { career: { create: [careerLine("2017-01-01", "sectionHead", "head", "2019-12-31")] } }, "deputy", [], "warn met"],
    ["ELG-03 2 years as deputy reached on the day", at("countyDeputy", "2024-03-10", "deputy"), "head", [], "block met"],
    ["ELG-03 1 day short of 2 years as deputy", at("countyDeputy", "2024-03-11", "deputy"), "head", ["ELG-03"]],
    ["ELG-04 3 years as head reached on the day", at("sectionHead", "2023-03-10"), "deputy", [], "block met"],
    ["ELG-04 1 day short of 3 years as head", at("sectionHead", "2023-03-11"), "deputy", ["ELG-04"]],
    ["ELG-04 0 lines of a résumé: unknown", { career: { deleteMany: {} }, holdings: { updateMany: { where: {}, data: { concurrent: true } } } }, "deputy", ["ELG-04"]],
    ["ELG-05 junior college suffices for 1 county-level post", school("juniorCollege"), "deputy", [], "warn met"],
    ["ELG-05 secondary school warns, 1 level below", school("secondary"), "deputy", [], "warn not-met"],
    ["ELG-05 junior college warns for 1 bureau-level post", { ...at("countyHead", "2020-06-01"), ...school("juniorCollege") }, "bureauDeputy", [], "warn not-met"],
    ["ELG-05 a bachelor's degree suffices for 1 bureau-level post", { ...at("countyHead", "2020-06-01"), ...school("bachelor") }, "bureauDeputy", [], "warn met"],
    ["ELG-05 0 lines of education: unknown, warns", { education: { deleteMany: {} } }, "deputy", [], "warn unknown"],
    ["ELG-07 0 entries on health hold the vote", { healthFit: null }, "deputy", ["ELG-07"]],
    ["ELG-07 found unfit 1 time", { healthFit: false }, "deputy", ["ELG-07"]],
    ["ELG-08 a full member for 1 Party post, 3 years' standing on the day", { partyJoined: dayOf("2023-03-10") }, "party", [], "block met,warn met"],
    ["ELG-08 1 day short of 3 years' standing only warns", { partyJoined: dayOf("2023-03-11") }, "party", [], "block met,warn not-met"],
    ["ELG-08 on the Party's probation, 1 Party post", { politicalStatus: "probationaryPartyMember" }, "party", ["ELG-08"]],
    ["ELG-08 0 Party posts: not asked", { politicalStatus: "nonParty", partyJoined: null }, "deputy", [], "block not-applicable,warn not-applicable"],
    ["ELG-09 2 years as section deputy reached on the day", at("sectionDeputy", "2024-03-10", "deputy"), "section", [], "block met"],
    ["ELG-09 1 day short of 2 years as section deputy", at("sectionDeputy", "2024-03-11", "deputy"), "section", ["ELG-09"]],
    ["ELG-09 3 years of service to section deputy", { ...at("staff", "2023-03-10"), workStart: dayOf("2023-03-10") }, "sectionDeputy", [], "block met"],
    ["ELG-09 1 day short of 3 years of service", { ...at("staff", "2023-03-11"), workStart: dayOf("2023-03-11") }, "sectionDeputy", ["ELG-09"]],
    ["ELG-10 1 level up", at("sectionHead", "2020-06-01"), "deputy", [], "block met"],
    ["ELG-10 2 levels up", at("sectionHead", "2020-06-01"), "head", ["ELG-03", "ELG-10", "EXC-06"]],
  ]))("$title", async ({ title, changes, post, refusedBy, foundAs }) => {
    const voted = await votedOn(town, meeting, changes, { postId: posts[post] });
    expect(voted.refusedBy).toEqual(refusedBy);
    expect(voted.foundAs(title.slice(0, 6)).join()).toBe(foundAs);
  });

  it("ELG-06 a training record that nobody kept warns 1 time and stops nothing", async () => {
    const voted = await votedOn(town, meeting, {});
    expect([voted.refusedBy, voted.foundAs("ELG-06")]).toEqual([[], ["warn unknown"]]);
  });
});

describe("an archive that contradicts itself or is half empty", () => {
  it.each(rows([
    ["ELG-04 2 overlapping lines of the same time count once: 1 day short stays 1 day short", { ...at("sectionHead", "2023-03-11"), career: only(careerLine("2023-03-11", "sectionHead"), careerLine("2023-09-01", "sectionHead")) }, "deputy", ["ELG-04"]],
    ["ELG-04 1 line that ends before it begins counts for nothing", { ...at("sectionHead", "2023-03-11"), career: only(careerLine("2023-03-11", "sectionHead"), careerLine("2022-12-01", "sectionHead", "head", "2022-06-01")) }, "deputy", ["ELG-04"]],
    ["ELG-10 the day of the level lies 1 year ahead: the level of the résumé counts", { ...at("countyDeputy", "2020-06-01", "deputy"), levelSince: dayOf("2027-03-10") }, "deputy", [], "block met"],
    ["DSQ-03 0 lines of career, education, grades and experience: 3 rules stop, each as unknown", { career: { deleteMany: {} }, education: { deleteMany: {} }, grades: { deleteMany: {} }, experience: { deleteMany: {} }, holdings: { updateMany: { where: {}, data: { concurrent: true } } } }, "deputy", ["DSQ-03", "ELG-01", "ELG-04"]],
  ]))("$title", async ({ title, changes, post, refusedBy, foundAs }) => {
    const voted = await votedOn(town, meeting, changes, { postId: posts[post] });
    expect(voted.refusedBy).toEqual(refusedBy);
    expect(voted.foundAs(title.slice(0, 6)).join()).toBe(foundAs);
  });

  it("AVD-01 1 kinship declared by the relative alone stops the vote; it cannot be stored 2 times, once from each side", async () => {
    const relative = await candidateWith(town);
    await asOwner(`update post_holding set "postId" = $2 where "cadreId" = $1`, [relative, posts.section]);
    const declared = { relation: "directBlood", source: "申报", declaredOn: dayOf("2026-01-01") } as const;
    const other = { connect: { id: relative } };
    expect((await votedOn(town, meeting, { kinB: { create: { ...declared, a: other } } })).refusedBy).toEqual(["AVD-01"]);
    await expect(votedOn(town, meeting, { kinA: { create: { ...declared, b: other } } })).rejects.toThrow("kinship_one_direction");
  });

  it("AVD-01 a relative's post in the unit whose last day is 9 March bars nothing at the vote of 10 March; one whose last day is 10 March does", async () => {
    for (const [last, refusedBy] of [["2026-03-09", []], ["2026-03-10", ["AVD-01"]]] as const) {
      const relative = await candidateWith(town, { unit: { connect: { id: town.office.unitId } } });
      await asOwner(`update post_holding set "postId" = $2, "to" = $3 where "cadreId" = $1`, [relative, posts.section, last]);
      const kinB = { create: { relation: "closeInLaw", source: "申报", declaredOn: dayOf("2026-01-01"), a: { connect: { id: relative } } } } as const;
      expect((await votedOn(town, meeting, { kinB })).refusedBy, last).toEqual(refusedBy);
    }
  });

  it("AVD-01 spouse and child for 2 more posts of the unit at 1 meeting: all 3 votes are refused; the other 2 stopped, the third is recorded", async () => {
    const [person = "", spouse = "", child = ""] = [await candidateWith(town), await candidateWith(town), await candidateWith(town)];
    const kin = (relation: "spouse" | "directBlood", b: string) => ({ relation, source: "申报", declaredOn: dayOf("2026-01-01"), bId: b });
    await changePerson(person, { kinA: { createMany: { data: [kin("spouse", spouse), kin("directBlood", child)] } } });
    await changePerson(spouse, { kinA: { createMany: { data: [kin("directBlood", child)] } } });
    const agenda: Awaited<ReturnType<typeof onAgendaOf>>[] = [];
    for (const cadreId of [person, spouse, child]) {
      const postId = await addPost(town, { level: "countyDeputy", headOrDeputy: "deputy" });
      agenda.push(await onAgendaOf(town, meeting, cadreId, { postId }));
    }
    const vote = async ({ at, item }: (typeof agenda)[number]) =>
      codesOf(await recordDecision(voteOn(at, item, { agree: meeting.members.length }), authorOn(town.staff.head, meeting.on)));
    for (const one of agenda) expect(await vote(one)).toEqual(["AVD-01", "AVD-01"]);
    const [first, ...others] = agenda;
    if (first === undefined) throw new Error("three matters");
    const stop = (state: string) => asOwner(`update "case" set state = $2::"CaseState" where id = any($1::uuid[])`, [others.map(({ at }) => at.id), state]);
    await stop("stopped");
    expect(await vote(first)).toEqual([]);
    await stop("running");
    for (const one of others) expect(await vote(one)).toEqual(["AVD-01", "AVD-01"]);
  });
});

const ground = { ground: "notableResults", text: "牵头完成河道整治，提前半年通车。" };
/** Head for 33 months, which an exceptional promotion may lift (ELG-04). */
const short = at("sectionHead", "2023-06-10");
const held = (yearsInPostBroken: boolean, more = {}): PersonChanges => ({
  ...short,
  holdings: { updateMany: { where: {}, data: { from: dayOf("2023-06-10"), yearsInPostBroken, ...more } } },
});

type Exception = readonly [title: string, changes: () => PersonChanges, wanted: () => ForDecision, refusedBy: readonly string[]];

describe("an exceptional promotion of a head of 33 months instead of 36", () => {
  it.each<Exception>([
    ["EXC-01 1 ground of the list with its text", () => held(false), () => ({}), []],
    ["EXC-01 1 ground that is not on the list", () => held(false), () => ({ exceptional: { ...ground, ground: "somethingElse" } }), ["ELG-04", "EXC-01"]],
    ["EXC-01 0 words of evidence", () => held(false), () => ({ exceptional: { ...ground, text: " " } }), ["ELG-04", "EXC-01"]],
    ["EXC-02 on the Party's probation for 1 Party post: a statutory qualification cannot be lifted", () => ({ ...held(false), politicalStatus: "probationaryPartyMember" }), () => ({ postId: posts.party }), ["ELG-04", "ELG-08", "EXC-02"]],
    ["EXC-02 a full member for 1 Party post", () => held(false), () => ({ postId: posts.party }), []],
    ["EXC-03 1 year since the last promotion reached on the day", () => ({ ...held(false), levelSince: dayOf("2025-03-10") }), () => ({}), []],
    ["EXC-03 1 day short of 1 year", () => ({ ...held(false), levelSince: dayOf("2025-03-11") }), () => ({}), ["ELG-04", "EXC-03"]],
    ["EXC-03 0 entries on the day of the last promotion: unknown", () => ({ ...held(false), levelSince: null }), () => ({}), ["ELG-04", "EXC-03"]],
    ["EXC-03 a probation of 1 year that nobody confirmed", () => held(false, { probationFrom: dayOf("2023-06-10"), probationUntil: dayOf("2024-06-09") }), () => ({}), ["PRB-04", "ELG-04", "EXC-03"]],
    ["EXC-04 the last promotion broke the years in post, too: 2 in a row", () => held(true), () => ({}), ["ELG-04", "EXC-04"]],
    ["EXC-04 0 appointments at the level on file: unknown", () => held(false, { concurrent: true }), () => ({}), ["ELG-04", "EXC-04"]],
    ["EXC-05 1 level skipped, approved on the first day of the inspection", () => at("sectionHead", "2020-06-01"), () => ({ postId: posts.head, approved: ["exceptional", "skipLevel"], approvedOn: "2026-02-11" }), []],
    ["EXC-06 1 level skipped, approved on the day after the inspection began", () => at("sectionHead", "2020-06-01"), () => ({ postId: posts.head, approved: ["exceptional", "skipLevel"], approvedOn: "2026-02-12" }), ["ELG-10", "EXC-06"]],
    ["EXC-05 2 levels skipped", () => at("sectionDeputy", "2020-06-01", "deputy"), () => ({ postId: posts.head, approved: ["exceptional", "skipLevel"], approvedOn: "2026-02-11" }), ["ELG-03", "ELG-10", "EXC-04", "EXC-05"]],
    ["EXC-06 the superior's approval of the day of the meeting", () => held(false), () => ({ approvedOn: "2026-03-10" }), []],
    ["EXC-06 the superior's approval 1 day after the meeting", () => held(false), () => ({ approvedOn: "2026-03-11" }), ["ELG-04", "EXC-06", "RPT-03"]],
    ["EXC-06 0 approvals", () => held(false), () => ({ approved: [] }), ["ELG-04", "EXC-06"]],
  ])("%s", async (title, changes, wanted, refusedBy) => {
    const voted = await votedOn(town, meeting, changes(), { exceptional: ground, approved: ["exceptional"], ...wanted() });
    expect(voted.refusedBy).toEqual(refusedBy);
    expect(voted.foundAs(title.slice(0, 6)).join()).toBe(refusedBy.length === 0 ? "block met" : "");
  });
});
