import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { StatisticsSheets } from "@/components/programmes/statistics/statistics-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { keepTableAction } from "@/lib/programmes/statistics/actions";
import { loadStatistics } from "@/lib/programmes/statistics/loaders/tables";

export const metadata: Metadata = { title: "统计" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function StatisticsRoute({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadStatistics(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="统计"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <StatisticsSheets page={page} keepAction={keepTableAction} token={crypto.randomUUID()} />;
}
