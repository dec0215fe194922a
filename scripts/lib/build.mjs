import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { generate } from "./generate.mjs";
import { inRoot } from "./paths.mjs";
import { runNodeOrThrow } from "./processes.mjs";

/** What a build is made of. Tests and documents are not: changing them builds nothing anew. */
const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "tsconfig.json",
];

const stampFile = inRoot(".next", "built-from");

function* filesBelow(place) {
  if (!fs.existsSync(place)) return;
  if (!fs.statSync(place).isDirectory()) {
    yield place;
    return;
  }
  for (const name of fs.readdirSync(place).sort()) yield* filesBelow(path.join(place, name));
}

function hashOfSources() {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesBelow(inRoot(source))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(path.relative(inRoot(), file)).update("\0").update(fs.readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * Builds for production, unless the last build was made of the same sources.
 * @returns {Promise<boolean>} whether it built
 */
export async function buildIfChanged() {
  const hash = hashOfSources();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === hash) return false;
  await generate();
  await runNodeOrThrow("next build", [inRoot("node_modules/next/dist/bin/next"), "build"], {
    env: { NODE_ENV: "production" },
    capture: true,
  });
  fs.writeFileSync(stampFile, hash);
  return true;
}
