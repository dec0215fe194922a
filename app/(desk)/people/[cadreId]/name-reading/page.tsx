import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { NameReadingView } from "@/components/people/name-reading";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { correctReadingAction } from "@/lib/people/actions";
import { loadNameReading } from "@/lib/people/loaders";

export const metadata: Metadata = { title: "姓名读音和笔画" };

export default async function NameReadingPage({ params }: { params: Promise<{ cadreId: string }> }) {
  const { cadreId } = await params;
  const page = await loadNameReading(cadreId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="姓名读音和笔画"
        sentence={refusalSentences[page.refusal]}
        back={{ href: `/people/${cadreId}`, label: "返回档案" }}
      />
    );
  }
  return <NameReadingView page={page} action={correctReadingAction} />;
}
