import "server-only";
import { may } from "@/lib/access/policy";
import { present } from "@/lib/kernel/assert";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
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
import { decidingMeetings, readDepartureIn } from "../queries";
import type { ListedDeparture } from "../queries";
import { needsMeeting, nextSteps, outcomesOf, stateAfter } from "../rules/course";
import { judgeDeparture } from "../rules/grounds";
import { measureOf } from "../rules/measure";
import type { RecordStep } from "../schema";
import type { DepartureRefusal, StepAt } from "../types";
import type { DepartureAnswer } from "./open";

export type StepDone = { readonly state: "running" | "ended" | "kept"; readonly warnings: readonly string[] };

/**
 * Enters the next step of a departure on its day. A decision names the meeting that took it. Carrying out ends the post, brings the archive
 * up to date and enters the measure whose effect period begins (SAN-10). Returns the rules that warn after it.
 */
export function recordStep(input: RecordStep, author: Author): DepartureAnswer<StepDone> {
  return recorded<StepDone, DepartureRefusal>(author, async (tx) => {
    const at = await readDepartureIn(tx, input.departureId);
    if (at === null) return refuse({ code: "departure.not-found" });
    const act = input.step === "carriedOut" ? "departure.carryOut" : "departure.record";
    const permission = may(author.actor, act, { authorityId: at.authorityId, level: at.level, concerns: [at.cadreId] });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (at.version !== input.version) return refuse({ code: "departure.stale" });
    const today = legalDateOf(author.now);
    const [first, ...rest] = [...refusalsOf(at, input, today), ...(await meetingRefusalsIn(tx, at, input))];
    if (first !== undefined) return refuse(first, ...rest);
    const step: StepAt = { kind: input.step, on: input.on, outcome: outcomesOf(at, input.step).length > 0 ? input.outcome : null, meetingId: input.meetingId };
    const state = stateAfter(at, step);
    const means = at.kind === "stepDown" && input.step === "decided" && input.outcome === "agreed" ? input.means : at.means;
    await writeStepIn(tx, at, input, step, author);
    const { count } = await tx.departure.updateMany({
      where: { id: at.id, version: at.version },
      data: { state, means, leftFrom: state === "ended" ? legalDateToDb(input.on) : null, version: { increment: 1 } },
    });
    if (count !== 1) throw new Error(`departure ${at.id} changed under a serializable transaction`);
    const findings = judgeDeparture({ ...at, means, state, steps: [...at.steps, step] }, today);
    const warnings = [...new Set(findings.filter((finding) => stops(finding) || warns(finding)).map(({ rule }) => rule))];
    const data = { departure: at.id, step: input.step, on: input.on, outcome: step.outcome, state, warnings };
    const entered: NewEvent = { stream: streamOf("cadre", at.cadreId), type: "departure.stepEntered", data };
    const effects = state === "ended" ? await carryOutIn(tx, { ...at, means }, input.on, today) : [];
    return worked({ state, warnings }, entered, ...effects);
  });
}

function refusalsOf(at: ListedDeparture, input: RecordStep, today: LegalDate): readonly Refusal<DepartureRefusal>[] {
  if (at.state !== "running") return [{ code: "departure.closed" }];
  if (!nextSteps(at).includes(input.step)) return [{ code: "departure.step-not-next", field: "step" }];
  const last = at.steps.at(-1);
  const outcomes = outcomesOf(at, input.step);
  const decidesMeans = at.kind === "stepDown" && input.step === "decided" && input.outcome === "agreed";
  return [
    ...(isAfter(input.on, today) ? [{ code: "departure.in-future", field: "on" } as const] : []),
    ...(last !== undefined && isBefore(input.on, last.on) ? [{ code: "departure.before-last-step", field: "on" } as const] : []),
    ...(outcomes.length > 0 && (input.outcome === null || !outcomes.includes(input.outcome)) ? [{ code: "departure.outcome-missing", field: "outcome" } as const] : []),
    ...(decidesMeans && input.means === null ? [{ code: "departure.means-missing", field: "means" } as const] : []),
  ];
}

async function meetingRefusalsIn(tx: WriteTx, at: ListedDeparture, input: RecordStep): Promise<readonly Refusal<DepartureRefusal>[]> {
  if (!needsMeeting(input.step)) return [];
  if (input.meetingId === null) return [{ code: "departure.meeting-missing", field: "meetingId" }];
  const meeting = await tx.meeting.findFirst({ where: { id: input.meetingId, authorityId: at.authorityId } });
  if (meeting === null) return [{ code: "departure.meeting-missing", field: "meetingId" }];
  const deciding = (decidingMeetings as readonly string[]).includes(meeting.kind);
  return [
    ...(deciding ? [] : [{ code: "departure.meeting-not-deciding", field: "meetingId" } as const]),
    ...(meeting.state === "planned" ? [{ code: "departure.meeting-not-held", field: "meetingId" } as const] : []),
    ...(legalDateFromDb(meeting.on) === input.on ? [] : [{ code: "departure.meeting-other-day", field: "on" } as const]),
  ];
}

async function writeStepIn(tx: WriteTx, at: ListedDeparture, input: RecordStep, step: StepAt, author: Author): Promise<void> {
  await tx.departureStep.create({
    data: {
      departureId: at.id,
      order: at.steps.length + 1,
      kind: step.kind,
      on: legalDateToDb(step.on),
      outcome: step.outcome,
      meetingId: needsMeeting(step.kind) ? step.meetingId : null,
      words: input.words,
      enteredById: author.actor.userId,
    },
  });
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
