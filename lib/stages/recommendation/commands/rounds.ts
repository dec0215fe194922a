import "server-only";
import { refusalsOf } from "@/lib/case/rules/step";
import { attendanceOf, judgeAttendance, judgeValidity, standingRound } from "@/lib/case/rules/recommendation";
import type { MotionPostAt, RoundAt } from "@/lib/case/types";
import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { Refusal } from "@/lib/law/refusal";
import type { RuleSetValues } from "@/lib/law/scheme";
import { judgeBars } from "@/lib/people/rules/bars";
import { storeFindingsIn } from "../../../case/commands/findings";
import { readCandidateFactsIn } from "../../../people/queries/candidate";
import type { WriteTx } from "../../../platform/db/transaction";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { judgeRoundPlan, namesOnList } from "../rules";
import type { OpenRound, VoidRound } from "../schema";
import type { RecommendationRefusal } from "../types";
import type { RecommendationAnswer, RoundWorkRefusal } from "./in-hand";
import { changePostIn, changeRoundIn, motionEvent, postForRecommendationIn } from "./in-hand";

/**
 * Opens a talk or meeting round for a post: circle, groups and base of the rate are frozen, the names on it stand still until it is
 * counted. A name that is barred must be withdrawn first (DSQ-*, SAN-*).
 */
export function openRound(input: OpenRound, author: Author): RecommendationAnswer<{ roundId: string }> {
  return recorded<{ roundId: string }, RoundWorkRefusal>(author, async (tx) => {
    const inHand = await postForRecommendationIn(tx, input.motionPostId, "recommendation.hold", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const post = inHand.value;
    const today = legalDateOf(author.now);
    const groups = groupsOf(input);
    const names = namesOnList(post.nominees, input.form);
    const reference = post.nominees.filter((nominee) => nominee.reference && !nominee.withdrawn).length;
    const plan = { form: input.form, heldOn: input.heldOn, targeted: input.targeted, groupCodes: groups.map((group) => group.id) };
    const findings = [...judgeRoundPlan(post.recommendation, plan, reference), ...(await barsIn(tx, post, today))];
    const [first, ...rest] = [
      ...(post.version === input.version ? [] : [{ code: "round.stale" } as const]),
      ...roundRefusals(post, input, today),
      ...(names.length === 0 ? [{ code: "round.no-names" } as const] : []),
      ...groupRefusals(groups),
      ...refusalsOf(findings),
    ] satisfies Refusal<RoundWorkRefusal>[];
    if (first !== undefined) return refuse(first, ...rest);
    const { id } = await tx.round.create({
      data: {
        motionPostId: post.id,
        form: input.form,
        heldOn: legalDateToDb(input.heldOn),
        place: input.place,
        scope: input.scope,
        groups: groups.map((group) => ({ ...group })),
        rateBase: post.ruleSet.values.rateBase.recommendation,
        targeted: input.targeted,
        counters: input.counters,
        supervisedBy: input.supervisedBy,
        phone: input.phone,
      },
      select: { id: true },
    });
    await changePostIn(tx, post);
    await storeFindingsIn(tx, { motionId: post.motionId }, "recommendation", `openRound:${id}`, findings, post.ruleSet.version, today);
    const data = {
      round: id,
      motionPost: post.id,
      form: input.form,
      heldOn: input.heldOn,
      shouldAttend: groups.reduce((sum, group) => sum + group.shouldAttend, 0),
      groups: groups.map((group) => `${group.id}:${group.shouldAttend}`),
      names: names.map((name) => name.cadreId),
    };
    return worked({ roundId: id }, motionEvent(post.motionId, "round.opened", data));
  });
}

/** Declares a round void before it is counted, with a reason: opened by mistake, papers spoilt. It stays readable. */
export function voidRound(input: VoidRound, author: Author): RecommendationAnswer<null> {
  return recorded<null, RoundWorkRefusal>(author, async (tx) => {
    const row = await tx.round.findUnique({ where: { id: input.roundId }, select: { id: true, motionPostId: true, state: true, version: true } });
    if (row === null) return refuse({ code: "round.not-found" });
    const inHand = await postForRecommendationIn(tx, row.motionPostId, "recommendation.hold", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    if (row.version !== input.version) return refuse({ code: "round.stale" });
    if (row.state !== "open" && row.state !== "enteredOnce") return refuse({ code: "round.finished" });
    await changeRoundIn(tx, row, { state: "void" });
    const data = { round: row.id, motionPost: row.motionPostId };
    return worked(null, motionEvent(inHand.value.motionId, "round.voided", data, input.reason));
  });
}

type FrozenGroup = { readonly id: string; readonly label: string; readonly shouldAttend: number };

/** Rows without label and people are empty rows of the form. */
function groupsOf(input: OpenRound): readonly FrozenGroup[] {
  return input.groups
    .filter((group) => group.label !== "" || group.shouldAttend > 0)
    .map((group, index) => ({ id: group.code === "" ? `group-${index + 1}` : group.code, label: group.label, shouldAttend: group.shouldAttend }))
    .filter((group) => !(group.shouldAttend === 0 && !group.id.startsWith("group-")));
}

function groupRefusals(groups: readonly FrozenGroup[]): readonly Refusal<RecommendationRefusal>[] {
  const labels = groups.map((group) => group.label);
  const refusals: Refusal<RecommendationRefusal>[] = [];
  if (groups.length === 0 || groups.some((group) => group.shouldAttend === 0 || group.label === "")) {
    refusals.push({ code: "round.group-without-people", field: "groups.0.shouldAttend" });
  }
  if (new Set(labels).size < labels.length) refusals.push({ code: "round.group-twice", field: "groups.0.label" });
  return refusals;
}

function roundRefusals(post: MotionPostAt, input: OpenRound, today: LegalDate): readonly Refusal<RecommendationRefusal>[] {
  const refusals: Refusal<RecommendationRefusal>[] = [];
  const { rounds, meetingOmitted } = post.recommendation;
  const standing = standingRound(rounds, input.form);
  if (rounds.some((round) => round.state === "open" || round.state === "enteredOnce")) refusals.push({ code: "round.other-running" });
  if (standing !== null && usable(standing, post.ruleSet.values, today)) refusals.push({ code: "round.already-held", field: "form" });
  if (input.form === "meeting" && meetingOmitted) refusals.push({ code: "recommendation.already-omitted", field: "form" });
  const adoptedOn = post.motionOutcome?.planAdoptedOn;
  if (adoptedOn !== undefined && isBefore(input.heldOn, adoptedOn as LegalDate)) refusals.push({ code: "round.before-plan", field: "heldOn" });
  return refusals;
}

/** A round is held again when its result has expired or too few people came. */
function usable(round: RoundAt, values: RuleSetValues, today: LegalDate): boolean {
  return judgeValidity(round, today).outcome === "met" && judgeAttendance(attendanceOf(round), values).outcome === "met";
}

/** The bars of everybody whose name stands, with what a person found about the items no data decides. */
async function barsIn(tx: WriteTx, post: MotionPostAt, on: LegalDate): Promise<readonly Finding[]> {
  const standing = post.nominees.filter((nominee) => !nominee.withdrawn);
  const facts = await readCandidateFactsIn(tx, standing.map((nominee) => nominee.cadreId));
  return standing.flatMap((nominee) => {
    const known = facts.get(nominee.cadreId);
    if (known === undefined) throw new Error(`nominee ${nominee.id} without facts`);
    return judgeBars(known, on, post.ruleSet.values, { barFinding: nominee.barFinding }).map((finding) => ({
      ...finding,
      inputs: { ...finding.inputs, cadreId: nominee.cadreId },
    }));
  });
}
