import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { UnitsView } from "@/components/posts/units-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadUnitsPage } from "@/lib/posts/loaders/units";

export const metadata: Metadata = { title: "职数与班子" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function PostsPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadUnitsPage(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="职数与班子"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <UnitsView page={page} />;
}
