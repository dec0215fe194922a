import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { UnitMissingView } from "@/components/programmes/archive/unit-lines";
import { UnitSumsView } from "@/components/programmes/archive/unit-sums";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadCompleteness } from "@/lib/programmes/archive/loaders/checks";

export const metadata: Metadata = { title: "档案完整性" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function CompletenessPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadCompleteness(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="档案完整性"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return page.kind === "units" ? <UnitSumsView list="completeness" page={page} /> : <UnitMissingView page={page} />;
}
