import { spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";

/** Environment of every child: the project's own commands first, telemetry off. */
export function childEnvironment(extra = {}) {
  const commands = inRoot("node_modules", ".bin");
  return {
    ...process.env,
    PATH: `${commands}${path.delimiter}${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    ...extra,
  };
}

/**
 * Runs a Node program to its end.
 * @param {string[]} args arguments of `node`
 * @param {{ env?: Record<string, string>, capture?: boolean }} [options] `capture` returns what was printed instead of
 *   printing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { env = {}, capture = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: childEnvironment(capture ? { NO_COLOR: "1", ...env } : env),
    stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The same, but a failure ends the command with what the program printed. */
export async function runNodeOrThrow(what, args, options) {
  const { code, output } = await runNode(args, options);
  if (code !== 0) throw new Error(`${what} failed (exit code ${code}).\n${output}`);
}

/**
 * Arguments that run a TypeScript file of the project: `@/` resolves and `server-only` is satisfied.
 * @type {(file: string, ...args: string[]) => string[]}
 */
export const typescriptProgram = (file, ...args) => [
  "--conditions=react-server",
  "--import",
  "tsx",
  inRoot(file),
  ...args,
];

/** Sends a signal and waits for the end; after `patience` milliseconds sends `lastResort`. */
export function stopChild(child, { signal = "SIGTERM", lastResort = "SIGKILL", patience = 15_000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill(lastResort), patience);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill(signal);
  });
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Calls back when the command shall end: a signal came, or the npm that started it is gone. npm passes a signal to the
 * shell between the two, and that shell ends without passing it on.
 * @param {(signal: NodeJS.Signals) => void} callback may be called several times
 */
export function whenAskedToStop(callback) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => callback(signal));
  if (process.env.npm_execpath === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) callback("SIGTERM");
  }, 500);
  timer.unref();
}

/**
 * A TCP port of 127.0.0.1 on which nothing listens, counting up from `first`; 0 lets the system choose.
 * @returns {Promise<number>}
 */
export function freePort(first = 0) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE" && first > 0 && first < 65_535) resolve(freePort(first + 1));
      else reject(error);
    });
    probe.listen({ port: first, host: "127.0.0.1", exclusive: true }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
