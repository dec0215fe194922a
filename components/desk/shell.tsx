import type { ReactNode } from "react";
import { AnswerPlace } from "@/components/ui/answer-place";
import { Icon, type IconName } from "@/components/ui/icon";
import { KeptFocus } from "./kept-focus";
import { BottomBar, Menu, type MenuGroup, type MenuItem } from "./menu";
import { TopBar, type TopBarProps } from "./top-bar";

export type ShellProps = TopBarProps & {
  readonly menu: readonly MenuGroup[];
  /** 首页, 待办, 查询, 我的: shown on phones. */
  readonly bottomBar: readonly (MenuItem & { icon: IconName })[];
  /** What must not be overlooked on any page: 测试时钟, an outage to come. */
  readonly banner?: ReactNode;
  /** Place for the breadcrumb when the layout knows it; pages usually bring their own with `PageHead`. */
  readonly breadcrumb?: ReactNode;
  /** Who prints and when: stands with the unit at the head of printed pages that are no forms of their own. */
  readonly printed: string;
  readonly children: ReactNode;
};

const menuId = "desk-menu";

/** The frame around every page behind sign-in: top bar, menu, banner, main part, bottom bar on phones. */
export function Shell({ menu, bottomBar, banner, breadcrumb, printed, children, ...topBar }: ShellProps) {
  return (
    <div className="shell">
      <a className="skip-link no-print" href="#main">
        跳到正文
      </a>
      <TopBar {...topBar} menuId={menuId} />
      {banner === undefined || banner === null ? null : (
        <aside className="shell-banner" aria-label="提示">
          <Icon name="clock" />
          {banner}
        </aside>
      )}
      <Menu id={menuId} groups={menu} />
      <main id="main" className="shell-main" tabIndex={-1} data-printed={`${topBar.unitName}　${printed}`}>
        <KeptFocus target="main" />
        {breadcrumb}
        <AnswerPlace />
        {children}
      </main>
      <BottomBar items={bottomBar} />
    </div>
  );
}
