import type { Metadata } from "next";
import { DeskView } from "@/components/programmes/desk/desk-view";
import { loadUnread } from "@/lib/clocks/loaders";
import { loadDesk } from "@/lib/programmes/desk/loaders";

export const metadata: Metadata = { title: "工作台" };

export default async function DeskPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const desk = await loadDesk(await searchParams);
  return <DeskView desk={desk} reminders={await loadUnread()} />;
}
