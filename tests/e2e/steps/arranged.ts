import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Ids of the cases of `tests/support/arranged-cases.ts`, and the number of the meeting a week later. */
export type Arranged = Readonly<Record<"exceptional" | "dual" | "vote" | "laterMeeting", string>>;

/** Two cases of a county before a change of the law, and a held meeting of its department: `tests/support/arranged-reform.ts`. */
export type Reform = Readonly<Record<"before" | "after" | "meeting", string>>;

/** Puts the cases into the installation whose database stands in the environment. */
export async function arrangeCases(): Promise<Arranged> {
  return (await arrangedBy("arranged-cases")) as Arranged;
}

/** The same before the change of 1 January 2025. */
export async function arrangeReform(): Promise<Reform> {
  return (await arrangedBy("arranged-reform")) as Reform;
}

async function arrangedBy(script: string): Promise<unknown> {
  const tsx = "node_modules/tsx/dist/cli.mjs";
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, "--conditions=react-server", `tests/support/${script}.ts`]);
  return JSON.parse(stdout);
}
