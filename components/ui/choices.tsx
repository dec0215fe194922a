"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { controlId, noteId, type FieldName } from "./field";
import type { Choice } from "./text-input";

/** One box to tick, its words beside it. Stands alone or in a `CheckboxGroup`. */
export function Checkbox({
  name,
  scope,
  children,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "id" | "name" | "type"> & FieldName & { children: ReactNode }) {
  return (
    <label className={classNames("choice", className)}>
      <input
        type="checkbox"
        id={rest.value === undefined ? controlId({ name, scope }) : undefined}
        name={name}
        {...rest}
      />
      <span>{children}</span>
    </label>
  );
}

/** Choices of which exactly one counts, in a row that wraps. Put it into `<Field group …>` with the same `legend` as label. */
export function RadioRow({
  name,
  scope,
  legend,
  choices,
  defaultValue,
  required,
  boxed,
}: FieldName & {
  legend: string;
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  required?: boolean | undefined;
  /** Draws each choice as a box: for few, weighty choices. */
  boxed?: boolean | undefined;
}) {
  return (
    <fieldset
      id={controlId({ name, scope })}
      className={classNames("choices", boxed === true && "choices-boxed")}
      tabIndex={-1}
      aria-describedby={noteId({ name, scope })}
    >
      <legend className="sr-only">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            disabled={choice.disabled}
            required={required}
          />
          <span>
            {choice.label}
            {choice.hint === undefined ? null : <span className="choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Boxes of which any number may be ticked; sends one value for each under the same name. */
export function CheckboxGroup({
  name,
  scope,
  legend,
  choices,
  defaultValues = [],
}: FieldName & { legend: string; choices: readonly Choice[]; defaultValues?: readonly string[] | undefined }) {
  return (
    <fieldset
      id={controlId({ name, scope })}
      className="choices"
      tabIndex={-1}
      aria-describedby={noteId({ name, scope })}
    >
      <legend className="sr-only">{legend}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          name={name}
          scope={scope}
          value={choice.value}
          defaultChecked={defaultValues.includes(choice.value)}
          disabled={choice.disabled}
        >
          {choice.label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
