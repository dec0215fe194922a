import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ExportView } from "@/components/programmes/form-exchange/export-page";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadExportPage } from "@/lib/programmes/form-exchange/loaders";

export const metadata: Metadata = { title: "导出任免审批表文件" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function FormFilesPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadExportPage(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="导出任免审批表文件"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <ExportView page={page} />;
}
