import type { Metadata } from "next";
import { DeskView } from "@/components/programmes/desk/desk-view";
import { loadDesk } from "@/lib/programmes/desk/loaders";

export const metadata: Metadata = { title: "工作台" };

export default async function DeskPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  return <DeskView desk={await loadDesk(await searchParams)} />;
}
