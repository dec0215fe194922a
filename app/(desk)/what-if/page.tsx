import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { WhatIfView } from "@/components/what-if/what-if-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { runWhatIfAction } from "@/lib/what-if/actions";
import { loadWhatIf } from "@/lib/what-if/loaders";

export const metadata: Metadata = { title: "方案推演" };

export default async function WhatIfPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadWhatIf(await searchParams);
  if ("refusal" in page) return <ClosedPage title="方案推演" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  return <WhatIfView page={page} action={runWhatIfAction} />;
}
