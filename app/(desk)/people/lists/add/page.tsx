import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { AddToListView } from "@/components/programmes/people-lists/add-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { addToListAction, createListAction } from "@/lib/programmes/people-lists/actions";
import { loadAddToList } from "@/lib/programmes/people-lists/loaders";
import { loadFoundForList } from "@/lib/programmes/people-search/loaders";

export const metadata: Metadata = { title: "加入名单" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function AddToListPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadAddToList(await searchParams, loadFoundForList);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="加入名单"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <AddToListView page={page} actions={{ add: addToListAction, create: createListAction }} token={crypto.randomUUID()} />;
}
