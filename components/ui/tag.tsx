"use client";

import { Icon } from "./icon";

/** One active condition of a list; the link opens the same list without it. */
export function Tag({ label, value, removeHref }: { label: string; value: string; removeHref: string }) {
  return (
    <a className="tag" href={removeHref} aria-label={`去掉条件：${label} ${value}`}>
      <span className="tag-label">{label}</span>
      {value}
      <Icon name="close" />
    </a>
  );
}
