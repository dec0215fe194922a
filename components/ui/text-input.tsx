"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlId, noteId, type FieldName } from "./field";

/** A control that stands outside a `Field` (a table cell) is `bare`: it needs an `aria-label` and has no note to point to. */
type Bare = { bare?: boolean | undefined };
export type Size = "full" | "short" | "date" | "number";

function wiring({ name, scope, bare }: FieldName & Bare): { name: string; id?: string; "aria-describedby"?: string } {
  if (bare === true) return { name };
  return { name, id: controlId({ name, scope }), "aria-describedby": noteId({ name, scope }) };
}

/** A line of text. `size="number"` is narrow, right-aligned and asks phones for the digit keyboard. */
export function TextInput({
  name,
  scope,
  bare,
  size = "full",
  className,
  type = "text",
  ...rest
}: Omit<ComponentProps<"input">, "id" | "name" | "size"> & FieldName & Bare & { size?: Size | undefined }) {
  const keyboard = size === "number" ? ({ inputMode: "numeric" } as const) : {};
  return (
    <input
      type={type}
      className={classNames("control", `control-${size}`, className)}
      autoComplete="off"
      {...keyboard}
      {...wiring({ name, scope, bare })}
      {...rest}
    />
  );
}

/** A day, sent as `yyyy-mm-dd`. The browser shows its own picker and also takes typing. */
export function DateInput(props: Omit<ComponentProps<"input">, "id" | "name" | "size" | "type"> & FieldName & Bare) {
  return <TextInput type="date" size="date" {...props} />;
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  name,
  scope,
  bare,
  rows = 3,
  className,
  ...rest
}: Omit<ComponentProps<"textarea">, "id" | "name"> & FieldName & Bare) {
  return (
    <textarea
      rows={rows}
      className={classNames("control control-full control-area", className)}
      {...wiring({ name, scope, bare })}
      {...rest}
    />
  );
}

/** One file (or several with `multiple`). Say the accepted kinds and the largest size in the field's hint. */
export function FileInput({
  name,
  scope,
  bare,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "id" | "name" | "size" | "type"> & FieldName & Bare) {
  return (
    <input
      type="file"
      className={classNames("control control-file", className)}
      {...wiring({ name, scope, bare })}
      {...rest}
    />
  );
}

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  readonly hint?: string | undefined;
};

/** A native drop-down. `empty` is the text of the choice that sends nothing; leave it out when there must be a value from the start. */
export function Select({
  name,
  scope,
  bare,
  choices,
  empty,
  className,
  ...rest
}: Omit<ComponentProps<"select">, "id" | "name" | "children"> &
  FieldName &
  Bare & { choices: readonly Choice[]; empty?: string | undefined }) {
  return (
    <select className={classNames("control control-select", className)} {...wiring({ name, scope, bare })} {...rest}>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
