import "server-only";
import { z } from "zod";
import { recommendationOptions } from "@/lib/ballot/box/types";
import type { RecommendationOption, Tally } from "@/lib/ballot/box/types";
import { legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { parseRuleSetValues } from "@/lib/law/scheme";
import type { ReadTx } from "../../platform/db/transaction";
import { parseOutcome } from "../outcomes";
import type { Outcome } from "../outcomes";
import { stageConditionsOf } from "../rules/step";
import { stagesFor } from "../stage-order";
import type { MotionPostAt, NomineeAt, RoundAt } from "../types";

type MotionPostTx = Pick<ReadTx, "$queryRaw">;

/** A post in the motion with its nominees, rounds and pinned rule set, or null. One statement. */
export async function readMotionPostIn(tx: MotionPostTx, motionPostId: string): Promise<MotionPostAt | null> {
  const [found] = await readMotionPostsIn(tx, { ids: [motionPostId] });
  return found ?? null;
}

/** Posts by id, or all posts of one motion in their order. One statement whatever their number. */
export async function readMotionPostsIn(
  tx: MotionPostTx,
  which: { readonly ids: readonly string[] } | { readonly motionId: string },
): Promise<readonly MotionPostAt[]> {
  const ids = "ids" in which ? [...which.ids] : null;
  const motionId = "motionId" in which ? which.motionId : null;
  const rows = await tx.$queryRaw<Row[]>`
    select mp.id, mp."motionId", mp."postId", mp."order", mp.kind, mp.state, mp.version, mp."conditionsFrozenOn"::text,
      mp."meetingOmitted", m.number as "motionNumber", m.state as "motionState", m.version as "motionVersion",
      m."authorityId", m."handlerId", m."startedOn"::text, m."planAdoptedOn"::text, m."planItemId",
      p.level, p."headOrDeputy", p."isPrincipal", p."probationApplies", p."unitId",
      rs.id as "ruleSetId", rs.version as "ruleSetVersion", rs."exampleOnly" as "ruleSetExample", rs.values as "ruleSetValues",
      (select jsonb_agg(jsonb_build_object('id', n.id, 'cadreId', n."cadreId", 'source', n.source, 'reference', n.reference,
          'barFinding', n."barFinding", 'withdrawn', n."withdrawnOn" is not null) order by c."orderKey", c.id)
        from nominee n join cadre c on c.id = n."cadreId" where n."motionPostId" = mp.id) as nominees,
      (select jsonb_agg(jsonb_build_object('id', r.id, 'form', r.form, 'heldOn', r."heldOn", 'targeted', r.targeted,
          'state', r.state, 'rateBase', r."rateBase", 'groups', r.groups, 'tally', r.tally,
          'validUntil', r."validUntil", 'version', r.version) order by r.id)
        from round r where r."motionPostId" = mp.id) as rounds,
      (select f.inputs || f.outputs from stored_finding f
        where f."motionId" = m.id and f.rule = 'ELG-11' and f.step = 'adoptPlan' and f."supersededOn" is null and f.outcome <> 'not-applicable'
          and f.inputs ->> 'unitId' = p."unitId"::text and f.inputs ->> 'level' = p.level::text
          and f.inputs ->> 'headOrDeputy' = p."headOrDeputy"::text limit 1) as quota,
      (select array_agg(o.rule) from override o where o."motionId" = m.id and o."approvedOn" is not null) as overridden
    from motion_post mp
      join motion m on m.id = mp."motionId"
      join post p on p.id = mp."postId"
      join rule_set rs on rs.id = m."ruleSetId"
    where (${ids}::uuid[] is null or mp.id = any(${ids}::uuid[]))
      and (${motionId}::uuid is null or mp."motionId" = ${motionId}::uuid)
    order by m.number, mp."order"`;
  return rows.map(motionPostOf);
}

type Row = Omit<
  MotionPostAt,
  "startedOn" | "conditionsFrozenOn" | "ruleSet" | "motionOutcome" | "recommendation" | "nominees" | "overridden"
> & {
  readonly startedOn: string;
  readonly conditionsFrozenOn: string | null;
  readonly planAdoptedOn: string | null;
  readonly planItemId: string | null;
  readonly meetingOmitted: boolean;
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly ruleSetExample: boolean;
  readonly ruleSetValues: unknown;
  readonly nominees: readonly NomineeAt[] | null;
  readonly rounds: readonly (Omit<RoundAt, "tally"> & { readonly tally: unknown })[] | null;
  readonly quota: unknown;
  readonly overridden: readonly string[] | null;
};

function motionPostOf(row: Row): MotionPostAt {
  const { meetingOmitted, planAdoptedOn, planItemId, ruleSetId, ruleSetVersion, ruleSetExample, ruleSetValues, rounds, quota, ...rest } = row;
  const ruleSet = {
    id: ruleSetId,
    version: ruleSetVersion,
    exampleOnly: ruleSetExample,
    values: parseRuleSetValues(ruleSetValues),
  };
  const conditions = stageConditionsOf({ probationApplies: row.probationApplies, rises: true, ruleSet });
  const startedOn = legalDate(row.startedOn);
  const conditionsFrozenOn = dayOrNull(row.conditionsFrozenOn);
  const motionOutcome: Outcome<"motion"> | null =
    planAdoptedOn === null || planItemId === null
      ? null
      : parseOutcome("motion", {
          motionId: row.motionId,
          motionPostId: row.id,
          startedOn,
          conditionsFrozenOn,
          planAdoptedOn,
          planItemId,
          quota,
        });
  return {
    ...rest,
    startedOn,
    conditionsFrozenOn,
    ruleSet,
    motionOutcome,
    recommendation: {
      kind: row.kind,
      takesPlace: stagesFor(row.kind, conditions).includes("recommendation"),
      rounds: (rounds ?? []).map((round) => ({ ...round, tally: round.tally === null ? null : parseTally(round.tally) })),
      meetingOmitted,
    },
    nominees: row.nominees ?? [],
    overridden: row.overridden ?? [],
  };
}

const count = z.number().int().nonnegative();
const header = z.object({
  shouldAttend: count,
  present: count,
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  blank: count,
});
const tally = z.object({
  header,
  groups: z.array(z.object({ id: z.string(), label: z.string() })),
  lines: z.array(z.object({ subjectId: z.uuid(), groupId: z.string(), counts: z.record(z.enum(recommendationOptions), count) })),
});

/** A stored tally of a recommendation round; throws on another shape, which is a bug of who stored it. */
export function parseTally(stored: unknown): Tally<RecommendationOption> {
  return tally.parse(stored);
}

function dayOrNull(text: string | null): LegalDate | null {
  return text === null ? null : legalDate(text);
}
