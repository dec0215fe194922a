import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { DuplicatesView } from "@/components/programmes/archive/duplicates-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { markDistinctAction } from "@/lib/programmes/archive/actions";
import { loadDuplicates } from "@/lib/programmes/archive/loaders/duplicates";

export const metadata: Metadata = { title: "疑似重复" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function DuplicatesPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadDuplicates(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="疑似重复"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return <DuplicatesView page={page} markAction={markDistinctAction} token={crypto.randomUUID()} />;
}
