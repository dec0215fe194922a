import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewMeetingView } from "@/components/meetings/new-meeting";
import { planMeetingAction } from "@/lib/meetings/actions";
import { loadNewMeeting } from "@/lib/meetings/loaders";

export const metadata: Metadata = { title: "安排会议" };

export default async function NewMeetingPage() {
  const page = await loadNewMeeting();
  if (page === null) notFound();
  return <NewMeetingView page={page} action={planMeetingAction} token={crypto.randomUUID()} />;
}
