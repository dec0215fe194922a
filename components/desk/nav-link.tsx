"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A menu link that knows whether its page, or one below it, is open. Client: a layout is not told the address. */
export function NavLink({ href, exact, children }: { href: string; exact?: boolean | undefined; children: ReactNode }) {
  const path = usePathname();
  const target = href.split(/[?#]/, 1)[0] ?? href;
  const current = path === target || (exact !== true && path.startsWith(`${target}/`));
  return (
    <a href={href} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
