import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ClearanceView } from "@/components/stages/inspection/clearance/clearance-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { sendLettersAction } from "@/lib/stages/inspection/actions";
import { loadClearance } from "@/lib/stages/inspection/loaders/clearance";

export const metadata: Metadata = { title: "核查与联审" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ClearancePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadClearance(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="核查与联审" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <ClearanceView page={page} send={sendLettersAction} token={crypto.randomUUID()} />;
}
