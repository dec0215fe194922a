"use client";

import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** Grey draft or not applicable, blue running, amber waiting or to be checked, green done, red a real block or over quota. */
export type Tone = "grey" | "blue" | "amber" | "green" | "red";

const usualIcon: Record<Tone, IconName> = { grey: "none", blue: "running", amber: "warn", green: "met", red: "block" };

/** A state as icon and word; never colour alone. `icon={null}` leaves the icon out, the word stays. */
export function Badge({
  tone = "grey",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName | null | undefined;
  children: ReactNode;
}) {
  const name = icon === undefined ? usualIcon[tone] : icon;
  return (
    <span className={`badge badge-${tone}`}>
      {name === null ? null : <Icon name={name} />}
      {children}
    </span>
  );
}

/** A small number beside a menu entry or a tab; nothing when it is zero. `label` says what is counted, `before` stands before the number. */
export function CountBadge({ count, label, before }: { count: number; label: string; before?: string | undefined }) {
  if (count === 0) return null;
  return (
    <span className="count-badge">
      {before === undefined ? null : `${before} `}
      {count > 999 ? "999+" : count}
      <span className="sr-only"> {label}</span>
    </span>
  );
}
