"use client";

import { useEffect } from "react";

/**
 * When what had the focus is taken off the page, as a form is that led on, the focus goes to the main part: reading and Tab would
 * begin at the top of the window otherwise.
 */
export function KeptFocus({ target }: { target: string }) {
  useEffect(() => {
    const main = document.getElementById(target);
    if (main === null) return undefined;
    let last: EventTarget | null = null;
    const remember = (event: FocusEvent): void => {
      last = event.target;
    };
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body;
      if (!isLost || !(last instanceof Element) || last.isConnected) return;
      last = null;
      main.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [target]);
  return null;
}
