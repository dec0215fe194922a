import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { DepartureView } from "@/components/programmes/departures/departure-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { decideDepartureAction, putDepartureAction, recordStepAction } from "@/lib/programmes/departures/actions";
import { loadDeparture } from "@/lib/programmes/departures/loaders";

export const metadata: Metadata = { title: "辞职与调整" };

type Props = {
  params: Promise<{ departureId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DeparturePage({ params, searchParams }: Props) {
  const { step } = await searchParams;
  const page = await loadDeparture((await params).departureId, typeof step === "string" ? step : undefined);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="辞职与调整" sentence={refusalSentences[page.refusal]} back={{ href: "/programmes/departures", label: "返回列表" }} />;
  }
  return <DepartureView page={page} actions={{ record: recordStepAction, put: putDepartureAction, decide: decideDepartureAction }} token={crypto.randomUUID()} />;
}
