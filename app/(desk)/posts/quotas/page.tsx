import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { QuotaSheets } from "@/components/programmes/statistics/quota-sheet-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadQuotaSheet } from "@/lib/programmes/statistics/loaders/quotas";

export const metadata: Metadata = { title: "职数配备表" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function QuotaSheetRoute({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadQuotaSheet(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="职数配备表"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <QuotaSheets page={page} />;
}
