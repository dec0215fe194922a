import { buildIfChanged } from "./build.mjs";
import { inRoot } from "./paths.mjs";
import { typescriptProgram } from "./processes.mjs";

const program = (file, ...args) => [inRoot("node_modules", file), ...args];
const vitest = (project) => program("vitest/vitest.mjs", "run", "--project", project);

/**
 * What `npm run check` and `npm test` do, in this order. A step is a Node program (`args`) or a function (`work`), and
 * counts as one test unless `counts` names the runner whose own report tells how many it ran. `needs` names a file
 * without which there is nothing to run.
 * @type {readonly { name: string, args?: string[], work?: () => Promise<unknown>, counts?: "vitest" | "playwright",
 *   needs?: string }[]}
 */
export const checkSteps = [
  { name: "types", args: program("typescript/bin/tsc", "--noEmit") },
  { name: "lint", args: program("eslint/bin/eslint.js", ".") },
  {
    name: "boundaries",
    args: program("dependency-cruiser/bin/dependency-cruiser.mjs", "lib", "app", "components"),
  },
  { name: "dead code", args: program("knip/bin/knip.js", "--no-progress") },
  { name: "unit tests", args: vitest("unit"), counts: "vitest" },
];

export const remainingSteps = [
  { name: "integration tests", args: vitest("integration"), counts: "vitest" },
  { name: "flipped comparators", args: typescriptProgram("scripts/flips.ts") },
  { name: "build", work: buildIfChanged },
  { name: "browser tests", args: program("@playwright/test/cli.js", "test"), counts: "playwright" },
  { name: "bench", args: typescriptProgram("scripts/bench.ts", "--brief"), needs: "scripts/bench.ts" },
];
