import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { FactsView } from "@/components/programmes/determination/facts-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { confirmFactAction, determineFactAction, returnFactAction } from "@/lib/programmes/determination/actions";
import { loadFactsPage } from "@/lib/programmes/determination/loaders";

export const metadata: Metadata = { title: "三龄两历一身份认定" };

export default async function FactsPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadFactsPage(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="三龄两历一身份认定"
        sentence={refusalSentences[page.refusal]}
        back={{ href: `/people/${cadreId}`, label: "返回干部档案" }}
      />
    );
  }
  return (
    <FactsView
      page={page}
      actions={{ enter: determineFactAction, confirm: confirmFactAction, giveBack: returnFactAction }}
      token={crypto.randomUUID()}
    />
  );
}
