import type { Metadata } from "next";
import { DeskView } from "@/components/programmes/desk/desk-view";
import { DepartmentDeskView } from "@/components/stages/inspection/department/department-desk";
import { loadUnread } from "@/lib/clocks/loaders";
import { loadDesk } from "@/lib/programmes/desk/loaders";
import { loadDepartmentDesk } from "@/lib/stages/inspection/loaders/department-desk";

export const metadata: Metadata = { title: "工作台" };

export default async function DeskPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const letters = await loadDepartmentDesk();
  if (letters !== null) return <DepartmentDeskView desk={letters} />;
  const desk = await loadDesk(await searchParams);
  return <DeskView desk={desk} reminders={await loadUnread()} />;
}
