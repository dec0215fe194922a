import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { RosterSheets } from "@/components/programmes/rosters/roster-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadFoundIds } from "@/lib/programmes/people-search/loaders";
import { loadRosterPreview } from "@/lib/programmes/rosters/loaders";
import { firstSheetOf, keptConditions } from "@/lib/programmes/rosters/schema";

export const metadata: Metadata = { title: "名册" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function RostersPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const page = await loadRosterPreview(params, loadFoundIds);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="名册"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <RosterSheets page={page} kept={keptConditions(params)} first={firstSheetOf(params)} />;
}
