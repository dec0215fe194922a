import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ExportView } from "@/components/programmes/people-search/export-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { exportPeopleAction } from "@/lib/programmes/people-search/actions";
import { loadExportPage } from "@/lib/programmes/people-search/loaders";

export const metadata: Metadata = { title: "导出名单" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function PeopleExportPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadExportPage(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage title="导出名单" sentence={refusalSentences[page.refusal]} back={{ href: "/people", label: "返回干部列表" }} />
    );
  }
  return <ExportView page={page} action={exportPeopleAction} />;
}
