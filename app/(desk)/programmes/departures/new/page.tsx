import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { NewDepartureView } from "@/components/programmes/departures/new-departure-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { openDepartureAction } from "@/lib/programmes/departures/actions";
import { loadNewDeparture } from "@/lib/programmes/departures/loaders";

export const metadata: Metadata = { title: "启动辞职或者调整" };

export default async function NewDeparturePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadNewDeparture(await searchParams);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="启动辞职或者调整" sentence={refusalSentences[page.refusal]} back={{ href: "/programmes/departures", label: "返回列表" }} />;
  }
  return <NewDepartureView page={page} action={openDepartureAction} token={crypto.randomUUID()} />;
}
