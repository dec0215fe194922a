import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingView } from "@/components/meetings/meeting-page";
import { SupervisorsSection } from "@/components/programmes/invited-supervisors/section";
import { MeetingProbationLists } from "@/components/stages/probation/meeting-probations";
import { addMatterAction, closeMeetingAction, fixAttendanceAction, reorderItemsAction, withdrawItemAction } from "@/lib/meetings/actions";
import { loadMeeting } from "@/lib/meetings/loaders";
import { enterSupervisorAction, withdrawSupervisorAction } from "@/lib/programmes/invited-supervisors/actions";
import { loadSupervisors } from "@/lib/programmes/invited-supervisors/loaders";
import { confirmProbationsAction, listProbationsAction } from "@/lib/stages/probation/actions";
import { loadMeetingProbations } from "@/lib/stages/probation/loaders";

export const metadata: Metadata = { title: "会议" };

export default async function MeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await params;
  const page = await loadMeeting(meetingId);
  if (page === null) notFound();
  const probations = await loadMeetingProbations(meetingId);
  const supervisors = await loadSupervisors("meeting", meetingId);
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
      {supervisors === null ? null : <SupervisorsSection part={supervisors} actions={{ enter: enterSupervisorAction, withdraw: withdrawSupervisorAction }} />}
      {probations === null ? null : <MeetingProbationLists page={probations} actions={{ list: listProbationsAction, confirm: confirmProbationsAction }} />}
    </MeetingView>
  );
}
