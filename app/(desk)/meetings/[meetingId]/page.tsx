import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingView } from "@/components/meetings/meeting-page";
import { addMatterAction, closeMeetingAction, fixAttendanceAction, reorderItemsAction, withdrawItemAction } from "@/lib/meetings/actions";
import { loadMeeting } from "@/lib/meetings/loaders";

export const metadata: Metadata = { title: "会议" };

export default async function MeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const page = await loadMeeting((await params).meetingId);
  if (page === null) notFound();
  return (
    <MeetingView
      page={page}
      token={crypto.randomUUID()}
      actions={{
        attend: fixAttendanceAction,
        add: addMatterAction,
        reorder: reorderItemsAction,
        withdraw: withdrawItemAction,
        close: closeMeetingAction,
      }}
    />
  );
}
