import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ListsView } from "@/components/programmes/people-lists/lists-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { createListAction } from "@/lib/programmes/people-lists/actions";
import { loadLists } from "@/lib/programmes/people-lists/loaders";

export const metadata: Metadata = { title: "人员名单" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ListsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadLists(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="人员名单"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <ListsView page={page} createAction={createListAction} token={crypto.randomUUID()} />;
}
