import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionsView } from "@/components/programmes/form-exchange/questions-page";
import { answerQuestionAction } from "@/lib/programmes/form-exchange/actions";
import { loadQuestions } from "@/lib/programmes/form-exchange/loaders";

export const metadata: Metadata = { title: "留待处理" };

export default async function QuestionsPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const page = await loadQuestions((await params).cadreId);
  if (page === null) notFound();
  return <QuestionsView page={page} answer={answerQuestionAction} />;
}
