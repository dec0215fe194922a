/**
 * For developers, after `npm install`: puts back into package-lock.json the optional packages of other platforms that
 * npm left out because the registry in use does not carry them. `npm ci` refuses a lock file without them.
 */
import fs from "node:fs";
import { inRoot } from "./lib/paths.mjs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** What the name of a platform package says about where it installs; that keeps npm from fetching it elsewhere. */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}) };
}

const file = inRoot("package-lock.json");
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
for (const [from, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] ?? lock.packages[`${from}/${place}`]) continue;
    const platform = platformOf(name);
    if (!/^\d+\.\d+\.\d+/.test(version) || platform.cpu === undefined) {
      console.error(`${name}@${version}, named by ${from}, is missing and cannot be completed.`);
      process.exitCode = 1;
      continue;
    }
    lock.packages[place] = { version, ...platform, optional: true };
    console.log(`added ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
