import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DepartmentLetterView } from "@/components/stages/inspection/department/department-letter";
import { giveRepliesAction } from "@/lib/stages/inspection/actions";
import { loadDepartmentLetter } from "@/lib/stages/inspection/loaders/department-desk";

export const metadata: Metadata = { title: "答复函件" };

export default async function DepartmentLetterPage({ params }: { params: Promise<{ letterId: string }> }) {
  const page = await loadDepartmentLetter((await params).letterId);
  if (page === null) notFound();
  return <DepartmentLetterView page={page} give={giveRepliesAction} token={crypto.randomUUID()} />;
}
