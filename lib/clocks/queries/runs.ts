import "server-only";
import { z } from "zod";
import { instantOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import type { ScratchTx } from "../../platform/scratch";

/** The last run of a sweep, its last good one, and how often it failed in the last days. */
export type JobState = {
  readonly job: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly done: number;
  readonly fault: string;
  readonly lastGoodAt: Instant | null;
  readonly failures: number;
  readonly runs: number;
};

const at = z.date().transform(instantOf);
const shape = z.object({
  job: z.string(), startedAt: at, finishedAt: at.nullable(), done: z.int(), fault: z.string(), lastGoodAt: at.nullable(), failures: z.int(), runs: z.int(),
});

/** How each sweep went last, and how often it failed since the moment. One statement. */
export async function readJobStatesIn(tx: Pick<ScratchTx, "$queryRaw">, since: Instant): Promise<readonly JobState[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select distinct on (r.job) r.job, r."startedAt", r."finishedAt", r.done, r.fault,
      max(r."finishedAt") filter (where r.fault = '') over w as "lastGoodAt",
      (count(*) filter (where r.fault <> '' and r."startedAt" >= ${new Date(since.epochMs)}) over w)::int as failures,
      (count(*) filter (where r."startedAt" >= ${new Date(since.epochMs)}) over w)::int as runs
    from scratch_job_run r window w as (partition by r.job) order by r.job, r."startedAt" desc`;
  return rows.map((row) => shape.parse(row));
}
