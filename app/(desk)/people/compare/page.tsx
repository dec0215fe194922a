import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ComparedView } from "@/components/programmes/archive/compared-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadCompared } from "@/lib/programmes/archive/loaders/compared";

export const metadata: Metadata = { title: "干部并列比较" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadCompared(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="干部并列比较"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <ComparedView page={page} />;
}
