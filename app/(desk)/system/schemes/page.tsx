import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { SchemesView } from "@/components/programmes/schemes/schemes-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { answerSchemeAction, draftSchemeAction } from "@/lib/programmes/schemes/actions";
import { loadSchemes } from "@/lib/programmes/schemes/loaders";

export const metadata: Metadata = { title: "本级方案" };

export default async function SchemesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadSchemes(await searchParams);
  if ("refusal" in page) return <ClosedPage title="本级方案" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  return <SchemesView page={page} actions={{ draft: draftSchemeAction, answer: answerSchemeAction }} />;
}
