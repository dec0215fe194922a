/** A line of a comparison: what each person has, in the order of the people. */
export type ComparedLine = { readonly label: string; readonly values: readonly string[] };

/** Whether the people differ in this line; an empty value is a value. */
export function differs({ values }: ComparedLine): boolean {
  return new Set(values).size > 1;
}

/**
 * For each value, whether it stands alone: nobody else has it. With two people who differ both stand alone.
 */
export function standAlone({ values }: ComparedLine): readonly boolean[] {
  return values.map((value) => values.length > 1 && values.filter((other) => other === value).length === 1);
}
