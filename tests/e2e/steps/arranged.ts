import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Ids of the cases of `tests/support/arranged-cases.ts`, and the number of the meeting a week later. */
export type Arranged = Readonly<Record<"exceptional" | "dual" | "vote" | "laterMeeting", string>>;

/** Puts the cases into the installation whose database stands in the environment. */
export async function arrangeCases(): Promise<Arranged> {
  const tsx = "node_modules/tsx/dist/cli.mjs";
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, "--conditions=react-server", "tests/support/arranged-cases.ts"]);
  return JSON.parse(stdout) as Arranged;
}
