import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ComparisonSheets } from "@/components/programmes/statistics/comparison-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadComparison } from "@/lib/programmes/statistics/loaders/comparison";

export const metadata: Metadata = { title: "统计对比" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ComparisonRoute({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadComparison(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="统计对比"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <ComparisonSheets page={page} />;
}
