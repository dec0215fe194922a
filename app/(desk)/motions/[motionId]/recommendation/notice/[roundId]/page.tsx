import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecommendationNoticeSheet } from "@/components/stages/recommendation/notice-sheet";
import { loadRecommendationNotice } from "@/lib/stages/recommendation/loaders";

export const metadata: Metadata = { title: "民主推荐预告" };

export default async function RecommendationNoticePage({ params }: { params: Promise<{ motionId: string; roundId: string }> }) {
  const { motionId, roundId } = await params;
  const notice = await loadRecommendationNotice(roundId);
  if (notice === null || notice.motionId !== motionId) notFound();
  return <RecommendationNoticeSheet document={notice.document} back={`/motions/${motionId}/recommendation`} />;
}
