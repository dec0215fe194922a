import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";

/** Keeps a browser quiet on a machine without a graphics card, without a network and under root. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The package unpacks into the folder for temporary files, under names that all users of a machine would share. */
async function inflateInto(folder, archives) {
  const { inflate } = await import("@sparticuz/chromium");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    for (const archive of archives) await inflate(inRoot("node_modules/@sparticuz/chromium/bin", archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Unpacks the browser once for each checkout and version. */
async function unpackedFolder() {
  const { version } = JSON.parse(fs.readFileSync(inRoot("node_modules/@sparticuz/chromium/package.json"), "utf8"));
  const folder = inRoot("node_modules/.cache", `chromium-${version}`);
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    const partial = fs.mkdtempSync(`${folder}-`);
    await inflateInto(partial, ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]);
    fs.renameSync(partial, folder);
  }
  return folder;
}

/**
 * A Chromium that runs here: the one CHROMIUM_PATH names, or the one in the package. `libraries` is a folder of shared
 * libraries the browser needs where the system lacks them, else null.
 * @returns {Promise<{ executablePath: string, libraries: string | null }>}
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, libraries: null };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The packaged Chromium is for Linux x64: set CHROMIUM_PATH to a Chromium or Chrome of this machine.",
    );
  }
  const folder = await unpackedFolder();
  const executablePath = path.join(folder, "chromium");
  for (const libraries of [null, path.join(folder, "al2023", "lib")]) {
    const env = libraries === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
    if (spawnSync(executablePath, ["--version"], { env }).status === 0) return { executablePath, libraries };
  }
  throw new Error("The packaged Chromium does not run here: set CHROMIUM_PATH.");
}
