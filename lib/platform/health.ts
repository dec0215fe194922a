import "server-only";
import { scratch } from "./scratch";

/** Whether the database answers. The one place where an outage is an answer and not an error. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await scratch((tx) => tx.$queryRaw`select 1`);
    return true;
  } catch {
    return false;
  }
}
