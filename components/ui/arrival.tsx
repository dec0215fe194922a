"use client";

import { useEffect, useRef } from "react";

/** Whether a page with an `Arrival` was shown in this document before: the first one was opened at its address. */
let shownBefore = false;

/**
 * Stands on pages that forms lead to without loading a new document. The form has gone, and the focus it had with it: reading
 * and Tab begin at the main part then. A page that was opened at its address keeps the browser's beginning.
 */
export function Arrival() {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    if (shownBefore && document.activeElement === document.body) document.querySelector("main")?.focus();
    shownBefore = true;
  }, []);
  return null;
}
