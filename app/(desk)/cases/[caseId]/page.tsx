import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseOverviewView } from "@/components/case/overview";
import { addScanAction, attachFileAction, checkSignatureAction, enterSignatureAction } from "@/lib/attachments/actions";
import { answerOverrideAction, holdCaseAction, requestOverrideAction, resumeCaseAction } from "@/lib/case/actions";
import { loadCaseOverview } from "@/lib/case/loaders";
import { overviewQuerySchema } from "@/lib/case/schema";
import { answerCorrectionAction, requestCorrectionAction } from "@/lib/corrections/actions";
import { loadCorrections } from "@/lib/corrections/loaders";
import { loadMissingOfCase } from "@/lib/programmes/desk/loaders";

export const metadata: Metadata = { title: "选任事项" };

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CasePage({ params, searchParams }: Props) {
  const { caseId } = await params;
  const query = overviewQuerySchema.parse(await searchParams);
  const page = await loadCaseOverview(caseId, query.record ?? "last");
  if (page === null) notFound();
  return (
    <CaseOverviewView
      page={page}
      query={query}
      corrections={await loadCorrections(caseId)}
      missing={await loadMissingOfCase(caseId)}
      token={crypto.randomUUID().slice(0, 24)}
      actions={{
        attach: attachFileAction,
        enterSignature: enterSignatureAction,
        checkSignature: checkSignatureAction,
        addScan: addScanAction,
        hold: holdCaseAction,
        resume: resumeCaseAction,
        requestOverride: requestOverrideAction,
        answerOverride: answerOverrideAction,
        correction: { request: requestCorrectionAction, answer: answerCorrectionAction },
      }}
    />
  );
}
