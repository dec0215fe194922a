"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A group of fields under a heading, in one column or (where there is room) two. */
export function FormSection({
  title,
  note,
  columns = 1,
  longLabels,
  children,
}: {
  title?: ReactNode;
  note?: ReactNode;
  columns?: 1 | 2;
  /** the names of the fields are half a sentence each, and what is filled in is short */
  longLabels?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className={classNames("form-section", columns === 2 && "form-section-two", longLabels === true && "form-section-long")}>
      {title === undefined ? null : <legend className="form-section-title">{title}</legend>}
      {note === undefined ? null : <p className="form-section-note">{note}</p>}
      <div className="form-section-fields">{children}</div>
    </fieldset>
  );
}

/** The row of buttons that ends a form: main action first, 返回 last. `fixed` keeps it at the lower edge of wide screens. */
export function FormFooter({
  fixed,
  children,
  back,
}: {
  fixed?: boolean | undefined;
  children: ReactNode;
  back?: string | undefined;
}) {
  return (
    <div className={classNames("form-footer no-print", fixed === true && "form-footer-fixed")}>
      {children}
      {back === undefined ? null : (
        <a className="button button-quiet" href={back}>
          返回
        </a>
      )}
    </div>
  );
}
