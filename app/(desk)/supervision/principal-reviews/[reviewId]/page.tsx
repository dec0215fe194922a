import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { ReviewView } from "@/components/programmes/principal-review/review-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { checkAction, decideAction, demandAction, enterCountAction, giveUpCountAction, withdrawReviewAction } from "@/lib/programmes/principal-review/actions";
import { loadReview } from "@/lib/programmes/principal-review/loaders/review";

export const metadata: Metadata = { title: "监督评议" };

const actions = { count: enterCountAction, giveUp: giveUpCountAction, demand: demandAction, check: checkAction, decide: decideAction, withdraw: withdrawReviewAction };

export default async function PrincipalReviewPage({ params }: { params: Promise<{ reviewId: string }> }) {
  const { reviewId } = await params;
  const page = await loadReview(reviewId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="监督评议" sentence={refusalSentences[page.refusal]} back={{ href: "/supervision/principal-reviews", label: "返回监督评议" }} />;
  }
  return <ReviewView page={page} actions={actions} token={crypto.randomUUID()} />;
}
