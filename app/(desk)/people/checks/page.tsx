import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { UnitFindingsView } from "@/components/programmes/archive/unit-lines";
import { UnitSumsView } from "@/components/programmes/archive/unit-sums";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadChecks } from "@/lib/programmes/archive/loaders/checks";

export const metadata: Metadata = { title: "信息核查" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ChecksPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadChecks(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="信息核查"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return page.kind === "units" ? <UnitSumsView list="checks" page={page} /> : <UnitFindingsView page={page} />;
}
