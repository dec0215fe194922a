import type { AccessRefusal } from "@/lib/access/policy";
import type { Level } from "@/lib/access/actor";

export const sexes = ["male", "female"] as const;
export type Sex = (typeof sexes)[number];

/** One number of the table: people of a facet, narrowed by level, sex and unit of the table; null: not narrowed. */
export type CellAt = {
  readonly facet: string;
  readonly level: Level | null;
  readonly sex: Sex | null;
  /** a row of the table by units: that unit with everything below it, or the chosen unit itself without what is below */
  readonly bucket: string | null;
};

/** People counted, and their completed years of age added up. */
export type Counted = { readonly count: number; readonly ages: number };

export type CubeRow = CellAt & Counted;

/** A row of the table by units, in official order. */
export type Bucket = { readonly id: string; readonly name: string };

export type StatisticsRefusal = AccessRefusal | "statistics.no-unit" | "statistics.kept-today";
