import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { CoverageView } from "@/components/programmes/team-studies/coverage-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadStudies } from "@/lib/programmes/team-studies/loaders";

export const metadata: Metadata = { title: "研判与调研" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function StudiesPage({ searchParams }: { searchParams: SearchParams }) {
  const page = await loadStudies(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="研判与调研" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <CoverageView page={page} />;
}
