import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListView } from "@/components/programmes/people-lists/list-view";
import {
  changeListAction,
  endShareAction,
  listSelectionAction,
  mergeListAction,
  shareListAction,
} from "@/lib/programmes/people-lists/actions";
import { loadList } from "@/lib/programmes/people-lists/loaders";

export const metadata: Metadata = { title: "人员名单" };

type Props = {
  params: Promise<{ listId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ListPage({ params, searchParams }: Props) {
  const page = await loadList((await params).listId, await searchParams);
  if (page === null) notFound();
  return (
    <ListView
      page={page}
      actions={{
        selection: listSelectionAction,
        change: changeListAction,
        merge: mergeListAction,
        share: shareListAction,
        endShare: endShareAction,
      }}
      token={crypto.randomUUID()}
    />
  );
}
