import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MotionOverviewView } from "@/components/stages/motion/overview";
import { loadMotionOverview } from "@/lib/stages/motion/loaders";

export const metadata: Metadata = { title: "动议批次" };

export default async function MotionPage({ params }: { params: Promise<{ motionId: string }> }) {
  const page = await loadMotionOverview((await params).motionId);
  if (page === null) notFound();
  return <MotionOverviewView page={page} />;
}
