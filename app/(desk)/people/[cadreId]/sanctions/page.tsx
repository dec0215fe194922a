import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { SanctionsView } from "@/components/programmes/sanction-corrections/sanctions-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import {
  answerCorrectionAction,
  correctSanctionAction,
  strikeSanctionAction,
} from "@/lib/programmes/sanction-corrections/actions";
import { loadSanctionsPage } from "@/lib/programmes/sanction-corrections/loaders";

export const metadata: Metadata = { title: "处分登记的更正" };

export default async function SanctionsPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadSanctionsPage(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="处分登记的更正"
        sentence={refusalSentences[page.refusal]}
        back={{ href: `/people/${cadreId}`, label: "返回干部档案" }}
      />
    );
  }
  return (
    <SanctionsView
      page={page}
      actions={{ correct: correctSanctionAction, strike: strikeSanctionAction, answer: answerCorrectionAction }}
      token={crypto.randomUUID()}
    />
  );
}
