import type { ExchangeKey } from "@/lib/people/document/exchanged";
import { shownLines } from "./shown-value";

/** A value of a form, line by line. */
export function ValueLines({ field, value }: { field: ExchangeKey; value: string }) {
  return (
    <>
      {shownLines(field, value).map((line, place) => (
        <span key={`${place}-${line}`}>
          {place === 0 ? null : <br />}
          {line}
        </span>
      ))}
    </>
  );
}
