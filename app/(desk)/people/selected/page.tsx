import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { RosterView } from "@/components/people/roster-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadRoster } from "@/lib/people/loaders";

export const metadata: Metadata = { title: "所选人员名册" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function PeopleRosterPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadRoster(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="所选人员名册"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <RosterView page={page} />;
}
