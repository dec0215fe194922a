import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { PortraitView } from "@/components/programmes/archive/portrait-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadPerson } from "@/lib/people/loaders";

export const metadata: Metadata = { title: "干部一页画像" };

export default async function PortraitPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const page = await loadPerson((await params).cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="干部一页画像"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <PortraitView page={page} />;
}
