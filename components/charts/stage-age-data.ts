/** Cases of one stage, counted by how long they have stood there. */
export type StageAgeRow = {
  readonly stage: string;
  /** One count for each band, in the order of the bands. */
  readonly counts: readonly number[];
};

/** Bands of days, shortest first: 7 天内, 8–30 天, … */
export type StageAgeData = { readonly bands: readonly string[]; readonly rows: readonly StageAgeRow[] };
