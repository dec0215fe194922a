import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecommendationView } from "@/components/stages/recommendation/recommendation";
import { chooseReferenceAction, enterCountAction, omitMeetingAction, openRoundAction, voidRoundAction } from "@/lib/stages/recommendation/actions";
import { loadRecommendation } from "@/lib/stages/recommendation/loaders";

export const metadata: Metadata = { title: "民主推荐" };

type Props = { params: Promise<{ motionId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecommendationPage({ params, searchParams }: Props) {
  const page = await loadRecommendation((await params).motionId, await searchParams);
  if (page === null) notFound();
  return (
    <RecommendationView
      page={page}
      actions={{ open: openRoundAction, enter: enterCountAction, voidRound: voidRoundAction, reference: chooseReferenceAction, omit: omitMeetingAction }}
    />
  );
}
