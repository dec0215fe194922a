import type { StaticImageData } from "next/image";
import sprite from "./icons.svg";

const { src } = sprite as StaticImageData;

/** Names of the symbols in `icons.svg`; a test keeps both lists equal. */
export const iconNames = [
  "check",
  "met",
  "block",
  "warn",
  "question",
  "info",
  "none",
  "dot",
  "circle",
  "lock",
  "held",
  "skipped",
  "overdue",
  "waiting",
  "draft",
  "close",
  "search",
  "print",
  "download",
  "upload",
  "plus",
  "trash",
  "edit",
  "menu",
  "home",
  "todo",
  "me",
  "people",
  "post",
  "motion",
  "meeting",
  "supervision",
  "record",
  "rules",
  "system",
  "programme",
  "notice",
  "file",
  "clip",
  "calendar",
  "clock",
  "signOut",
  "left",
  "right",
  "down",
  "up",
  "sort",
  "arrow",
  "external",
  "override",
  "correction",
  "filter",
  "shield",
  "tree",
  "chart",
  "running",
] as const;

export type IconName = (typeof iconNames)[number];

/**
 * One symbol of the sprite, as large as the text beside it. A sprite, because an icon library's components are client
 * components: each icon would cost script and a second copy of its paths in every page.
 *
 * @param label - spoken name; leave it out when a word stands beside the icon (the icon is then hidden from readers)
 */
export function Icon({ name, label, className }: { name: IconName; label?: string | undefined; className?: string }) {
  const href = `${src}#${name}`;
  const classes = className === undefined ? "icon" : `icon ${className}`;
  if (label === undefined) {
    return (
      <svg className={classes} aria-hidden="true">
        <use href={href} />
      </svg>
    );
  }
  return (
    <svg className={classes} role="img" aria-label={label}>
      <use href={href} />
    </svg>
  );
}
