import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MotionWorkView } from "@/components/stages/motion/work";
import {
  addLeaverAction,
  addPostAction,
  adoptPlanAction,
  announcePostAction,
  answerMotionOverrideAction,
  answerRecommendationAction,
  attachAnalysisAction,
  barNomineeAction,
  closeMotionAction,
  editConditionsAction,
  editMotionAction,
  enterOpinionAction,
  freezeConditionsAction,
  placePlanAction,
  putNomineeAction,
  removeLeaverAction,
  removePostAction,
  requestMotionOverrideAction,
  stopPostAction,
  withdrawNomineeAction,
  withdrawOpinionAction,
} from "@/lib/stages/motion/actions";
import { loadMotionWork } from "@/lib/stages/motion/loaders";

export const metadata: Metadata = { title: "动议" };

type Props = { params: Promise<{ motionId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MotionWorkPage({ params, searchParams }: Props) {
  const page = await loadMotionWork((await params).motionId, await searchParams);
  if (page === null) notFound();
  return (
    <MotionWorkView
      page={page}
      actions={{
        edit: editMotionAction,
        attach: attachAnalysisAction,
        addPost: addPostAction,
        editConditions: editConditionsAction,
        removePost: removePostAction,
        addLeaver: addLeaverAction,
        removeLeaver: removeLeaverAction,
        enterOpinion: enterOpinionAction,
        withdrawOpinion: withdrawOpinionAction,
        freeze: freezeConditionsAction,
        stopPost: stopPostAction,
        close: closeMotionAction,
        putNominee: putNomineeAction,
        withdrawNominee: withdrawNomineeAction,
        barNominee: barNomineeAction,
        announce: announcePostAction,
        answer: answerRecommendationAction,
        placePlan: placePlanAction,
        adoptPlan: adoptPlanAction,
        requestOverride: requestMotionOverrideAction,
        answerOverride: answerMotionOverrideAction,
      }}
    />
  );
}
