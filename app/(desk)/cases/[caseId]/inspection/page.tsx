import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckStandingSection } from "@/components/programmes/name-clearing/standing";
import { SupervisorsSection } from "@/components/programmes/invited-supervisors/section";
import { CaseInspectionView } from "@/components/stages/inspection/case-inspection";
import { addScanAction, checkSignatureAction, enterSignatureAction } from "@/lib/attachments/actions";
import { enterCountAction, openSheetAction } from "@/lib/evaluation/actions";
import { enterSupervisorAction, withdrawSupervisorAction } from "@/lib/programmes/invited-supervisors/actions";
import { loadSupervisors } from "@/lib/programmes/invited-supervisors/loaders";
import { loadStanding } from "@/lib/programmes/name-clearing/loaders";
import { overrideVotesAction } from "@/lib/case/actions";
import {
  answerCheckAction,
  askChecksAction,
  enterPollAction,
  extendedVisitAction,
  giveUpPollAction,
  noteInterviewAction,
  openPollAction,
  planInterviewsAction,
  proposeCaseAction,
  recordHeardAction,
  recordTalksAction,
  stateIntegrityAction,
  writeReportAction,
} from "@/lib/stages/inspection/actions";
import { loadCaseInspection } from "@/lib/stages/inspection/loaders/pages";

export const metadata: Metadata = { title: "考察" };

export default async function CaseInspectionPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params;
  const page = await loadCaseInspection(caseId);
  if (page === null) notFound();
  const { cadreId } = page.at;
  const standing = await loadStanding(cadreId);
  const supervisors = await loadSupervisors("inspection", caseId);
  return (
    <CaseInspectionView
      page={page}
      standing={standing === null ? null : <CheckStandingSection cadreId={cadreId} standing={standing} />}
      supervisors={supervisors === null ? null : <SupervisorsSection part={supervisors} actions={{ enter: enterSupervisorAction, withdraw: withdrawSupervisorAction }} />}
      token={crypto.randomUUID()}
      actions={{
        talks: recordTalksAction,
        heard: recordHeardAction,
        ask: askChecksAction,
        answer: answerCheckAction,
        integrity: stateIntegrityAction,
        sign: enterSignatureAction,
        checkSignature: checkSignatureAction,
        addScan: addScanAction,
        report: writeReportAction,
        openSheet: openSheetAction,
        enterCount: enterCountAction,
        propose: proposeCaseAction,
        planInterviews: planInterviewsAction,
        noteInterview: noteInterviewAction,
        extendedVisit: extendedVisitAction,
        openPoll: openPollAction,
        enterPoll: enterPollAction,
        giveUpPoll: giveUpPollAction,
        overrideVotes: overrideVotesAction,
      }}
    />
  );
}
