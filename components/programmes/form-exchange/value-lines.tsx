import type { ExchangeKey } from "@/lib/people/document/exchanged";
import { shownLines } from "./shown-value";

/** A value of a form, line by line; one element, so that a card of a narrow table keeps its lines together. */
export function ValueLines({ field, value }: { field: ExchangeKey; value: string }) {
  return (
    <span>
      {shownLines(field, value).map((line, place) => (
        <span key={`${place}-${line}`}>
          {place === 0 ? null : <br />}
          {line}
        </span>
      ))}
    </span>
  );
}
