import type { MouseEvent } from "react";
import { Basis } from "./basis";
import type { ShownRefusal } from "./form-state";
import { Icon } from "./icon";

/**
 * All reasons of a refusal: what to do first, rule and clause behind 依据. A reason that names a field links to it.
 *
 * @param fieldHref - address of a field's control; `#field-<name>` when left out
 * @param onFieldClick - lets a client form move the focus itself
 */
export function RefusalList({
  refusals,
  fieldHref = (field) => `#field-${field}`,
  onFieldClick,
}: {
  refusals: readonly ShownRefusal[];
  fieldHref?: ((field: string) => string) | undefined;
  onFieldClick?: ((event: MouseEvent<HTMLAnchorElement>, field: string) => void) | undefined;
}) {
  return (
    <ul className="refusals">
      {refusals.map((refusal, index) => (
        <li key={`${refusal.code}-${index}`} data-code={refusal.code}>
          <p className="refusal-sentence">
            <RefusalSentence refusal={refusal} fieldHref={fieldHref} onFieldClick={onFieldClick} />
          </p>
          {refusal.basis === undefined ? null : <Basis basis={refusal.basis} />}
        </li>
      ))}
    </ul>
  );
}

function RefusalSentence({
  refusal,
  fieldHref,
  onFieldClick,
}: {
  refusal: ShownRefusal;
  fieldHref: (field: string) => string;
  onFieldClick: ((event: MouseEvent<HTMLAnchorElement>, field: string) => void) | undefined;
}) {
  const { field } = refusal;
  if (field === undefined) return refusal.sentence;
  const follow =
    onFieldClick === undefined ? {} : { onClick: (event: MouseEvent<HTMLAnchorElement>) => onFieldClick(event, field) };
  return (
    <a href={fieldHref(field)} {...follow}>
      {refusal.sentence}
      <Icon name="down" />
    </a>
  );
}
