import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TrailView } from "@/components/programmes/responsibility/trail-view";
import { loadTrail } from "@/lib/programmes/responsibility/loaders";

export const metadata: Metadata = { title: "责任链" };

export default async function TrailPage({ params }: { params: Promise<{ viewId: string }> }) {
  const trail = await loadTrail((await params).viewId);
  if (trail === null) notFound();
  return <TrailView trail={trail} />;
}
