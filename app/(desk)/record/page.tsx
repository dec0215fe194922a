import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { RecordView } from "@/components/programmes/record/record-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadRecord } from "@/lib/programmes/record/loaders";

export const metadata: Metadata = { title: "全程纪实" };

export default async function RecordPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadRecord(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="全程纪实" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <RecordView page={page} />;
}
