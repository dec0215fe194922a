"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** When a button led to another page without a load, the focus goes to its main part: with the button gone it would be nowhere. */
export function ArrivalFocus({ target }: { target: string }) {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    document.getElementById(target)?.focus({ preventScroll: true });
  }, [path, target]);
  return null;
}
