import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LetterSheet } from "@/components/stages/inspection/clearance/letter-sheet";
import { loadLetter } from "@/lib/stages/inspection/loaders/clearance";

export const metadata: Metadata = { title: "打印函件" };

export default async function LetterPrintPage({ params }: { params: Promise<{ letterId: string }> }) {
  const page = await loadLetter((await params).letterId);
  if (page === null || page.letter.closed > 0) notFound();
  return <LetterSheet document={page.document} back={`/clearance/letters/${page.letter.id}`} />;
}
