import type { ReactNode } from "react";
import { AnswerPlace } from "@/components/ui/answer-place";
import { Icon, type IconName } from "@/components/ui/icon";
import { densities, densityLabels, type Density } from "./density";
import { BottomBar, Menu, type MenuGroup, type MenuItem } from "./menu";
import { SearchKey } from "./search-key";

type FormServerAction = (data: FormData) => Promise<void>;

export type ShellProps = {
  /** 选任, and what it is in few words. */
  systemName: string;
  /** Committee or unit the user works for. */
  unitName: string;
  user: { readonly name: string; readonly role: string; readonly href?: string | undefined };
  menu: readonly MenuGroup[];
  /** 首页, 待办, 查询, 我的: shown on phones. */
  bottomBar: readonly (MenuItem & { icon: IconName })[];
  density: Density;
  /** Stores `density` (one of `densities`) in the cookie and comes back. */
  densityAction: FormServerAction;
  signOutAction: FormServerAction;
  /** Page that answers `?q=`; leave it out for roles that search nothing. */
  search?: { readonly action: string; readonly placeholder: string } | undefined;
  /** What must not be overlooked on any page: 测试时钟, an outage to come. */
  banner?: ReactNode;
  /** Place for the breadcrumb when the layout knows it; pages usually bring their own with `PageHead`. */
  breadcrumb?: ReactNode;
  children: ReactNode;
};

const menuId = "desk-menu";
const searchId = "desk-search";

/** The frame around every page behind sign-in: top bar, menu, banner, main part, bottom bar on phones. */
export function Shell(props: ShellProps) {
  return (
    <div className="shell">
      <a className="skip-link no-print" href="#main">
        跳到正文
      </a>
      <TopBar {...props} />
      {props.banner === undefined || props.banner === null ? null : (
        <aside className="shell-banner" aria-label="提示">
          <Icon name="clock" />
          {props.banner}
        </aside>
      )}
      <Menu id={menuId} groups={props.menu} />
      <main id="main" className="shell-main" tabIndex={-1}>
        <AnswerPlace />
        {props.breadcrumb}
        {props.children}
      </main>
      <BottomBar items={props.bottomBar} />
    </div>
  );
}

function TopBar(props: ShellProps) {
  return (
    <header className="top-bar no-print">
      <button type="button" className="top-bar-menu" popoverTarget={menuId} aria-label="菜单">
        <Icon name="menu" />
      </button>
      <a className="top-bar-name" href="/desk">
        {props.systemName}
      </a>
      <span className="top-bar-unit">{props.unitName}</span>
      {props.search === undefined ? null : (
        <form className="top-bar-search" action={props.search.action} role="search">
          <Icon name="search" />
          <input
            id={searchId}
            type="search"
            name="q"
            placeholder={props.search.placeholder}
            aria-label={props.search.placeholder}
            autoComplete="off"
          />
          <kbd aria-hidden="true">Ctrl K</kbd>
          <SearchKey target={searchId} />
        </form>
      )}
      <DensitySwitch density={props.density} action={props.densityAction} />
      <div className="top-bar-user">
        <UserName user={props.user} />
        <form action={props.signOutAction}>
          <button type="submit" className="top-bar-out">
            <Icon name="signOut" />
            退出
          </button>
        </form>
      </div>
    </header>
  );
}

function UserName({ user }: { user: ShellProps["user"] }) {
  const words = (
    <>
      <strong>{user.name}</strong>
      <span>{user.role}</span>
    </>
  );
  return user.href === undefined ? (
    <span className="top-bar-person">{words}</span>
  ) : (
    <a className="top-bar-person" href={user.href}>
      {words}
    </a>
  );
}

function DensitySwitch({ density, action }: { density: Density; action: FormServerAction }) {
  return (
    <form className="density" action={action} aria-label="字号与行距">
      {densities.map((choice) => (
        <button key={choice} type="submit" name="density" value={choice} aria-pressed={choice === density}>
          {densityLabels[choice]}
        </button>
      ))}
    </form>
  );
}
