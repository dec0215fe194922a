import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LetterView } from "@/components/stages/inspection/clearance/letter-view";
import { enterRepliesAction, takeRepliesAction } from "@/lib/stages/inspection/actions";
import { loadLetter } from "@/lib/stages/inspection/loaders/clearance";

export const metadata: Metadata = { title: "核查函件" };

export default async function LetterPage({ params }: { params: Promise<{ letterId: string }> }) {
  const page = await loadLetter((await params).letterId);
  if (page === null) notFound();
  return <LetterView page={page} enter={enterRepliesAction} take={takeRepliesAction} token={crypto.randomUUID()} />;
}
