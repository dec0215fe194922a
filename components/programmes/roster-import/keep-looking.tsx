"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everySeconds = 2;

/** Asks for the page anew while something goes on behind it. Without script the page does so by itself. */
export function KeepLooking() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="4" />
    </noscript>
  );
}
