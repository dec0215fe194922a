"use client";

import { FailedPage } from "@/components/desk/failed-page";

/** Shown when a page outside the desk's frame could not be made. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto max-w-2xl p-6">
      <FailedPage digest={error.digest} reset={reset} />
    </main>
  );
}
