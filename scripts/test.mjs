/** `npm test` runs everything; `npm run check` (`--check`) what takes about a minute. */
import { prepareInstallation } from "./lib/install.mjs";

await prepareInstallation();
const { runTests } = await import("./lib/test-run.mjs");
process.exit(await runTests(process.argv.slice(2)));
