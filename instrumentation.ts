/** Once for each server process, before it answers: the sweeps run in it, so that nobody has to start a second program. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("./lib/jobs/runner");
  startJobs();
}
