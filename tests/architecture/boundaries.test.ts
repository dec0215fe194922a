import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import configuration from "@/.dependency-cruiser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const probes = fileURLToPath(new URL("./probes", import.meta.url));

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const rules = (configuration.forbidden ?? []).map((rule) => rule.name ?? "");

/** What the rules find in the tree of deliberately wrong files. */
async function violationsInProbes(): Promise<readonly Violation[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      `${root}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`,
      "--config",
      `${root}.dependency-cruiser.mjs`,
      "--output-type",
      "json",
      "lib",
      "app",
      "components",
    ],
    { cwd: probes, maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  return summary.violations;
}

describe("each of the 9 boundaries finds the one file that crosses it", async () => {
  const violations = await violationsInProbes();
  const crossing: Record<string, string> = {
    "pure-stays-pure": "lib/scoring/score.ts",
    "db-in-core-only": "lib/people/loaders.ts",
    "core-has-no-session": "lib/posts/queries.ts",
    islands: "lib/stages/motion/commands.ts",
    "corrections-stand-above-stages": "lib/meetings/rules.ts",
    "box-is-anonymous": "lib/ballot/box/commands.ts",
    "pages-read-through-loaders": "app/page.tsx",
    "components-are-not-servers": "components/people-list.tsx",
    "no-cycles": "lib/settings/first.ts",
  };

  test("there are 9, and each has a probe", () => {
    expect([...rules].sort()).toEqual(Object.keys(crossing).sort());
  });

  test.each(Object.entries(crossing))("%s fires once, at %s", (name, file) => {
    expect(violations.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toEqual([file]);
  });
});
