import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { PersonRankView } from "@/components/programmes/ranks/person-rank-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { changeRankAction } from "@/lib/programmes/ranks/actions";
import { loadPersonRank } from "@/lib/programmes/ranks/loaders";

export const metadata: Metadata = { title: "职级" };

export default async function PersonRankPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadPersonRank(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="职级" sentence={refusalSentences[page.refusal]} back={{ href: "/people", label: "返回干部列表" }} />;
  }
  return <PersonRankView page={page} action={changeRankAction} token={crypto.randomUUID()} />;
}
