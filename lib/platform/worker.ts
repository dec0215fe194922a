import "server-only";
import type { Worker, WorkerOptions } from "node:worker_threads";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";

export type WorkerLimits = { readonly seconds: number; readonly megabytes: number };

/** Why a worker's work was given up: it took too long, or more memory than it may, or nobody wants it any more. */
export type WorkerRefusal = "too-long" | "too-much-memory" | "stopped";

/** What a worker says on its way; everything else it says is its answer. */
export type WorkerProgress = { readonly kind: "progress"; readonly done: number; readonly total: number };

/** How somebody accompanies a worker. */
export type Watch = {
  readonly onProgress?: (progress: WorkerProgress) => void;
  readonly signal?: AbortSignal;
};

/** Sources that run as they are (tests, scripts) need a loader; the bundle of the application brings its worker along. */
const options: WorkerOptions =
  process.env.NEXT_RUNTIME === undefined ? { execArgv: ["--import", "tsx", "--conditions=react-server"] } : {};

/**
 * Hands one message to a worker thread and waits for its one answer, within limits of time and heap. What comes from
 * outside is taken apart there, so that a hostile file can at most end its own thread.
 *
 * @param start makes the worker, written as `new Worker(new URL("./….ts", import.meta.url), { ...options })`: the bundler
 *   knows a worker by the address and the object standing there.
 * @throws what the worker throws.
 */
export function inWorker<Message, Answer>(
  start: (options: WorkerOptions) => Worker,
  message: Message,
  limits: WorkerLimits,
  { onProgress, signal }: Watch = {},
): Promise<Result<Answer, WorkerRefusal>> {
  if (signal?.aborted === true) return Promise.resolve(refused("stopped"));
  const worker = start({ ...options, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
  return new Promise<Result<Answer, WorkerRefusal>>((resolve, reject) => {
    const timer = setTimeout(() => resolve(refused("too-long")), limits.seconds * 1000);
    worker.once("exit", () => clearTimeout(timer));
    signal?.addEventListener("abort", () => resolve(refused("stopped")), { once: true });
    worker.on("message", (said: Answer | WorkerProgress) => {
      if (isProgress(said)) onProgress?.(said);
      else resolve(ok(said));
    });
    worker.once("error", (error: unknown) => {
      if (isOutOfMemory(error)) resolve(refused("too-much-memory"));
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

function isProgress(said: unknown): said is WorkerProgress {
  return typeof said === "object" && said !== null && "kind" in said && said.kind === "progress";
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
