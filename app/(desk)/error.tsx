"use client";

import { FailedPage } from "@/components/desk/failed-page";

/** Shown inside the frame when a page could not be made: menu and search stay. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedPage digest={error.digest} reset={reset} />;
}
