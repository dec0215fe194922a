import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { SupervisionView } from "@/components/programmes/supervision/supervision-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadSupervision } from "@/lib/programmes/supervision/loaders";

export const metadata: Metadata = { title: "监督" };

export default async function SupervisionPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadSupervision(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="监督" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <SupervisionView page={page} />;
}
