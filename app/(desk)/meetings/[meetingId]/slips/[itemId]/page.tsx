import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SlipsSheet } from "@/components/stages/decision/slips";
import { loadSlips } from "@/lib/stages/decision/loaders";

export const metadata: Metadata = { title: "表决票和计票单" };

export default async function SlipsPage({ params }: { params: Promise<{ meetingId: string; itemId: string }> }) {
  const { meetingId, itemId } = await params;
  const page = await loadSlips(meetingId, itemId);
  if (page === null) notFound();
  return <SlipsSheet page={page} />;
}
