/** The one command that starts everything: `npm run demo`. Starts under Node 20.19 with nothing installed. */
import { prepareInstallation } from "./lib/install.mjs";

await prepareInstallation();
const { demo } = await import("./lib/demo.mjs");
try {
  await demo(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
