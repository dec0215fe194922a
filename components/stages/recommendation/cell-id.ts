/** Id of the cell of the entry form a field is typed into, so that a difference can lead to it. */
export function cellId(roundId: string, field: string): string {
  return `cell-${roundId}-${field}`;
}
