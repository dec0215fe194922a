import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InspectionNoticeSheet } from "@/components/stages/inspection/notice-sheet";
import { loadInspectionNotice } from "@/lib/stages/inspection/loaders/notice";

export const metadata: Metadata = { title: "考察预告" };

export default async function InspectionNoticePage({ params }: { params: Promise<{ motionId: string; taskId: string }> }) {
  const { motionId, taskId } = await params;
  const notice = await loadInspectionNotice(taskId);
  if (notice === null || notice.motionId !== motionId) notFound();
  return <InspectionNoticeSheet document={notice.document} back={`/motions/${motionId}/inspection`} />;
}
