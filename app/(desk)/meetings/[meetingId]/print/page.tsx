import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingPrint } from "@/components/meetings/meeting-print";
import { loadMeeting } from "@/lib/meetings/loaders";
import { loadSupervisors } from "@/lib/programmes/invited-supervisors/loaders";

export const metadata: Metadata = { title: "会议议程和纪实" };

export default async function MeetingPrintPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await params;
  const page = await loadMeeting(meetingId);
  if (page === null) notFound();
  const supervisors = await loadSupervisors("meeting", meetingId);
  return <MeetingPrint page={page} supervisors={supervisors?.rows ?? []} />;
}
