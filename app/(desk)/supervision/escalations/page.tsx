import type { Metadata } from "next";
import { EscalationsView } from "@/components/clocks/escalations-view";
import { ClosedPage } from "@/components/desk/closed-page";
import { loadEscalations } from "@/lib/clocks/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "超期上报" };

export default async function EscalationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadEscalations(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="超期上报" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <EscalationsView page={page} />;
}
