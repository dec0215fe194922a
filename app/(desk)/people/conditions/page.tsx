import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { ConditionBuilder } from "@/components/programmes/people-search/condition-builder";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { changeSearchAction, saveSearchAction } from "@/lib/programmes/people-search/actions";
import { loadConditionPage } from "@/lib/programmes/people-search/loaders";

export const metadata: Metadata = { title: "组合条件" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ConditionsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadConditionPage(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage title="组合条件" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />
    );
  }
  if (page.moved !== null) redirect(page.moved);
  return <ConditionBuilder page={page} saveAction={saveSearchAction} changeAction={changeSearchAction} />;
}
