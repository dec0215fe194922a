import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MotionInspectionView } from "@/components/stages/inspection/motion-inspection";
import { askChecksAction, endTaskAction, fixSubjectsAction, noticeTaskAction, planTaskAction, reopenTaskAction, startTaskAction } from "@/lib/stages/inspection/actions";
import { loadMotionInspection } from "@/lib/stages/inspection/loaders/pages";

export const metadata: Metadata = { title: "考察" };

export default async function MotionInspectionPage({ params }: { params: Promise<{ motionId: string }> }) {
  const page = await loadMotionInspection((await params).motionId);
  if (page === null) notFound();
  return (
    <MotionInspectionView
      page={page}
      actions={{
        fix: fixSubjectsAction,
        plan: planTaskAction,
        notice: noticeTaskAction,
        start: startTaskAction,
        ask: askChecksAction,
        end: endTaskAction,
        reopen: reopenTaskAction,
      }}
    />
  );
}
