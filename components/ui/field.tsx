"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What a field and its control agree on. `scope` keeps ids apart when two forms of a page have a field of the same name. */
export type FieldName = { name: string; scope?: string | undefined };

/** Id of a field's control: `field-<name>`, or `field-<scope>-<name>`. */
export function controlId({ name, scope }: FieldName): string {
  return scope === undefined ? `field-${name}` : `field-${scope}-${name}`;
}

/** Id of the line under a control that holds its hint and its error; every control is described by it. */
export function noteId(field: FieldName): string {
  return `${controlId(field)}-note`;
}

/**
 * Label, control, hint and error. Label left of the control where there is room, above it where there is not.
 *
 * @param required - shows the red star; give `required` to the control as well
 * @param hint - an example or a rule of thumb, such as 1972.04
 * @param wide - takes both columns of a two-column section
 * @param group - the control is a group (radio row, check boxes) that carries its own legend for readers
 */
export function Field({
  name,
  scope,
  label,
  required,
  hint,
  error,
  wide,
  group,
  children,
}: FieldName & {
  label: ReactNode;
  required?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  wide?: boolean | undefined;
  group?: boolean | undefined;
  children: ReactNode;
}) {
  const words = (
    <>
      {label}
      {required === true ? (
        <span className="field-star" aria-hidden="true">
          *
        </span>
      ) : null}
    </>
  );
  return (
    <div className={classNames("field", wide === true && "field-wide")}>
      {group === true ? (
        <span className="field-label" aria-hidden="true">
          {words}
        </span>
      ) : (
        <label className="field-label" htmlFor={controlId({ name, scope })}>
          {words}
        </label>
      )}
      <div className="field-control">
        {children}
        <div id={noteId({ name, scope })} className="field-note">
          {hint === undefined ? null : <p className="field-hint">{hint}</p>}
          <p className="field-error" data-error-for={name} hidden={error === undefined}>
            {error}
          </p>
        </div>
      </div>
    </div>
  );
}
