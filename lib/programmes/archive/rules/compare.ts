/** A line of a comparison: what each person has, in the order of the people. */
export type ComparedLine = { readonly label: string; readonly values: readonly string[] };

/** Whether the people differ in this line; an empty value is a value. */
export function differs({ values }: ComparedLine): boolean {
  return new Set(values).size > 1;
}

/**
 * For each value, whether it stands alone among values others share: what one person has and the rest has not. Where everybody has
 * something else nobody stands alone; the line as a whole differs.
 */
export function standAlone({ values }: ComparedLine): readonly boolean[] {
  const shared = values.some((value, place) => values.indexOf(value) !== place);
  return values.map((value) => shared && values.filter((other) => other === value).length === 1);
}
