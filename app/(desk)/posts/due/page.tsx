import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { DueView } from "@/components/posts/due-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadDue } from "@/lib/posts/loaders/due";

export const metadata: Metadata = { title: "到期提醒" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function DuePage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadDue(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="到期提醒"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <DueView page={page} />;
}
