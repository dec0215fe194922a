import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/desk/page-head";
import { PaperSheet } from "@/components/stages/appointment/paper-sheet";
import { PrintButton } from "@/components/ui/print-button";
import { loadPaper } from "@/lib/stages/appointment/loaders";

export const metadata: Metadata = { title: "任免文件" };

export default async function PaperPage({ params }: { params: Promise<{ motionId: string; paperId: string }> }) {
  const { motionId, paperId } = await params;
  const found = await loadPaper(paperId);
  if (found === null) notFound();
  return (
    <>
      <div className="no-print">
        <PageHead
          crumbs={[{ label: "任职", href: `/motions/${motionId}/appointment` }, { label: found.paper.number }]}
          title="任免文件"
          lead={found.paper.state === "draft" ? "草稿，尚未印发。" : undefined}
          actions={<PrintButton />}
        />
      </div>
      <PaperSheet document={found.document} />
    </>
  );
}
