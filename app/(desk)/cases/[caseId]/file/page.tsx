import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseFileView } from "@/components/programmes/case-file/case-file-view";
import { loadCaseFile } from "@/lib/programmes/case-file/loaders";

export const metadata: Metadata = { title: "案卷" };

export default async function CaseFileRoute({ params }: { params: Promise<{ caseId: string }> }) {
  const page = await loadCaseFile((await params).caseId);
  if (page === null) notFound();
  return <CaseFileView page={page} />;
}
