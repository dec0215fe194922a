import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { applicationEnvironment, prepareDatabase, seed, startWeb } from "../application.mjs";
import { buildIfChanged } from "../build.mjs";
import { inRoot } from "../paths.mjs";
import { childEnvironment, freePort, runNodeOrThrow, stopChild } from "../processes.mjs";
import { startThrowawayPostgres } from "../throwaway.mjs";

export type Served = { readonly address: string; readonly pid: number; stop(): Promise<void> };
export type Product = Served & {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** adds invented people until there are so many */
  grow(cadres: number): Promise<void>;
};

const next = inRoot("node_modules/next/dist/bin/next");

/** The production build on a database of its own with the whole invented city. */
export async function serveProduct(): Promise<Product> {
  await buildIfChanged();
  const server = await startThrowawayPostgres();
  try {
    const database = await prepareDatabase(server, server.passwords, "xuanren");
    const port = await freePort();
    const environment = applicationEnvironment(database, { folder: server.folder, secret: server.passwords.session, port });
    environment.NEXTAUTH_URL = `http://localhost:${String(port)}`;
    await seed(environment);
    const web = await startWeb({ environment, port, logFile: path.join(server.folder, "web.log") });
    return {
      address: environment.NEXTAUTH_URL,
      pid: web.pid ?? 0,
      ownerUrl: database.MIGRATE_DATABASE_URL,
      appUrl: database.DATABASE_URL,
      grow: (cadres) => seed(environment, ["--cadres", String(cadres)]).then(() => undefined),
      stop: async () => {
        await web.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A page of the same framework that does nothing, built and served beside. */
export async function serveBarePage(): Promise<Served> {
  const folder = inRoot("tests/bench/bare");
  if (!fs.existsSync(path.join(folder, ".next", "BUILD_ID"))) {
    await runNodeOrThrow("next build of the bare page", [next, "build", folder], { env: { NODE_ENV: "production" }, capture: true });
  }
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", folder, "-p", String(port), "-H", "127.0.0.1"], {
    env: childEnvironment({ NODE_ENV: "production" }),
    stdio: "ignore",
  });
  const address = `http://localhost:${String(port)}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error("the bare page does not start");
    try {
      await fetch(address);
      return { address, pid: child.pid ?? 0, stop: () => stopChild(child) };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Resident memory of a process in MB (Linux). */
export function residentMb(pid: number): number {
  const status = fs.readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
