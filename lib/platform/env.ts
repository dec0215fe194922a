import "server-only";
import { z } from "zod";

const shape = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().positive().default(8),
  NEXTAUTH_SECRET: z.string().min(16),
  STORAGE_DIR: z.string().min(1),
  /** seconds between two runs of the sweeps in the server process; 0: this process runs none */
  JOBS_EVERY_SECONDS: z.coerce.number().int().nonnegative().default(300),
});

export type Environment = z.infer<typeof shape>;

let cached: Environment | undefined;

/** The environment, checked once. Throws with the names of what is missing. */
export function environment(): Environment {
  cached ??= shape.parse(process.env);
  return cached;
}
