import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoticePapersSheet } from "@/components/stages/notice/notice-papers";
import { loadNoticePapers } from "@/lib/stages/notice/loaders";

export const metadata: Metadata = { title: "公示张贴件和登记卡" };

export default async function NoticePapersPage({ params }: { params: Promise<{ motionId: string; noticeId: string }> }) {
  const { motionId, noticeId } = await params;
  const papers = await loadNoticePapers(noticeId);
  if (papers === null || papers.motionId !== motionId) notFound();
  return <NoticePapersSheet papers={papers} />;
}
