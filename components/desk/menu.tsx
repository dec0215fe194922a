"use client";

import { CountBadge } from "@/components/ui/badge";
import { Icon, type IconName } from "@/components/ui/icon";
import { NavLink } from "./nav-link";

export type MenuItem = {
  readonly href: string;
  readonly label: string;
  /** Only this very address counts as open, not those below it. */
  readonly exact?: boolean | undefined;
  /** Number shown beside it, and what is counted: words before the number (待办) where the entry does not say it. */
  readonly count?: number | undefined;
  readonly countOf?: string | undefined;
};

/** First level of the menu: a link of its own, and the second level below it. */
export type MenuGroup = MenuItem & { readonly icon: IconName; readonly items?: readonly MenuItem[] | undefined };

function words(item: MenuItem) {
  return (
    <>
      <span className="menu-words">{item.label}</span>
      {item.count === undefined ? null : <CountBadge count={item.count} label="项" before={item.countOf} />}
    </>
  );
}

/** The menu at the left: two levels; the second is shown under the open entry. On phones it opens over the page. */
export function Menu({ id, groups }: { id: string; groups: readonly MenuGroup[] }) {
  return (
    <nav id={id} className="menu no-print" aria-label="主菜单" popover="auto">
      <ul>
        {groups.map((group) => (
          <li key={group.href} className="menu-group">
            <NavLink href={group.href} exact={group.exact}>
              <Icon name={group.icon} />
              {words(group)}
            </NavLink>
            {group.items === undefined || group.items.length === 0 ? null : (
              <ul>
                {group.items.map((item) => (
                  <li key={item.href}>
                    <NavLink href={item.href} exact={item.exact}>
                      {words(item)}
                    </NavLink>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The four entries at the lower edge of phones: 首页, 待办, 查询, 我的. */
export function BottomBar({ items }: { items: readonly (MenuItem & { icon: IconName })[] }) {
  return (
    <nav className="bottom-bar no-print" aria-label="常用">
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            <NavLink href={item.href} exact={item.exact}>
              <Icon name={item.icon} />
              {words(item)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
