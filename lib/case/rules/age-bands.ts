/** How long a matter has stood in its stage, in bands of days, shortest first; the last has no end. */
export const ageBands = [
  { id: "0-7", from: 0, to: 7 },
  { id: "8-30", from: 8, to: 30 },
  { id: "31-60", from: 31, to: 60 },
  { id: "61-90", from: 61, to: 90 },
  { id: "91", from: 91, to: null },
] as const satisfies readonly { readonly id: string; readonly from: number; readonly to: number | null }[];

export type AgeBand = (typeof ageBands)[number];
export const ageBandIds = ["0-7", "8-30", "31-60", "61-90", "91"] as const satisfies readonly AgeBand["id"][];

/** The band of a number of days; a day to come (a stage that begins tomorrow) counts as 0. */
export function ageBandOf(days: number): AgeBand {
  return ageBands.findLast((band) => Math.max(0, days) >= band.from) ?? ageBands[0];
}
