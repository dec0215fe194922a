"use client";

/** Opens the browser's print window for this page. Client: printing has no native element. */
export function PrintButton({ label = "打印" }: { label?: string }) {
  return (
    <button type="button" className="button button-secondary no-print" onClick={() => window.print()}>
      {label}
    </button>
  );
}
