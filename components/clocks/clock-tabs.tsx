import { Tabs } from "@/components/ui/page-parts";
import type { ClockTabs } from "@/lib/clocks/loaders";

/** The views of deadlines: what runs, what the visitor was reminded of, how the sweeps went. */
export function ClockTabRow({ tabs, current }: { tabs: ClockTabs; current: "clocks" | "reminders" | "runs" }) {
  return (
    <Tabs
      label="期限"
      items={[
        ...(tabs.seesClocks ? [{ label: "全部期限", href: "/clocks", current: current === "clocks" }] : []),
        { label: "我的提醒", href: "/clocks/reminders", current: current === "reminders", count: tabs.unread, countLabel: "条未读" },
        ...(tabs.seesRuns ? [{ label: "后台任务", href: "/clocks/runs", current: current === "runs" }] : []),
      ]}
    />
  );
}
