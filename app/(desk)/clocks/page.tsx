import type { Metadata } from "next";
import { ClocksView } from "@/components/clocks/clocks-view";
import { ClosedPage } from "@/components/desk/closed-page";
import { loadClocks } from "@/lib/clocks/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "期限" };

export default async function ClocksPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadClocks(await searchParams);
  if ("refusal" in page) return <ClosedPage title="期限" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  return <ClocksView page={page} />;
}
