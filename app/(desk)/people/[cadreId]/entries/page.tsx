import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { EntriesView } from "@/components/programmes/archive-entries/entries-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { enterEntryAction, returnEntryAction, verifyEntryAction } from "@/lib/programmes/archive-entries/actions";
import { loadEntries } from "@/lib/programmes/archive-entries/loaders";

export const metadata: Metadata = { title: "政治素质纪实与实绩档案" };

export default async function EntriesPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadEntries(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="政治素质纪实与实绩档案"
        sentence={refusalSentences[page.refusal]}
        back={{ href: `/people/${cadreId}`, label: "返回干部档案" }}
      />
    );
  }
  return (
    <EntriesView
      page={page}
      actions={{ enter: enterEntryAction, verify: verifyEntryAction, giveBack: returnEntryAction }}
      token={crypto.randomUUID()}
    />
  );
}
