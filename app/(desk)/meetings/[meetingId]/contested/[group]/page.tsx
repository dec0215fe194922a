import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContestedView } from "@/components/stages/decision/contested";
import { recordContestedAction, suspendContestedAction } from "@/lib/stages/decision/actions";
import { loadContested } from "@/lib/stages/decision/loaders";

export const metadata: Metadata = { title: "差额票决" };

export default async function ContestedPage({ params }: { params: Promise<{ meetingId: string; group: string }> }) {
  const { meetingId, group } = await params;
  const page = await loadContested(meetingId, group);
  if (page === null) notFound();
  return <ContestedView page={page} token={crypto.randomUUID()} actions={{ vote: recordContestedAction, suspend: suspendContestedAction }} />;
}
