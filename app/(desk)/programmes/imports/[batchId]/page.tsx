import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportBatchView } from "@/components/programmes/imports/batch-page";
import { undoImportAction } from "@/lib/imports/actions";
import { loadImportBatch } from "@/lib/imports/loaders";

export const metadata: Metadata = { title: "导入批次" };

export default async function ImportBatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const batch = await loadImportBatch((await params).batchId);
  if (batch === null) notFound();
  return <ImportBatchView batch={batch} undo={undoImportAction} token={crypto.randomUUID()} />;
}
