import "server-only";
import { judgeRecommendation, standingRound } from "@/lib/case/rules/recommendation";
import { refusalsOf } from "@/lib/case/rules/step";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import { storeFindingsIn } from "../../../case/commands/findings";
import type { Author } from "../../../record/recorded";
import { recorded, refuse, worked } from "../../../record/recorded";
import { judgeOmission, judgeReferenceNominees } from "../rules";
import type { ChooseReference, OmitMeeting } from "../schema";
import type { RecommendationRefusal } from "../types";
import { closedEvent } from "./counts";
import type { RecommendationAnswer, RoundWorkRefusal } from "./in-hand";
import { changePostIn, motionEvent, postForRecommendationIn } from "./in-hand";

/**
 * Marks the reference nominees shown at the meeting (REC-04, REC-06): more than one for the post, after the talk round. None marked
 * takes the list back: then everybody put stands on the meeting's papers.
 */
export function chooseReference(input: ChooseReference, author: Author): RecommendationAnswer<null> {
  return recorded<null, RoundWorkRefusal>(author, async (tx) => {
    const inHand = await postForRecommendationIn(tx, input.motionPostId, "recommendation.hold", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const post = inHand.value;
    const standing = post.nominees.filter((nominee) => !nominee.withdrawn);
    const chosen = standing.filter((nominee) => input.nominees.includes(nominee.id));
    const finding = judgeReferenceNominees(post.recommendation, "meeting", chosen.length);
    const running = post.recommendation.rounds.some((round) => round.state === "open" || round.state === "enteredOnce");
    const [first, ...rest] = [
      ...(post.version === input.version ? [] : [{ code: "round.stale" } as const]),
      ...(running ? [{ code: "round.other-running" } as const] : []),
      ...(standingRound(post.recommendation.rounds, "meeting") === null ? [] : [{ code: "recommendation.meeting-stands" } as const]),
      ...(chosen.length === input.nominees.length ? [] : [{ code: "recommendation.not-on-list", field: "nominees" } as const]),
      ...refusalsOf([finding]),
    ] satisfies Refusal<RecommendationRefusal | "case.rule-stops">[];
    if (first !== undefined) return refuse(first, ...rest);
    await tx.nominee.updateMany({ where: { motionPostId: post.id }, data: { reference: false } });
    await tx.nominee.updateMany({ where: { id: { in: chosen.map((nominee) => nominee.id) } }, data: { reference: true } });
    await changePostIn(tx, post);
    const data = { motionPost: post.id, reference: chosen.map((nominee) => nominee.id) };
    return worked(null, motionEvent(post.motionId, "recommendation.referenceChosen", data));
  });
}

/** Leaves the meeting round out after the talk round: three conditions ticked and a reason (REC-07). */
export function omitMeeting(input: OmitMeeting, author: Author): RecommendationAnswer<null> {
  return recorded<null, RoundWorkRefusal>(author, async (tx) => {
    const inHand = await postForRecommendationIn(tx, input.motionPostId, "recommendation.hold", author);
    if (!inHand.ok) return refuse(...inHand.refusal);
    const post = inHand.value;
    const today = legalDateOf(author.now);
    const { fewPeople, sameCircle, concentrated } = input;
    const finding = judgeOmission(post.recommendation, { fewPeople, sameCircle, concentrated });
    const running = post.recommendation.rounds.some((round) => round.state === "open" || round.state === "enteredOnce");
    const [first, ...rest] = [
      ...(post.version === input.version ? [] : [{ code: "round.stale" } as const]),
      ...(running ? [{ code: "round.other-running" } as const] : []),
      ...(post.recommendation.meetingOmitted ? [{ code: "recommendation.already-omitted" } as const] : []),
      ...(standingRound(post.recommendation.rounds, "meeting") === null ? [] : [{ code: "recommendation.meeting-stands" } as const]),
      ...refusalsOf([finding]),
    ] satisfies Refusal<RecommendationRefusal | "case.rule-stops">[];
    if (first !== undefined) return refuse(first, ...rest);
    await changePostIn(tx, post, { meetingOmitted: true, omittedReason: input.reason });
    const facts = { ...post.recommendation, meetingOmitted: true };
    const { findings } = judgeRecommendation(facts, post.ruleSet.values, today);
    const target = { motionId: post.motionId };
    await storeFindingsIn(tx, target, "recommendation", `omitMeeting:${post.id}`, [finding], post.ruleSet.version, today);
    await storeFindingsIn(tx, target, "recommendation", `complete:${post.id}`, findings, post.ruleSet.version, today);
    const omitted = motionEvent(
      post.motionId,
      "recommendation.meetingOmitted",
      { motionPost: post.id, fewPeople, sameCircle, concentrated },
      input.reason,
    );
    return worked(null, omitted, closedEvent(post, findings));
  });
}
