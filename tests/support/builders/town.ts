import { nameColumns } from "@/lib/formats/name-columns";
import type { Actor, Level, Role } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { moveCaseIn, storeOutcomeIn } from "@/lib/case/commands/advance";
import { openCaseIn } from "@/lib/case/commands/open";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { stages } from "@/lib/case/stage-order";
import type { Kind, Stage } from "@/lib/case/stage-order";
import type { CaseAt } from "@/lib/case/types";
import { readCaseIn } from "@/lib/case/queries/cases";
import { present } from "@/lib/kernel/assert";
import { instantOf, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { shippedCalendars } from "@/lib/law/calendar/shipped";
import type { Refusals } from "@/lib/law/refusal";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import type { RuleSetValues } from "@/lib/law/scheme";
import { reading } from "@/lib/platform/db/reading";
import type { WriteTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, worked } from "@/lib/record/recorded";

/** Ten in the morning in Asia/Shanghai on the day. */
export function morningOf(day: string): Instant {
  return instantOf(new Date(`${day}T02:00:00Z`));
}

export type Town = {
  readonly authorityId: string;
  readonly ruleSetId: string;
  readonly motionId: string;
  readonly bureau: { readonly unitId: string; readonly headPostId: string; readonly deputyPostId: string; readonly sectionPostId: string };
  readonly office: { readonly unitId: string; readonly headPostId: string };
  /** two of the cadre section, the department's head, supervision, assessment office */
  readonly staff: Readonly<Record<"clerk" | "colleague" | "head" | "supervision" | "assessor", Actor>>;
};

/**
 * A committee with its department, a bureau (head post, a deputy post with probation and a section post; quotas 1, 2 and 3) and
 * an office, a motion whose plan was adopted on 2 February 2026, five members of staff.
 */
export async function foundTown(changes: Partial<RuleSetValues> = {}): Promise<Town> {
  return valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-05") }, async (tx) => {
      const code = crypto.randomUUID().slice(0, 8);
      const authority = await tx.authority.create({
        data: { code, committeeName: `中共云泽市${code}委员会`, departmentName: `云泽市委组织部${code}`, order: 1 },
      });
      const ruleSet = await tx.ruleSet.create({
        data: {
          authorityId: authority.id, version: 1, title: "示例", values: { ...defaultRuleSetValues, ...changes }, exampleOnly: true,
          document: "示例", from: day("2026-01-01"),
        },
      });
      await tx.calendarYear.createMany({
        data: shippedCalendars.map(({ year, exampleOnly, source, holidays, makeUpDays }) => ({
          year, exampleOnly, source, holidays: [...holidays], makeUpDays: [...makeUpDays],
        })),
        skipDuplicates: true,
      });
      const bureau = await foundBureauIn(tx, authority.id, code);
      const office = await foundOfficeIn(tx, authority.id, code);
      const motion = await tx.motion.create({
        data: {
          number: `云泽〔2026〕${code}`, year: 2026, authorityId: authority.id, title: "一季度干部调整", reason: "职位空缺", initiator: "组织部",
          startedOn: day("2026-01-12"), planAdoptedOn: day("2026-02-02"), state: "planAdopted", stateSince: day("2026-02-02"),
          handlerId: crypto.randomUUID(), ruleSetId: ruleSet.id,
        },
      });
      const value: Town = {
        authorityId: authority.id, ruleSetId: ruleSet.id, motionId: motion.id, bureau, office,
        staff: {
          clerk: actorOf("拟稿人", "cadreSection", authority.id),
          colleague: actorOf("复核人", "cadreSection", authority.id),
          head: actorOf("部长", "departmentHead", authority.id),
          supervision: actorOf("监督", "supervisionSection", authority.id),
          assessor: actorOf("考核", "assessmentOffice", authority.id),
        },
      };
      return worked(
        value,
        { stream: streamOf("authority", authority.id), type: "authority.founded", data: {} },
        { stream: streamOf("unit", bureau.unitId), type: "unit.founded", data: {} },
        { stream: streamOf("unit", office.unitId), type: "unit.founded", data: {} },
        { stream: streamOf("motion", motion.id), type: "motion.opened", data: {} },
        ...shippedCalendars.map(({ year }) => ({ stream: streamOf("calendar", String(year)), type: "calendar.changed", data: {} }) as const),
      );
    }),
  );
}

function day(text: string): Date {
  return legalDateToDb(legalDate(text));
}

function actorOf(name: string, role: Role, authorityId: string): Actor {
  return {
    userId: crypto.randomUUID(),
    cadreId: null,
    name,
    grants: [{ role, authorityId, unitId: null, upToLevel: null }],
    closedCadreIds: [],
  };
}

async function foundBureauIn(tx: WriteTx, authorityId: string, code: string): Promise<Town["bureau"]> {
  const unit = await tx.unit.create({
    data: { code: `B${code}`, name: "云泽市商务局", category: "governmentDepartment", order: 11, level: "countyHead", authorityId },
  });
  const post = async (title: string, level: Level, headOrDeputy: "head" | "deputy", place: number, probationApplies: boolean) => {
    const created = await tx.post.create({
      data: {
        code: `B${code}-${place}`, unitId: unit.id, title, level, headOrDeputy, teamOrder: place, probationApplies,
        isPrincipal: headOrDeputy === "head" && level === "countyHead",
      },
    });
    await tx.postManagement.create({ data: { postId: created.id, managedById: authorityId, from: day("2010-01-01") } });
    return created.id;
  };
  const quota = (level: Level, headOrDeputy: "head" | "deputy", approved: number) =>
    tx.quota.create({ data: { unitId: unit.id, level, headOrDeputy, approved, document: "云泽编〔2020〕1号", from: day("2020-01-01") } });
  await quota("countyHead", "head", 1);
  await quota("countyDeputy", "deputy", 2);
  await quota("sectionHead", "head", 3);
  return {
    unitId: unit.id,
    headPostId: await post("局长", "countyHead", "head", 1, false),
    deputyPostId: await post("副局长", "countyDeputy", "deputy", 2, true),
    sectionPostId: await post("商贸科科长", "sectionHead", "head", 5, false),
  };
}

async function foundOfficeIn(tx: WriteTx, authorityId: string, code: string): Promise<Town["office"]> {
  const unit = await tx.unit.create({
    data: { code: `O${code}`, name: "云泽市政府办公室", category: "governmentDepartment", order: 12, level: "countyHead", authorityId },
  });
  const post = await tx.post.create({
    data: { code: `O${code}-1`, unitId: unit.id, title: "综合科科长", level: "sectionHead", headOrDeputy: "head", teamOrder: 5 },
  });
  await tx.postManagement.create({ data: { postId: post.id, managedById: authorityId, from: day("2010-01-01") } });
  await tx.quota.create({
    data: { unitId: unit.id, level: "sectionHead", headOrDeputy: "head", approved: 2, document: "云泽编〔2020〕1号", from: day("2020-01-01") },
  });
  return { unitId: unit.id, headPostId: post.id };
}

export type NewPerson = { readonly name: string; readonly postId: string; readonly unitId: string; readonly level?: Level };

let people = 0;

/** A cadre who has held the post since 1 June 2020, with a complete archive and good grades for 2024 and 2025. */
export async function addPerson(town: Town, { name, postId, unitId, level = "sectionHead" }: NewPerson): Promise<string> {
  people += 1;
  return valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-01-06") }, async (tx) => {
      const post = await tx.post.findUniqueOrThrow({ where: { id: postId }, include: { unit: true } });
      const duties = `${post.unit.name}${post.title}`;
      const { id } = await tx.cadre.create({
        data: {
          idNumber: `990101198104${crypto.randomUUID().slice(0, 6)}`, ...nameColumns(name), sex: "female", ethnicity: "汉族", nativePlace: "云岭澜石",
          birthPlace: "云岭澜石", politicalStatus: "partyMember", birth: day("1981-04-05"), partyJoined: day("2004-06-01"), workStart: day("2003-07-01"),
          cadreIdentity: "公务员", unitId, duties, level, levelSince: day("2020-06-01"), orderKey: 12000 + people, healthFit: true,
          career: {
            create: [
              { from: day("2003-07-01"), to: day("2020-05-31"), unitText: "澜石县政府办公室", postText: "科员", level: "staff" },
              { from: day("2020-06-01"), unitText: post.unit.name, postText: post.title, level, headOrDeputy: post.headOrDeputy, postId },
            ],
          },
          education: { create: [{ mode: "fullTime", education: "bachelor", degree: "经济学学士", schoolAndMajor: "云岭大学经济学", graduatedOn: day("2003-06-30") }] },
          grades: { create: [{ year: 2024, grade: "COMPETENT", fixedOn: day("2025-01-20") }, { year: 2025, grade: "COMPETENT", fixedOn: day("2026-01-04") }] },
          holdings: { create: [{ postId, from: day("2020-06-01") }] },
          management: { create: [{ managedById: town.authorityId, from: day("2020-06-01") }] },
        },
      });
      return worked(id, { stream: streamOf("cadre", id), type: "cadre.changed", data: {} });
    }),
  );
}

export type NewCaseAt = {
  readonly cadreId: string;
  readonly postId: string;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly outcomes: Outcomes;
  readonly exceptional?: { readonly ground: string; readonly text: string };
  /** the post of the batch; none unless told */
  readonly motionPostId?: string;
};

/** A case that stands in the stage with these outcomes behind it, as if the stages before had been walked. */
export async function putCaseAt(town: Town, wanted: NewCaseAt): Promise<CaseAt> {
  const on = legalDate("2026-02-10");
  const caseId = valueOf(
    await recorded({ actor: clockActor, now: morningOf("2026-02-10") }, async (tx) => {
      const { id, event } = await openCaseIn(
        tx,
        {
          motionId: town.motionId, motionNumber: `云泽${crypto.randomUUID().slice(0, 6)}`, motionPostId: wanted.motionPostId ?? null, cadreId: wanted.cadreId, postId: wanted.postId,
          kind: wanted.kind, handlerId: town.staff.clerk.userId, ruleSetId: town.ruleSetId, removalGround: null, outcomes: wanted.outcomes,
        },
        on,
      );
      for (const stage of stages) if (stage !== "motion" && stage !== "recommendation") await storeIn(tx, id, stage, wanted.outcomes, on);
      const exceptional = wanted.exceptional === undefined ? {} : { exceptionalGround: wanted.exceptional.ground, exceptionalText: wanted.exceptional.text };
      await moveCaseIn(tx, { id, version: 0 }, { stage: wanted.stage, ...exceptional });
      return worked(id, event);
    }),
  );
  return readCase(caseId);
}

async function storeIn<S extends Stage>(tx: WriteTx, caseId: string, stage: S, outcomes: Outcomes, on: LegalDate): Promise<void> {
  const outcome: Outcome<S> | undefined = outcomes[stage];
  if (outcome !== undefined) await storeOutcomeIn(tx, caseId, stage, outcome, on);
}

/** The case as it now stands. */
export async function readCase(caseId: string): Promise<CaseAt> {
  return present(await reading(clockActor, (tx) => readCaseIn(tx, caseId)), `case ${caseId}`);
}

/** A decision of the standing committee: 9 should attend, 9 present, 9 agree. */
export function decisionOn(on: string): NonNullable<Outcomes["decision"]> {
  return {
    meetingId: crypto.randomUUID(), itemId: crypto.randomUUID(), on, shouldAttend: 9, present: 9, withdrawn: 0, principalLast: true,
    form: "showOfHands", agree: 9, disagree: 0, defer: 0, abstain: 0, passed: true,
  };
}

export function authorOn(actor: Actor, day: string): Author {
  return { actor, now: morningOf(day) };
}

/** The value of a result that must have succeeded; throws with the codes of its refusals. */
export function valueOf<T>(result: Result<T, Refusals>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.map((refusal) => refusal.finding?.rule ?? refusal.code).join(", ")}`);
}

/** Codes of a refusal; a refusal by a rule is named by its rule. */
export function codesOf(result: Result<unknown, Refusals>): readonly string[] {
  return result.ok ? [] : result.refusal.map((refusal) => refusal.finding?.rule ?? refusal.code);
}
