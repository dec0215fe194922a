import { assert } from "./assert";

/** An exact fraction: reduced, `den` always positive. The only place where division and rounding happen. */
export type Ratio = { readonly num: bigint; readonly den: bigint };

/** The fraction `num`/`den` in lowest terms; throws for a zero denominator or a number that is no safe integer. */
export function ratio(num: number | bigint, den: number | bigint = 1): Ratio {
  const n = whole(num);
  const d = whole(den);
  assert(d !== 0n, "ratio with denominator 0");
  const divisor = greatestCommonDivisor(magnitude(n), magnitude(d));
  const sign = d < 0n ? -1n : 1n;
  return { num: (sign * n) / divisor, den: (sign * d) / divisor };
}

export function add(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.num, a.den * b.den);
}

/** a divided by b; throws when b is zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den, a.den * b.num);
}

export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den;
  if (difference < 0n) return -1;
  return difference > 0n ? 1 : 0;
}

/** The sum of all; 0 for an empty list. */
export function sumRatios(values: readonly Ratio[]): Ratio {
  return values.reduce(add, ratio(0));
}

/** part >= whole * r (以上, 不少于, 达到), by cross-multiplication. */
export function atLeast(part: number, of: number, r: Ratio): boolean {
  return whole(part) * r.den >= whole(of) * r.num;
}

/** part > whole * r (超过, 过半数): strictly more, exactly half is not more than half. */
export function moreThan(part: number, of: number, r: Ratio): boolean {
  return whole(part) * r.den > whole(of) * r.num;
}

/** The smallest integer that is at least of * r: the quorum of 11 at two thirds is 8. */
export function smallestAtLeast(of: number, r: Ratio): number {
  return Number(-floorDivide(-whole(of) * r.num, r.den));
}

/** The smallest integer strictly above of * r: more than half of 12 is 7. */
export function smallestMoreThan(of: number, r: Ratio): number {
  return Number(floorDivide(whole(of) * r.num, r.den)) + 1;
}

/** floor(a / b) of two integers, b > 0. For callers that count days or pages and may not divide. */
export function wholeQuotient(a: number, b: number): number {
  assert(b > 0, "wholeQuotient needs a positive divisor");
  return Number(floorDivide(whole(a), whole(b)));
}

/** The value in hundredths, half up: 91.285 becomes 9129. */
export function toHundredths(r: Ratio): number {
  return roundHalfUp(multiply(r, ratio(100)));
}

/** A whole number of it: the next below, or the nearest with halves upwards. */
export function toWhole(r: Ratio, rounding: "floor" | "half-up"): number {
  return rounding === "floor" ? Number(floorDivide(r.num, r.den)) : roundHalfUp(r);
}

/** Hundredths for display: 9129 becomes "91.29". */
export function formatHundredths(hundredths: number): string {
  return formatScaled(hundredths, 2);
}

/** A share for display: (92, 187) becomes "49.2%". "—" when there is nothing to take a share of. */
export function formatPercent(part: number, of: number, decimals = 1): string {
  if (of === 0) return "—";
  const scale = 10n ** whole(decimals);
  return `${formatScaled(roundHalfUp(ratio(whole(part) * 100n * scale, of)), decimals)}%`;
}

/**
 * Tenths of a percent of each part, by largest remainder, so that the figures shown add to exactly 1000 (BAL-10).
 * The parts must add to `of`; equal remainders favour the earlier part; `of` = 0 gives zeros.
 */
export function percentsSummingTo100(parts: readonly number[], of: number): number[] {
  const counted = parts.reduce((sum, part) => sum + part, 0);
  assert(counted === of, `parts add to ${counted}, not to ${of}`);
  if (of === 0) return parts.map(() => 0);
  const base = whole(of);
  const floors = parts.map((part) => floorDivide(whole(part) * 1000n, base));
  const missing = 1000n - floors.reduce((sum, part) => sum + part, 0n);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (whole(part) * 1000n) % base }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, Number(missing)).map((entry) => entry.index));
  return floors.map((value, index) => Number(value) + (raised.has(index) ? 1 : 0));
}

function roundHalfUp(r: Ratio): number {
  return Number(floorDivide(r.num * 2n + r.den, r.den * 2n));
}

function formatScaled(value: number, decimals: number): string {
  const digits = magnitude(whole(value))
    .toString()
    .padStart(decimals + 1, "0");
  const sign = value < 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function whole(value: number | bigint): bigint {
  if (typeof value === "bigint") return value;
  assert(Number.isSafeInteger(value), `not a safe integer: ${value}`);
  return BigInt(value);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
