import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProcessRecordSheet } from "@/components/case/process-record";
import { loadProcessRecord } from "@/lib/case/loaders";

export const metadata: Metadata = { title: "全程纪实表" };

export default async function ProcessRecordPage({ params }: { params: Promise<{ caseId: string }> }) {
  const record = await loadProcessRecord((await params).caseId);
  if (record === null) notFound();
  return <ProcessRecordSheet record={record} />;
}
