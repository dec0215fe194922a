import type { Actor } from "@/lib/access/actor";
import { completeStageIn } from "@/lib/case/commands/advance";
import { openCaseIn } from "@/lib/case/commands/open";
import type { Outcome, Outcomes } from "@/lib/case/outcomes";
import { readCaseIn } from "@/lib/case/queries/cases";
import type { Kind } from "@/lib/case/stage-order";
import type { CaseAt } from "@/lib/case/types";
import { assert, present } from "@/lib/kernel/assert";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateToDb, yearOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { City } from "@/prisma/seed/city/city";
import { authorOn, succeeded } from "./meetings";

export type WantedCase = {
  readonly cadreId: string;
  /** the post to take; for a removal the post to leave */
  readonly postId: string;
  /** the day on which motion, recommendation and inspection are done */
  readonly on: LegalDate;
  readonly kind?: Extract<Kind, "promotion" | "removal">;
  readonly area?: "city" | "countyA";
  readonly exceptionalGround?: string;
  /** changes to the inspection that is left behind */
  readonly inspection?: Partial<Outcome<"inspection">>;
};

/** What of the city a case is put into. */
export type CaseCity = Pick<City, "authorities" | "ruleSets"> & {
  readonly users: Pick<City["users"], "cadreSection" | "departmentHead" | "countyADepartmentHead">;
};

let motions = 0;

/** A case that stands in deliberation, with the outcomes of motion, recommendation and inspection (a removal: motion only). */
export async function caseInDeliberation(city: CaseCity, wanted: WantedCase): Promise<CaseAt> {
  const { cadreId, postId, on, kind = "promotion", area = "city" } = wanted;
  const actor = departmentHeadOf(city, area);
  const motion = motionOutcome(on);
  const before: Outcomes = kind === "removal" ? { motion } : { motion, recommendation: recommendationOutcome(on) };
  motions += 1;
  const caseId = succeeded(
    await recorded(authorOn(actor, on), async (tx) => {
      const number = `测试〔${yearOf(on)}〕${motions}号`;
      const row = await tx.motion.create({
        data: {
          id: motion.motionId,
          number,
          year: yearOf(on),
          authorityId: city.authorities[area],
          title: "测试批次",
          reason: "职位空缺",
          initiator: "组织部",
          startedOn: legalDateToDb(on),
          planAdoptedOn: legalDateToDb(on),
          state: "planAdopted",
          stateSince: legalDateToDb(on),
          handlerId: city.users.cadreSection.userId,
          ruleSetId: city.ruleSets[area],
          posts:
            kind === "removal"
              ? {}
              : { create: { postId, order: 1, kind, state: "subjectsFixed", stateSince: legalDateToDb(on) } },
        },
        include: { posts: true },
      });
      const opened = await openCaseIn(
        tx,
        {
          motionId: row.id,
          motionNumber: number,
          motionPostId: row.posts[0]?.id ?? null,
          cadreId,
          postId,
          kind,
          handlerId: city.users.cadreSection.userId,
          ruleSetId: city.ruleSets[area],
          removalGround: kind === "removal" ? "workNeed" : null,
          outcomes: before,
        },
        on,
      );
      if (wanted.exceptionalGround !== undefined) {
        await tx.case.update({
          where: { id: opened.id },
          data: { exceptionalGround: wanted.exceptionalGround, exceptionalText: "急难险重任务中表现突出" },
        });
      }
      const motionEvent = { stream: streamOf("motion", row.id), type: "motion.opened", data: { number } } as const;
      if (kind === "removal") return worked(opened.id, motionEvent, opened.event);
      const at = present(await readCaseIn(tx, opened.id), "the case");
      const outcome = { ...inspectionOutcome(on), ...wanted.inspection };
      const moved = await completeStageIn(tx, at, "inspection", outcome, [], on);
      return worked(opened.id, motionEvent, opened.event, ...moved);
    }),
  );
  return caseOf(actor, caseId);
}

/** The case as it stands now. */
export async function caseOf(actor: Actor, caseId: string): Promise<CaseAt> {
  const at = await reading(actor, (tx) => readCaseIn(tx, caseId));
  assert(at !== null, "the case is there");
  return at;
}

export function departmentHeadOf(city: CaseCity, area: "city" | "countyA"): Actor {
  return area === "city" ? city.users.departmentHead.actor : city.users.countyADepartmentHead.actor;
}

function motionOutcome(on: LegalDate): Outcome<"motion"> {
  return {
    motionId: crypto.randomUUID(),
    motionPostId: null,
    startedOn: on,
    conditionsFrozenOn: on,
    planAdoptedOn: on,
    planItemId: crypto.randomUUID(),
    quota: null,
  };
}

function recommendationOutcome(on: LegalDate): Outcome<"recommendation"> {
  const round = { heldOn: on, shouldAttend: 30, present: 28, valid: 28, agree: 20 };
  return {
    interview: { roundId: crypto.randomUUID(), ...round },
    meeting: { roundId: crypto.randomUUID(), ...round },
    meetingOmitted: false,
    validUntil: null,
  };
}

function inspectionOutcome(on: LegalDate): Outcome<"inspection"> {
  const kinds = ["file", "personalMatters", "discipline", "letters", "audit"];
  return {
    fixedOn: on,
    fixItemId: crypto.randomUUID(),
    reason: "综合考虑",
    firstByVotes: false,
    taskId: crypto.randomUUID(),
    extent: "full", teamSize: 3,
    noticeOn: on,
    startsOn: on,
    evaluationId: null,
    checks: kinds.map((kind) => ({ kind, answer: "nothingFound", repliedOn: on })),
    signers: ["signer-a", "signer-b"],
    signedOn: on,
    deficiencies: 1,
    proposalItemId: crypto.randomUUID(),
    proposedOn: on,
  };
}
