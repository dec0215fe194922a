"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ButtonTone = "primary" | "secondary" | "danger" | "quiet";

type Look = { tone?: ButtonTone | undefined; icon?: IconName | undefined; small?: boolean | undefined };

function look({ tone = "secondary", small }: Look, className?: string): string {
  return classNames("button", `button-${tone}`, small && "button-small", className);
}

function face(icon: IconName | undefined, children: ReactNode): ReactNode {
  return (
    <>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </>
  );
}

/**
 * A button. One `primary` a page part; `danger` stands last in a row.
 *
 * @param blockedBecause - why it cannot be used now: the button stays reachable, does nothing, and the reason stands beside it
 */
export function Button({
  tone,
  icon,
  small,
  blockedBecause,
  className,
  children,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look & { blockedBecause?: string | undefined }) {
  const reasonId = useId();
  if (blockedBecause === undefined) {
    return (
      <button type={type} className={look({ tone, small }, className)} {...rest}>
        {face(icon, children)}
      </button>
    );
  }
  return (
    <span className="button-with-reason">
      <button
        type="button"
        className={look({ tone, small }, className)}
        aria-disabled="true"
        aria-describedby={reasonId}
      >
        {face(icon, children)}
      </button>
      <span id={reasonId} className="button-reason">
        {blockedBecause}
      </span>
    </span>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  tone,
  icon,
  small,
  className,
  children,
  ...rest
}: ComponentProps<"a"> & Look & { href: string }) {
  return (
    <a className={look({ tone, small }, className)} {...rest}>
      {face(icon, children)}
    </a>
  );
}
