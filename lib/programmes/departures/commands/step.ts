import "server-only";
import { may } from "@/lib/access/policy";
import type { PolicyObject } from "@/lib/access/policy";
import { present } from "@/lib/kernel/assert";
import { isAfter, isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { stops, warns } from "@/lib/law/finding";
import { writeEffectIn } from "@/lib/people/commands/effect";
import { readPlacesIn, readPostsIn } from "@/lib/people/queries/places";
import { planEffect } from "@/lib/people/rules/effect";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { readDepartureIn } from "../queries";
import type { ListedDeparture } from "../queries";
import { nextSteps, stateAfter } from "../rules/course";
import { judgeDeparture } from "../rules/grounds";
import { measureOf } from "../rules/measure";
import { decidingSteps, isSecondPerson } from "../rules/vote";
import type { RecordStep } from "../schema";
import type { DepartureMeans, DepartureRefusal, StepAt } from "../types";
import type { DepartureAnswer } from "./open";

export type StepDone = { readonly state: "running" | "ended" | "kept"; readonly warnings: readonly string[] };

/**
 * Enters the next step of a departure on its day; what a meeting decides is entered by `decideDeparture`. Carrying out is somebody else's than
 * the opening and the decisions; it ends the post, brings the archive up to date and enters the measure whose effect period begins
 * (SAN-10). Returns the rules that warn after it.
 */
export function recordStep(input: RecordStep, author: Author): DepartureAnswer<StepDone> {
  return recorded<StepDone, DepartureRefusal>(author, async (tx) => {
    const at = await readDepartureIn(tx, input.departureId);
    if (at === null) return refuse({ code: "departure.not-found" });
    const act = input.step === "carriedOut" ? "departure.carryOut" : "departure.record";
    const permission = may(author.actor, act, policyObjectOf(at));
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (at.version !== input.version) return refuse({ code: "departure.stale" });
    const today = legalDateOf(author.now);
    const [first, ...rest] = refusalsOf(at, input, author, today);
    if (first !== undefined) return refuse(first, ...rest);
    const step: StepAt = { kind: input.step, on: input.on, outcome: null };
    const { done, event } = await enterStepIn(tx, at, { step, words: input.words, itemId: null, means: at.means }, author);
    const effects = done.state === "ended" ? await carryOutIn(tx, at, input.on, today) : [];
    return worked(done, event, ...effects);
  });
}

/** What the policy asks about a departure. */
export function policyObjectOf(at: Pick<ListedDeparture, "authorityId" | "level" | "cadreId">): PolicyObject {
  return { authorityId: at.authorityId, level: at.level, concerns: [at.cadreId] };
}

function refusalsOf(at: ListedDeparture, input: RecordStep, { actor }: Author, today: LegalDate): readonly Refusal<DepartureRefusal>[] {
  if (at.state !== "running") return [{ code: "departure.closed" }];
  if (!nextSteps(at).includes(input.step)) return [{ code: "departure.step-not-next", field: "step" }];
  if (decidingSteps.includes(input.step)) return [{ code: "departure.decided-at-meeting", field: "step" }];
  const last = at.steps.at(-1);
  return [
    ...(isAfter(input.on, today) ? [{ code: "departure.in-future", field: "on" } as const] : []),
    ...(last !== undefined && isBefore(input.on, last.on) ? [{ code: "departure.before-last-step", field: "on", params: { last: last.on } } as const] : []),
    ...(input.step === "carriedOut" && !isSecondPerson(at, actor.userId) ? [{ code: "departure.same-person" } as const] : []),
  ];
}

type NewStep = { readonly step: StepAt; readonly words: string; readonly itemId: string | null; readonly means: DepartureMeans | null };

/** Writes a step that was judged, moves the departure on, and says which rules warn; the returned event must be recorded. */
export async function enterStepIn(tx: WriteTx, at: ListedDeparture, { step, words, itemId, means }: NewStep, author: Author): Promise<{ readonly done: StepDone; readonly event: NewEvent }> {
  const today = legalDateOf(author.now);
  const state = stateAfter(at, step);
  await tx.departureStep.create({
    data: { departureId: at.id, order: at.steps.length + 1, ...step, on: legalDateToDb(step.on), itemId, words, enteredById: author.actor.userId },
  });
  const { count } = await tx.departure.updateMany({
    where: { id: at.id, version: at.version },
    data: { state, means, leftFrom: state === "ended" ? legalDateToDb(step.on) : null, version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`departure ${at.id} changed under a serializable transaction`);
  const findings = judgeDeparture({ ...at, means, state, steps: [...at.steps, step] }, today);
  const warnings = [...new Set(findings.filter((finding) => stops(finding) || warns(finding)).map(({ rule }) => rule))];
  const data = { departure: at.id, step: step.kind, on: step.on, outcome: step.outcome, state, warnings, ...(itemId === null ? {} : { item: itemId }) };
  return { done: { state, warnings }, event: { stream: streamOf("cadre", at.cadreId), type: "departure.stepEntered", data } };
}

/** Ends the post from the day on, and enters the measure whose effect period begins with it. */
async function carryOutIn(tx: WriteTx, at: ListedDeparture, on: LegalDate, today: LegalDate): Promise<readonly NewEvent[]> {
  const place = present((await readPlacesIn(tx, [at.cadreId])).get(at.cadreId), "the person");
  const posts = await readPostsIn(tx, [at.postId, ...place.holdings.map(({ postId }) => postId)], today);
  const plan = planEffect(place, { takes: null, leaves: [present(posts.get(at.postId), "the post")], leftFrom: on }, posts);
  const seatEvents = await writeEffectIn(tx, plan);
  const measure = measureOf(at);
  if (measure !== null) {
    const authority = await tx.authority.findUniqueOrThrow({ where: { id: at.authorityId }, select: { committeeName: true } });
    await tx.sanction.create({
      data: { cadreId: at.cadreId, kind: measure, body: authority.committeeName, document: at.document, effectiveOn: legalDateToDb(on), reason: at.facts },
    });
  }
  return [
    { stream: streamOf("cadre", at.cadreId), type: "departure.carriedOut", data: { departure: at.id, post: at.postId, leftFrom: on, measure: measure !== null } },
    ...seatEvents,
  ];
}
