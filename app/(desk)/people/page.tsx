import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { PeopleList } from "@/components/people/people-list";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { chooseAllAction, openSelectedAction } from "@/lib/programmes/people-search/actions";
import { loadPeoplePage } from "@/lib/programmes/people-search/loaders";

export const metadata: Metadata = { title: "干部" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadPeoplePage(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="干部"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <PeopleList page={page} actions={{ selected: openSelectedAction, chooseAll: chooseAllAction }} />;
}
