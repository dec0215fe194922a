import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingView } from "@/components/meetings/meeting-page";
import { MeetingProbationLists } from "@/components/stages/probation/meeting-probations";
import { addMatterAction, closeMeetingAction, fixAttendanceAction, reorderItemsAction, withdrawItemAction } from "@/lib/meetings/actions";
import { loadMeeting } from "@/lib/meetings/loaders";
import { confirmProbationsAction, listProbationsAction } from "@/lib/stages/probation/actions";
import { loadMeetingProbations } from "@/lib/stages/probation/loaders";

export const metadata: Metadata = { title: "会议" };

export default async function MeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await params;
  const page = await loadMeeting(meetingId);
  if (page === null) notFound();
  const probations = await loadMeetingProbations(meetingId);
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
    >
      {probations === null ? null : <MeetingProbationLists page={probations} actions={{ list: listProbationsAction, confirm: confirmProbationsAction }} />}
    </MeetingView>
  );
}
