import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormDryRunView } from "@/components/programmes/form-exchange/dry-run";
import { confirmFormsAction, discardFormsAction } from "@/lib/programmes/form-exchange/actions";
import { loadFormDryRun } from "@/lib/programmes/form-exchange/loaders";

export const metadata: Metadata = { title: "核对任免审批表" };

export default async function FormDryRunPage({ params }: { params: Promise<{ uploadId: string }> }) {
  const page = await loadFormDryRun((await params).uploadId);
  if (page === null) notFound();
  return (
    <FormDryRunView
      page={page}
      token={crypto.randomUUID()}
      actions={{ confirm: confirmFormsAction, discard: discardFormsAction }}
    />
  );
}
