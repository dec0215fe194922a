import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { LayoutForm } from "@/components/programmes/rosters/layout-form";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { removeLayoutAction, saveLayoutAction } from "@/lib/programmes/rosters/actions";
import { loadLayout } from "@/lib/programmes/rosters/loaders";
import { keptConditions } from "@/lib/programmes/rosters/schema";

export const metadata: Metadata = { title: "名册的列和格式" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function RosterLayoutPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const page = await loadLayout(params);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="名册的列和格式"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  return (
    <LayoutForm
      {...page}
      kept={keptConditions(params)}
      saveAction={saveLayoutAction}
      removeAction={removeLayoutAction}
    />
  );
}
