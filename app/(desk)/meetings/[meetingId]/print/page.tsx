import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingPrint } from "@/components/meetings/meeting-print";
import { loadMeeting } from "@/lib/meetings/loaders";

export const metadata: Metadata = { title: "会议议程和纪实" };

export default async function MeetingPrintPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const page = await loadMeeting((await params).meetingId);
  if (page === null) notFound();
  return <MeetingPrint page={page} />;
}
