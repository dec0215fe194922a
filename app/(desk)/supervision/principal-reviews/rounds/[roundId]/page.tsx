import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { RoundView } from "@/components/programmes/principal-review/round-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { addPrincipalsAction } from "@/lib/programmes/principal-review/actions";
import { loadRound } from "@/lib/programmes/principal-review/loaders/board";

export const metadata: Metadata = { title: "监督评议批次" };

type Props = { params: Promise<{ roundId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PrincipalReviewRoundPage({ params, searchParams }: Props) {
  const { roundId } = await params;
  const page = await loadRound(roundId, await searchParams);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="监督评议批次" sentence={refusalSentences[page.refusal]} back={{ href: "/supervision/principal-reviews", label: "返回监督评议" }} />;
  }
  return <RoundView page={page} action={addPrincipalsAction} token={crypto.randomUUID()} />;
}
