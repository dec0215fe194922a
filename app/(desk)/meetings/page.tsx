import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingListView } from "@/components/meetings/meeting-list";
import { loadMeetings } from "@/lib/meetings/loaders";
import { parseMeetingFilter } from "@/lib/meetings/schema";

export const metadata: Metadata = { title: "会议" };

export default async function MeetingsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const filter = parseMeetingFilter(await searchParams);
  const list = await loadMeetings(filter.page, filter.size, filter.state, filter.kind);
  if (list === null) notFound();
  return <MeetingListView list={list} filter={filter} />;
}
