import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MotionListView } from "@/components/stages/motion/motion-list";
import { loadMotionList } from "@/lib/stages/motion/loaders";

export const metadata: Metadata = { title: "动议与选任" };

export default async function MotionsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadMotionList(await searchParams);
  if (page === null) notFound();
  return <MotionListView page={page} />;
}
