import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseInspectionView } from "@/components/stages/inspection/case-inspection";
import { addScanAction, checkSignatureAction, enterSignatureAction } from "@/lib/attachments/actions";
import { enterCountAction, openSheetAction } from "@/lib/evaluation/actions";
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
  const page = await loadCaseInspection((await params).caseId);
  if (page === null) notFound();
  return (
    <CaseInspectionView
      page={page}
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
