import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SupervisorsSection } from "@/components/programmes/invited-supervisors/section";
import { DeliberationView } from "@/components/stages/deliberation/deliberation";
import { enterSupervisorAction, withdrawSupervisorAction } from "@/lib/programmes/invited-supervisors/actions";
import { loadSupervisors } from "@/lib/programmes/invited-supervisors/loaders";
import {
  answerChecklistAction,
  clearDeliberationAction,
  recordConsultationAction,
  recordPreReportReplyAction,
  recordReplyAction,
  sendPreReportAction,
} from "@/lib/stages/deliberation/actions";
import { loadDeliberation } from "@/lib/stages/deliberation/loaders";

export const metadata: Metadata = { title: "酝酿" };

export default async function DeliberationPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params;
  const page = await loadDeliberation(caseId);
  if (page === null) notFound();
  const supervisors = await loadSupervisors("consultation", caseId);
  return (
    <DeliberationView
      page={page}
      token={crypto.randomUUID()}
      actions={{
        consult: recordConsultationAction,
        reply: recordReplyAction,
        report: sendPreReportAction,
        reportReply: recordPreReportReplyAction,
        check: answerChecklistAction,
        clear: clearDeliberationAction,
      }}
      supervisors={supervisors === null ? null : <SupervisorsSection part={supervisors} actions={{ enter: enterSupervisorAction, withdraw: withdrawSupervisorAction }} />}
    />
  );
}
