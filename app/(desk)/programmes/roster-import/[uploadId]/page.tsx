import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DryRunView } from "@/components/programmes/roster-import/dry-run";
import { QuestionsView } from "@/components/programmes/roster-import/questions-view";
import { ReadingView } from "@/components/programmes/roster-import/reading-view";
import {
  answerQuestionsAction,
  confirmImportAction,
  discardUploadAction,
  readAgainAction,
  stopReadingAction,
} from "@/lib/programmes/roster-import/actions";
import { loadDryRun, loadReading } from "@/lib/programmes/roster-import/loaders";

export const metadata: Metadata = { title: "核对名册" };

type Props = {
  params: Promise<{ uploadId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function UploadPage({ params, searchParams }: Props) {
  const { uploadId } = await params;
  const query = await searchParams;
  const discard = discardUploadAction;
  const reading = await loadReading(uploadId);
  if (reading?.phase === "questions" && reading.questions !== null) {
    return (
      <QuestionsView
        page={reading}
        questions={reading.questions.sheets}
        again={query["again"] === "1"}
        actions={{ answer: answerQuestionsAction, discard }}
      />
    );
  }
  if (reading !== null) {
    return <ReadingView page={reading} actions={{ stop: stopReadingAction, again: readAgainAction, discard }} />;
  }
  const page = await loadDryRun(uploadId, query);
  if (page === null) notFound();
  return <DryRunView page={page} token={crypto.randomUUID()} actions={{ confirm: confirmImportAction, discard }} />;
}
