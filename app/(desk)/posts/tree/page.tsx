import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { TreeView } from "@/components/posts/tree-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadUnitTree } from "@/lib/posts/loaders/unit-tree";

export const metadata: Metadata = { title: "机构树" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function TreePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadUnitTree(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="机构树"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <TreeView page={page} />;
}
