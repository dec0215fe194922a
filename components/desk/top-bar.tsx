"use client";

import { Icon } from "@/components/ui/icon";
import { densities, densityLabels, type Density } from "./density";
import { SearchKey } from "./search-key";

type FormServerAction = (data: FormData) => Promise<void>;

export type TopBarProps = {
  /** 选任, and what it is in few words. */
  readonly systemName: string;
  /** Committee or unit the user works for. */
  readonly unitName: string;
  readonly user: { readonly name: string; readonly role: string; readonly href?: string | undefined };
  readonly density: Density;
  /** Stores `density` (one of `densities`) in the cookie and comes back. */
  readonly densityAction: FormServerAction;
  readonly signOutAction: FormServerAction;
  /** Page that answers `?q=`; leave it out for roles that search nothing. */
  readonly search?: { readonly action: string; readonly placeholder: string } | undefined;
};

const searchId = "desk-search";

/** Name, unit, search, density, own name and 退出, on every page behind sign-in. */
export function TopBar(props: TopBarProps & { readonly menuId: string }) {
  return (
    <header className="top-bar no-print">
      <button type="button" className="top-bar-menu" popoverTarget={props.menuId} aria-label="菜单">
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

function UserName({ user }: { user: TopBarProps["user"] }) {
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
