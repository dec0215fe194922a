import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DryRunView } from "@/components/programmes/roster-import/dry-run";
import { confirmImportAction, discardUploadAction } from "@/lib/programmes/roster-import/actions";
import { loadDryRun } from "@/lib/programmes/roster-import/loaders";

export const metadata: Metadata = { title: "核对名册" };

type Props = {
  params: Promise<{ uploadId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DryRunPage({ params, searchParams }: Props) {
  const page = await loadDryRun((await params).uploadId, await searchParams);
  if (page === null) notFound();
  return (
    <DryRunView
      page={page}
      token={crypto.randomUUID()}
      actions={{ confirm: confirmImportAction, discard: discardUploadAction }}
    />
  );
}
