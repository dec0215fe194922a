import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { GridEditView } from "@/components/programmes/archive/grid-edit-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { editRowsAction } from "@/lib/programmes/archive/actions";
import { loadGrid } from "@/lib/programmes/archive/loaders/grid";
import { gridKindSchema } from "@/lib/programmes/archive/schema/grid";

export const metadata: Metadata = { title: "编辑档案" };

export default async function EditRowsPage({ params }: { params: Promise<{ cadreId: string; kind: string }> }) {
  const { cadreId, kind: word } = await params;
  const kind = gridKindSchema.parse(word);
  if (kind === null) notFound();
  const page = await loadGrid(cadreId, kind);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="编辑档案"
        sentence={refusalSentences[page.refusal]}
        back={{ href: `/people/${cadreId}`, label: "返回干部档案" }}
      />
    );
  }
  return <GridEditView page={page} action={editRowsAction} />;
}
