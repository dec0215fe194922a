import "server-only";
import { dateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import type { JobName } from "../clocks/types";
import { scratch } from "../platform/scratch";

const keptForDays = 90;

/** Notes that a sweep begins. Times of runs are the machine's. Returns the id of the run. */
export async function startRun(job: JobName, at: Instant): Promise<string> {
  const id = crypto.randomUUID();
  const expiresAt = new Date(at.epochMs + keptForDays * 86_400_000);
  await scratch((tx) => tx.scratchJobRun.create({ data: { id, job, startedAt: dateOf(at), expiresAt } }));
  return id;
}

/** Notes that a sweep is through. */
export async function finishRun(id: string, done: number, at: Instant): Promise<void> {
  await scratch((tx) => tx.scratchJobRun.update({ where: { id }, data: { finishedAt: dateOf(at), done } }));
}

/** Notes that a sweep failed: class and code of the error alone, for its words may hold what stands in a row. */
export async function failRun(id: string, error: unknown, at: Instant): Promise<void> {
  const fault = faultOf(error);
  await scratch((tx) => tx.scratchJobRun.update({ where: { id }, data: { finishedAt: dateOf(at), fault } }));
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  return `${error.name}${code}`;
}
