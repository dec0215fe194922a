import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { DeparturesView } from "@/components/programmes/departures/departures-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadDepartures } from "@/lib/programmes/departures/loaders";

export const metadata: Metadata = { title: "辞职与调整" };

export default async function DeparturesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadDepartures(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="辞职与调整" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <DeparturesView page={page} />;
}
