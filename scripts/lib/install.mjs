/**
 * Must run under Node 20.19 with nothing installed: only Node's own modules here.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";
import { whenAskedToStop } from "./processes.mjs";

const leastNode = [24, 7];

const readPackages = (file) => JSON.parse(fs.readFileSync(file, "utf8")).packages;

/**
 * Whether node_modules is what package-lock.json says. npm writes what it installed into a lock file of its own.
 * Optional packages may be absent: most belong to another platform.
 */
function installationIsCurrent() {
  const installedFile = inRoot("node_modules", ".package-lock.json");
  if (!fs.existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(inRoot("package-lock.json"))).every(
    ([name, { version, optional, devOptional }]) => {
      if (name === "") return true;
      if (installed[name] === undefined) return optional === true || devOptional === true;
      return installed[name].version === version && fs.existsSync(inRoot(name));
    },
  );
}

function install() {
  console.log("Installing packages (npm ci) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--loglevel=error"];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) {
    console.error("npm ci failed: see above.");
    process.exit(1);
  }
}

function pinnedNode() {
  const name = { linux: "linux", win32: "win" }[process.platform];
  const program = process.platform === "win32" ? "node.exe" : "node";
  const file = inRoot("node_modules", `node-${name}-${process.arch}`, "bin", program);
  return fs.existsSync(file) ? file : null;
}

function checkOwnVersion() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  console.error(`Please install Node ${leastNode.join(".")} or newer: no pinned Node exists for this platform.`);
  process.exit(1);
}

/** Starts the command that is running once more under another Node, passes signals on and ends as it ends. */
function runAgainUnder(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  whenAskedToStop((signal) => child.kill(signal));
  return new Promise(() => {
    child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
  });
}

/**
 * Installs packages where they are missing or not what the lock file says, and makes sure that what follows runs
 * under the pinned Node. Returns only there.
 */
export async function prepareInstallation() {
  if (!installationIsCurrent()) install();
  const pinned = pinnedNode();
  if (pinned === null) checkOwnVersion();
  else if (fs.realpathSync(pinned) !== fs.realpathSync(process.execPath)) await runAgainUnder(pinned);
  process.env.PATH = `${inRoot("node_modules", ".bin")}${path.delimiter}${process.env.PATH ?? ""}`;
}
