"use client";

import type { StaticImageData } from "next/image";
import type { IconName } from "./icon-names";
import sprite from "./icons.svg";

export type { IconName };

const { src } = sprite as StaticImageData;

/**
 * One symbol of the sprite, as large as the text beside it; the paths are not in the page. Client: a page carries what the
 * server rendered a second time for the browser's script, and there an icon is then its name instead of two elements.
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
