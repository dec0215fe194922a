"use client";

import { useEffect } from "react";

/** Ctrl+K (⌘K) moves the focus to the search box with the given id. Not a single key: those swallow Chinese input. */
export function SearchKey({ target }: { target: string }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      document.getElementById(target)?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [target]);
  return null;
}
