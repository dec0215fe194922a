import fs from "node:fs";
import path from "node:path";
import { applicationEnvironment, prepareDatabase, seed, startWeb } from "@/scripts/lib/application.mjs";
import { buildIfChanged } from "@/scripts/lib/build.mjs";
import { findChromium } from "@/scripts/lib/chromium.mjs";
import { freePort } from "@/scripts/lib/processes.mjs";
import { startThrowawayPostgres } from "@/scripts/lib/throwaway.mjs";

/** The day the installation's clock shows before a test sets it. */
const firstDay = "2026-09-01";

/**
 * For the browser tests: a PostgreSQL of their own with the invented data, and the production build served on a free
 * port. Tests find the address as `baseURL`, and the database and the storage folder in the environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await buildIfChanged();
  const chromium = await findChromium();
  const server = await startThrowawayPostgres();
  try {
    const database = await prepareDatabase(server, server.passwords, "xuanren");
    const port = await freePort();
    const environment = applicationEnvironment(database, {
      folder: server.folder,
      secret: server.passwords.session,
      port,
    });
    environment.NEXTAUTH_URL = `http://localhost:${port}`;
    await seed(environment, ["--today", firstDay]);
    const logFile = path.join(server.folder, "web.log");
    // tests move the clock themselves: a sweep between two of their steps would make their pages stale
    const web = await startWeb({ environment: { ...environment, JOBS_EVERY_SECONDS: "0" }, port, logFile });
    Object.assign(process.env, environment, {
      E2E_ADDRESS: environment.NEXTAUTH_URL,
      E2E_CHROMIUM: chromium.executablePath,
      E2E_CHROMIUM_LIBRARIES: chromium.libraries ?? "",
    });
    return async () => {
      await web.stop();
      fs.mkdirSync("test-results", { recursive: true });
      fs.copyFileSync(logFile, "test-results/web.log");
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
