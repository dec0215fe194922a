import "server-only";
import { clockInstant, systemInstant } from "../platform/clock";
import { environment } from "../platform/env";
import { scratch } from "../platform/scratch";
import { holdingLock } from "../platform/db/lock";
import type { Job } from "./registry";
import { jobs } from "./registry";
import { failRun, finishRun, startRun } from "./runs";

declare global {
  /** The runner of this process, for whoever serves it: asks it to stop and waits until it has. */
  var xuanrenJobs: { stop(): Promise<void> } | undefined;
}

/** Seconds after the start before the first run: a server that has just started answers its visitors first. */
const firstAfter = 20;

/**
 * Starts the sweeps in this process: once after the start, then at the interval of the environment (0: never), one after the other. What was
 * missed while the process was down is done by the first run, for every sweep selects what is due. Starting twice changes nothing.
 */
export function startJobs(): void {
  const { JOBS_EVERY_SECONDS: every } = environment();
  if (every === 0 || globalThis.xuanrenJobs !== undefined) return;
  let stopping = false;
  let running: Promise<unknown> = Promise.resolve();
  const plan = (seconds: number): NodeJS.Timeout =>
    setTimeout(() => {
      running = runJobs(() => stopping)
        .catch((error: unknown) => console.error("jobs", error))
        .then(() => {
          if (!stopping) timer = plan(every);
        });
    }, seconds * 1000).unref();
  let timer = plan(Math.min(firstAfter, every));
  globalThis.xuanrenJobs = {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}

export type JobResult = { readonly job: Job["name"]; readonly done: number; readonly failed: boolean };

/**
 * Runs every sweep once, by the clock of the installation. One process at a time: another that is at it lets this one go home at once. A
 * sweep that fails is noted and never keeps the others.
 *
 * @returns what each sweep did; null when another process is at it
 */
export async function runJobs(stopping: () => boolean, of: readonly Job[] = jobs): Promise<readonly JobResult[] | null> {
  const held = await holdingLock("sweeps", async () => {
    const results: JobResult[] = [];
    for (const job of of) {
      if (stopping()) break;
      results.push(await runOne(job, stopping));
    }
    return results;
  });
  return held?.value ?? null;
}

async function runOne(job: Job, stopping: () => boolean): Promise<JobResult> {
  const { now } = await scratch((tx) => clockInstant(tx));
  const id = await startRun(job.name, systemInstant());
  try {
    const done = await job.run(now, stopping);
    await finishRun(id, done, systemInstant());
    return { job: job.name, done, failed: false };
  } catch (error) {
    console.error(`job ${job.name}`, error);
    await failRun(id, error, systemInstant());
    return { job: job.name, done: 0, failed: true };
  }
}
