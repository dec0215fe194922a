/**
 * Turns over one comparator after the other (`tests/flips/flips.ts`) and shows that the tests notice: `npm run flips`.
 * Exit code 1 when a flip goes unnoticed.
 */
import fs from "node:fs";
import { flips } from "@/tests/flips/flips";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/processes.mjs";

let unnoticed = 0;
for (const [index, flip] of flips.entries()) {
  if (!fs.readFileSync(inRoot(flip.file), "utf8").includes(flip.from)) throw new Error(`${flip.file} no longer says: ${flip.from}`);
  const args = [inRoot("node_modules/vitest/vitest.mjs"), "run", "--config", "tests/flips/vitest.config.ts", ...flip.tests];
  const { code, output } = await runNode(args, { env: { FLIP: String(index) }, capture: true });
  const noticed = code !== 0 && /Tests .*\d+ failed/.test(output);
  if (!noticed) unnoticed += 1;
  console.log(`${noticed ? "noticed  " : "UNNOTICED"}  ${flip.name}`);
}
process.exitCode = unnoticed === 0 ? 0 : 1;
