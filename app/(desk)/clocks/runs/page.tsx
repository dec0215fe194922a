import type { Metadata } from "next";
import { RunsView } from "@/components/clocks/runs-view";
import { ClosedPage } from "@/components/desk/closed-page";
import { loadJobRuns } from "@/lib/clocks/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "后台任务" };

export default async function RunsPage() {
  const page = await loadJobRuns();
  if ("refusal" in page) return <ClosedPage title="后台任务" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  return <RunsView page={page} />;
}
