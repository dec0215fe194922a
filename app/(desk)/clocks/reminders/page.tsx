import type { Metadata } from "next";
import { RemindersView } from "@/components/clocks/reminders-view";
import { readRemindersAction } from "@/lib/clocks/actions";
import { loadReminders } from "@/lib/clocks/loaders";

export const metadata: Metadata = { title: "我的提醒" };

export default async function RemindersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  return <RemindersView page={await loadReminders(await searchParams)} action={readRemindersAction} />;
}
