import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseAppointmentView } from "@/components/stages/appointment/case-appointment";
import { finishTaskAction, nominateAction, recordElectionAction, recordFilingAction, recordTalkAction, setTaskAction } from "@/lib/stages/appointment/actions";
import { loadCaseAppointment } from "@/lib/stages/appointment/loaders";

export const metadata: Metadata = { title: "任职" };

export default async function CaseAppointmentPage({ params }: { params: Promise<{ caseId: string }> }) {
  const page = await loadCaseAppointment((await params).caseId);
  if (page === null) notFound();
  return <CaseAppointmentView page={page} actions={{ talk: recordTalkAction, file: recordFilingAction, nominate: nominateAction, election: recordElectionAction, setTask: setTaskAction, finishTask: finishTaskAction }} />;
}
