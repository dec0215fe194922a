import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { ClearingsView } from "@/components/programmes/name-clearing/clearings-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { answerClearingAction, answerToleranceAction, proposeClearingAction, proposeToleranceAction } from "@/lib/programmes/name-clearing/actions";
import { loadClearings } from "@/lib/programmes/name-clearing/loaders";

export const metadata: Metadata = { title: "澄清与容错" };

export default async function ClearingsPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadClearings(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="澄清与容错" sentence={refusalSentences[page.refusal]} back={{ href: `/people/${cadreId}`, label: "返回干部档案" }} />;
  }
  return (
    <ClearingsView
      page={page}
      actions={{
        proposeClearing: proposeClearingAction,
        proposeTolerance: proposeToleranceAction,
        answerClearing: answerClearingAction,
        answerTolerance: answerToleranceAction,
      }}
      token={crypto.randomUUID()}
    />
  );
}
