/** Cookie that keeps the density of a browser. */
export const densityCookie = "density";

/** 大, 标准, 紧凑; set as `data-density` on `<html>`. */
export const densities = ["large", "standard", "compact"] as const;
export type Density = (typeof densities)[number];

export const densityLabels: Record<Density, string> = { large: "大", standard: "标准", compact: "紧凑" };

/** The density a cookie or form value names; standard when it names none. */
export function parseDensity(value: unknown): Density {
  return densities.find((density) => density === value) ?? "standard";
}
