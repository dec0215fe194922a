import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ComingSheetsView } from "@/components/programmes/coming-sheets/coming-sheets-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadComingSheets } from "@/lib/programmes/coming-sheets/loaders";

export const metadata: Metadata = { title: "到期提醒表" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function DueSheetPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadComingSheets("due", await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="到期提醒表"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <ComingSheetsView page={page} />;
}
