import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { CalendarView } from "@/components/settings/calendar-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { addCalendarAction, answerCalendarAction, changeCalendarAction } from "@/lib/settings/actions";
import { loadCalendar } from "@/lib/settings/loaders";

export const metadata: Metadata = { title: "工作日历" };

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadCalendar(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="工作日历" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <CalendarView page={page} actions={{ change: changeCalendarAction, add: addCalendarAction, answer: answerCalendarAction }} />;
}
