import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { TrailSearchView } from "@/components/programmes/responsibility/trail-search";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { viewTrailAction } from "@/lib/programmes/responsibility/actions";
import { loadTrailSearch } from "@/lib/programmes/responsibility/loaders";

export const metadata: Metadata = { title: "责任链" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function TrailSearchPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadTrailSearch(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="责任链" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <TrailSearchView page={page} view={viewTrailAction} />;
}
