"use client";

/** Tick box of a row inside a `BatchForm`; `label` names the row for readers. */
export function RowCheckbox({
  value,
  label,
  defaultChecked,
}: {
  value: string;
  label: string;
  defaultChecked?: boolean | undefined;
}) {
  return (
    <label className="row-checkbox">
      <input
        type="checkbox"
        name="selected"
        value={value}
        defaultChecked={defaultChecked}
        aria-label={`选择${label}`}
      />
    </label>
  );
}

/** Head cell of the tick-box column: ticks all rows of this page (needs script; the boxes themselves do not). */
export function AllRowsCheckbox() {
  return (
    <label className="row-checkbox">
      <input type="checkbox" name="all" value="page" aria-label="选择本页全部" />
    </label>
  );
}
