import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { CellPeople } from "@/components/programmes/statistics/cell-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadCellPeople } from "@/lib/programmes/statistics/loaders/tables";

export const metadata: Metadata = { title: "统计数对应的人员" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function CellPeopleRoute({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadCellPeople(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="统计数对应的人员"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people/statistics", label: "返回统计" }}
      />
    );
  }
  return <CellPeople page={page} />;
}
