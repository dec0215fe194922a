"use client";

import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type CalloutTone = "info" | "warn" | "stop" | "done";

const icons: Record<CalloutTone, IconName> = { info: "info", warn: "warn", stop: "block", done: "met" };

/**
 * A message in the page: what happened or holds, and what to do.
 *
 * @param live - `alert` or `status` when it appears after an action; left out when it was there from the beginning
 */
export function Callout({
  tone = "info",
  title,
  live,
  actions,
  children,
}: {
  tone?: CalloutTone;
  title?: ReactNode;
  live?: "alert" | "status" | undefined;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`callout callout-${tone}`} role={live}>
      <Icon name={icons[tone]} />
      <div className="callout-body">
        {title === undefined ? null : <p className="callout-title">{title}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div className="callout-actions">{actions}</div>}
    </div>
  );
}
