import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { applicationEnvironment, prepareDatabase, seed, startWeb } from "../application.mjs";
import { buildIfChanged } from "../build.mjs";
import { inRoot } from "../paths.mjs";
import { withClient } from "../postgres.mjs";
import { childEnvironment, freePort, runNodeOrThrow, stopChild } from "../processes.mjs";
import { startThrowawayPostgres } from "../throwaway.mjs";

export type Served = { readonly address: string; readonly pid: number; stop(): Promise<void> };
type Product = Served & { readonly ownerUrl: string; readonly appUrl: string };
export type Products = Product & {
  /** the same city with invented people added until there are so many, on a database and a web server of its own; stops with the first */
  grownTo(cadres: number): Promise<Product>;
};

const next = inRoot("node_modules/next/dist/bin/next");

/** The production build on a database of its own with the whole invented city. */
export async function serveProduct(): Promise<Products> {
  await buildIfChanged();
  const server = await startThrowawayPostgres();
  const webs: Served[] = [];
  const stop = async () => {
    for (const web of webs) await web.stop();
    await server.stop();
  };
  const serve = async (cadres: number): Promise<Product> => {
    const name = `people_${String(cadres)}`;
    // nothing is connected to the city, so that it can be copied
    await withClient(server.ownerUrl("postgres"), (client) => client.query(`create database ${name} template city`));
    const database = await prepareDatabase(server, server.passwords, name);
    const environment = await environmentOf(server, database);
    if (cadres > 0) await seed(environment, ["--cadres", String(cadres)]);
    // as a database that has stood for a day: else the server tidies up what was just written while the pages are timed
    await withClient(database.MIGRATE_DATABASE_URL, (client) => client.query("vacuum analyze"));
    const logFile = path.join(server.folder, `web-${name}.log`);
    const web = await startWeb({ environment, port: Number(new URL(environment.NEXTAUTH_URL).port), logFile });
    webs.push(web);
    return { ...web, ownerUrl: database.MIGRATE_DATABASE_URL, appUrl: database.DATABASE_URL };
  };
  try {
    await seed(await environmentOf(server, await prepareDatabase(server, server.passwords, "city")));
    const product = await serve(0);
    const grown = new Map<number, Promise<Product>>();
    const grownTo = (cadres: number) => {
      const known = grown.get(cadres) ?? serve(cadres);
      grown.set(cadres, known);
      return known;
    };
    return { ...product, grownTo, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Server = Awaited<ReturnType<typeof startThrowawayPostgres>>;

async function environmentOf(server: Server, database: Awaited<ReturnType<typeof prepareDatabase>>) {
  const port = await freePort();
  const environment = applicationEnvironment(database, { folder: server.folder, secret: server.passwords.session, port });
  return { ...environment, NEXTAUTH_URL: `http://localhost:${String(port)}` };
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
