import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseProbationView } from "@/components/stages/probation/case-probation";
import { enterCountAction, openSheetAction } from "@/lib/evaluation/actions";
import { concludeProbationAction, enterReportsAction, extendProbationAction, noteProgressAction } from "@/lib/stages/probation/actions";
import { loadCaseProbation } from "@/lib/stages/probation/loaders";

export const metadata: Metadata = { title: "试用期" };

export default async function CaseProbationPage({ params }: { params: Promise<{ caseId: string }> }) {
  const page = await loadCaseProbation((await params).caseId);
  if (page === null) notFound();
  return (
    <CaseProbationView
      page={page}
      token={crypto.randomUUID()}
      actions={{
        note: noteProgressAction,
        report: enterReportsAction,
        openSheet: openSheetAction,
        enterCount: enterCountAction,
        extend: extendProbationAction,
        conclude: concludeProbationAction,
      }}
    />
  );
}
