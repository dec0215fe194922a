import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ForecastView } from "@/components/posts/forecast-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadForecast } from "@/lib/posts/loaders/forecast";

export const metadata: Metadata = { title: "空缺预测" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ForecastPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadForecast(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="空缺预测"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <ForecastView page={page} />;
}
