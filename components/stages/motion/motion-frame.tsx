import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { Badge, type Tone } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { StageRail, type RailStage } from "@/components/ui/stage-rail";
import type { Stage } from "@/lib/case/stage-order";
import { stages } from "@/lib/case/stage-order";
import type { MotionState } from "@/lib/case/types";
import { recommends } from "@/lib/case/rules/kinds";
import { formatDots } from "@/lib/kernel/dates";
import { motionStateNames } from "@/lib/messages/zh-CN/motion";
import { stageNames } from "@/lib/messages/zh-CN/words";
import type { MotionHead } from "@/lib/stages/motion/queries/heads";
import type { MotionAt } from "@/lib/stages/motion/types";

const tones: Readonly<Record<MotionState, Tone>> = { draft: "grey", conditionsFrozen: "blue", planAdopted: "blue", closed: "green" };

export function MotionStateBadge({ state }: { state: MotionState }) {
  return <Badge tone={tones[state]}>{motionStateNames[state]}</Badge>;
}

/** Stages with a page of their own in the motion. */
const motionPages: readonly Stage[] = ["motion", "recommendation", "inspection", "notice", "appointment"];

/** The way of the whole batch: motion and recommendation by its posts, later stages by its cases. */
export function railOf(motion: MotionAt, head: MotionHead, missing: readonly string[], open: Stage | null): readonly RailStage[] {
  const adopted = motion.planAdoptedOn !== null;
  const recommending = motion.posts.filter((post) => post.state === "recommendation").length;
  const fixed = motion.posts.filter((post) => post.state === "subjectsFixed").length;
  const standing = new Map(head.stages.map((line) => [line.stage, line.cases]));
  const waiting = [...(recommending > 0 ? [stages.indexOf("recommendation")] : []), ...head.stages.map((line) => stages.indexOf(line.stage))];
  const earliest = Math.min(...waiting, fixed + head.ended > 0 ? stages.length : 0);
  const stateOf = (stage: Stage): Pick<RailStage, "state" | "date" | "reason" | "missing"> => {
    if (stage === "motion") {
      return motion.planAdoptedOn !== null
        ? { state: "done", date: formatDots(motion.planAdoptedOn) }
        : { state: "current", date: `${formatDots(motion.stateSince)} 起`, missing };
    }
    if (!adopted) return { state: "locked", reason: "工作方案审定后开始" };
    if (stage === "recommendation") {
      if (recommending > 0) return { state: "current", reason: `${recommending} 个职位` };
      const recommended = motion.posts.some((post) => post.state === "subjectsFixed" && recommends(post.kind, motion.ruleSet.values));
      return recommended ? { state: "done" } : { state: "skipped", reason: "本批次不推荐" };
    }
    const here = standing.get(stage) ?? 0;
    if (here > 0) return { state: "current", reason: `${here} 项` };
    return stages.indexOf(stage) < earliest ? { state: "done" } : { state: "locked" };
  };
  return stages.map((stage) => ({
    key: stage,
    label: stageNames[stage],
    open: stage === open,
    ...(motionPages.includes(stage) ? { href: `/motions/${motion.id}/${stage}` } : {}),
    ...stateOf(stage),
  }));
}

/** Frame of every page of a motion: where it is, its state, its rail. */
export function MotionFrame({
  motion,
  head,
  withheld,
  missing,
  open,
  title,
  lead,
  actions,
  children,
}: {
  motion: MotionAt;
  head: MotionHead;
  withheld: number;
  missing: readonly string[];
  open: Stage | null;
  title: string;
  lead: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const own = { label: motion.number, ...(open === null ? {} : { href: `/motions/${motion.id}` }) };
  return (
    <>
      <PageHead
        crumbs={[{ label: "动议与选任", href: "/motions" }, own, ...(open === null ? [] : [{ label: stageNames[open] }])]}
        title={title}
        badges={<MotionStateBadge state={motion.state} />}
        lead={lead}
        actions={actions}
      />
      <StageRail label="批次环节" stages={railOf(motion, head, missing, open)} />
      {withheld === 0 ? null : (
        <Callout title={`有 ${withheld} 项涉及您本人或您的亲属，按回避要求不显示`}>
          <p>批次整体的办理请交由他人进行。</p>
        </Callout>
      )}
      {children}
    </>
  );
}
