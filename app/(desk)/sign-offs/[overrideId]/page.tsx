import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VotesToSignView } from "@/components/stages/inspection/votes-to-sign";
import { answerOverrideAction } from "@/lib/case/actions";
import { loadVotesToSign } from "@/lib/stages/inspection/loaders/opinion-poll";

export const metadata: Metadata = { title: "民意征询低于比例：签批" };

export default async function VotesToSignPage({ params }: { params: Promise<{ overrideId: string }> }) {
  const page = await loadVotesToSign((await params).overrideId);
  if (page === null) notFound();
  return <VotesToSignView page={page} action={answerOverrideAction} />;
}
