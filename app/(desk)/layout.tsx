import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { densityCookie, parseDensity } from "@/components/desk/density";
import { Shell } from "@/components/desk/shell";
import { formatChinese, formatDots, legalDateOf } from "@/lib/kernel/dates";
import { signOutAction } from "@/lib/accounts/actions";
import { menuOf, rolesOf } from "@/lib/accounts/loaders";
import { loadTodoCount } from "@/lib/programmes/desk/loaders";
import { requireVisit } from "@/lib/platform/session";
import { densityAction } from "./density-action";

/** Everything behind sign-in. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const visit = await requireVisit();
  const todos = await loadTodoCount();
  const menu = menuOf(visit.actor).map((entry) => (entry.href === "/desk" ? { ...entry, count: todos, countOf: "待办" } : entry));
  const searches = menu.some((entry) => entry.href === "/people");
  return (
    <Shell
      systemName="选任"
      unitName={visit.place}
      user={{ name: visit.actor.name, role: rolesOf(visit.actor), href: "/me" }}
      menu={menu}
      bottomBar={[
        { href: "/desk", label: "首页", icon: "home", exact: true },
        { href: "/desk#todo", label: "待办", icon: "todo", count: todos },
        ...(searches ? [{ href: "/people", label: "查询", icon: "search" } as const] : []),
        { href: "/me", label: "我的", icon: "me" },
      ]}
      density={parseDensity((await cookies()).get(densityCookie)?.value)}
      densityAction={densityAction}
      signOutAction={signOutAction}
      search={searches ? { action: "/people", placeholder: "查人：姓名、拼音首字母、单位、职务" } : undefined}
      printed={`${formatDots(legalDateOf(visit.now))} ${visit.actor.name}打印`}
      banner={visit.clockIsSet ? `测试时钟：${formatChinese(legalDateOf(visit.now))}` : null}
    >
      {children}
    </Shell>
  );
}
