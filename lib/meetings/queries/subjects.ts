import "server-only";
import type { Stage } from "@/lib/case/stage-order";
import { stages } from "@/lib/case/stage-order";
import type { ReadTx } from "../../platform/db/transaction";
import type { ItemKind, ItemSubject } from "../types";
import { objectColumnOf } from "./meetings";

type SubjectTx = Pick<ReadTx, "motion" | "motionPost" | "case" | "post" | "departure">;

/** The matter of an item of this kind, or null when there is no such object. At most two statements. */
export function readItemSubjectIn(tx: SubjectTx, kind: ItemKind, objectId: string): Promise<ItemSubject | null> {
  switch (objectColumnOf(kind)) {
    case "motionId":
      return motionSubject(tx, objectId);
    case "motionPostId":
      return motionPostSubject(tx, objectId);
    case "caseId":
      return caseSubject(tx, kind, objectId);
    case "departureId":
      return departureSubject(tx, objectId);
  }
}

async function motionSubject(tx: SubjectTx, motionId: string): Promise<ItemSubject | null> {
  const motion = await tx.motion.findUnique({
    where: { id: motionId },
    select: { number: true, title: true, authorityId: true, state: true },
  });
  if (motion === null) return null;
  return {
    motionId,
    motionPostId: null,
    caseId: null,
    departureId: null,
    authorityId: motion.authorityId,
    level: null,
    concerns: [],
    title: `审定动议方案：${motion.title}（${motion.number}）`,
    ready: motion.state === "draft" || motion.state === "conditionsFrozen",
  };
}

async function motionPostSubject(tx: SubjectTx, motionPostId: string): Promise<ItemSubject | null> {
  const motionPost = await tx.motionPost.findUnique({
    where: { id: motionPostId },
    select: { postId: true, state: true, kind: true, motion: { select: { authorityId: true } } },
  });
  if (motionPost === null) return null;
  const post = await readPost(tx, motionPost.postId);
  return {
    motionId: null,
    motionPostId,
    caseId: null,
    departureId: null,
    authorityId: motionPost.motion.authorityId,
    level: post.level,
    concerns: [],
    title: `确定${post.words}考察对象`,
    ready: motionPost.state === "motion" || motionPost.state === "recommendation",
  };
}

async function caseSubject(tx: SubjectTx, kind: ItemKind, caseId: string): Promise<ItemSubject | null> {
  const found = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      cadreId: true,
      postId: true,
      kind: true,
      stage: true,
      state: true,
      cadre: { select: { name: true } },
      motion: { select: { authorityId: true } },
    },
  });
  if (found === null) return null;
  const post = await readPost(tx, found.postId);
  const words = found.kind === "electedPost" ? `${found.cadre.name}同志拟提名为${post.words}候选人` : found.kind === "removal" ? `免去${found.cadre.name}同志${post.words}职务` : `${found.cadre.name}同志拟任${post.words}`;
  return {
    motionId: null,
    motionPostId: null,
    caseId,
    departureId: null,
    authorityId: found.motion.authorityId,
    level: post.level,
    concerns: [found.cadreId],
    title: `${prefixes[kind]}${words}`,
    ready: isReady(kind, found.stage, found.state),
  };
}

/** A departure is never ready for the list of a meeting: its own page knows which decision it waits for, and puts it on the agenda. */
async function departureSubject(tx: SubjectTx, departureId: string): Promise<ItemSubject | null> {
  const found = await tx.departure.findUnique({
    where: { id: departureId },
    select: { number: true, cadreId: true, authorityId: true, cadre: { select: { level: true } } },
  });
  if (found === null) return null;
  const { number, cadreId, authorityId, cadre } = found;
  return { motionId: null, motionPostId: null, caseId: null, departureId, authorityId, level: cadre.level, concerns: [cadreId], title: number, ready: false };
}

const prefixes: Readonly<Record<ItemKind, string>> = {
  adoptPlan: "",
  fixSubject: "",
  proposal: "提出任用建议：",
  decision: "",
  reconsideration: "复议：",
  confirmation: "试用期满：",
  departure: "",
};

function isReady(kind: ItemKind, stage: Stage, state: string): boolean {
  if (kind === "reconsideration") return stages.indexOf(stage) >= stages.indexOf("decision") && state !== "finished";
  if (state !== "running") return false;
  if (kind === "proposal") return stage === "inspection";
  return kind === "decision" ? stage === "decision" : stage === "probation";
}

async function readPost(tx: SubjectTx, postId: string) {
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { title: true, level: true, unit: { select: { name: true } } },
  });
  return { level: post.level, words: post.title.startsWith(post.unit.name) ? post.title : `${post.unit.name}${post.title}` };
}
