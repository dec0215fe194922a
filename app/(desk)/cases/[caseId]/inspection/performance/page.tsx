import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PerformanceView } from "@/components/stages/inspection/performance";
import { signAnalysisAction, writeAnalysisAction } from "@/lib/stages/inspection/actions";
import { loadPerformance } from "@/lib/stages/inspection/loaders/performance";

export const metadata: Metadata = { title: "实绩分析" };

export default async function PerformancePage({ params }: { params: Promise<{ caseId: string }> }) {
  const page = await loadPerformance((await params).caseId);
  if (page === null) notFound();
  return <PerformanceView page={page} actions={{ write: writeAnalysisAction, sign: signAnalysisAction }} />;
}
