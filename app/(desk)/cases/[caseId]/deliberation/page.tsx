import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliberationView } from "@/components/stages/deliberation/deliberation";
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
  const page = await loadDeliberation((await params).caseId);
  if (page === null) notFound();
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
    />
  );
}
