import { codeBook } from "@/lib/formats/code-tables/code-table";
import { formatPartialDate } from "@/lib/formats/dates";
import { inventedRegion } from "@/prisma/seed/city/invented-region";
import { readLrmx } from "./read-lrmx";
import type { LrmxReading } from "./types";

/** What the tests of the reader share: a file read, or refused, and the little that is looked at. */

const resultOf = (input: string | Uint8Array) =>
  readLrmx(typeof input === "string" ? new TextEncoder().encode(input) : input, codeBook([inventedRegion]));

/** A file that has to be readable; throws with the refusal otherwise. */
export function reading(input: string | Uint8Array): LrmxReading {
  const result = resultOf(input);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** Why a file is refused; null where it is not. */
export function refusalOf(input: string | Uint8Array): string | null {
  const result = resultOf(input);
  return result.ok ? null : result.refusal;
}

/** The codes of the warnings, in their order. */
export const codes = ({ warnings }: LrmxReading) => warnings.map(({ code }) => code);

/** The rows of the résumé as `1999.09–2003.07 text`, in their order. */
export const rowsOf = ({ values }: LrmxReading) =>
  values.resume.rows.map(
    (row) => `${formatPartialDate(row.from)}–${row.to === null ? "" : formatPartialDate(row.to)} ${row.text}`,
  );
