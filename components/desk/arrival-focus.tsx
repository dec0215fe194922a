"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

const lookEvery = 100;
const looks = 50;

/**
 * When a button led to another page without a load, the focus goes to its main part: with the button gone it would be nowhere. The
 * button may go some time after the address, so this looks for five seconds, or until the focus is somewhere.
 */
export function ArrivalFocus({ target }: { target: string }) {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return undefined;
    before.current = path;
    const left = document.activeElement;
    let looked = 0;
    const timer = window.setInterval(() => {
      looked += 1;
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) {
        document.getElementById(target)?.focus({ preventScroll: true });
      }
      if (looked === looks || (activeElement !== left && activeElement !== document.body)) window.clearInterval(timer);
    }, lookEvery);
    return () => {
      window.clearInterval(timer);
    };
  }, [path, target]);
  return null;
}
