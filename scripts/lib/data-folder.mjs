import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { checkoutHash, inRoot } from "./paths.mjs";

/**
 * PostgreSQL refuses to run as root. Started by root it runs as this user, and binaries and data lie outside the
 * checkout, because a checkout below root's home (mode 0700) cannot be entered by that user.
 */
export const startedByRoot = process.platform !== "win32" && process.getuid?.() === 0;

/** Where everything lives that must survive a restart: database, attachments, keys, secrets. */
export function dataFolder() {
  if (process.env.XUANREN_DATA) return path.resolve(process.env.XUANREN_DATA);
  return startedByRoot ? `/var/lib/xuanren-${checkoutHash}` : inRoot(".data");
}

/** Makes the folder; others may pass through it to the database's own folder, but not look into it. */
export function ensureDataFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, startedByRoot ? 0o711 : 0o700);
  return folder;
}

const randomSecret = () => randomBytes(32).toString("base64url");

/**
 * Secrets of this installation, generated once.
 * @returns {{ superuser: string, owner: string, app: string, session: string }} passwords of the three logins and the
 *   key that signs session tokens
 */
export function secretsOf(folder) {
  const file = path.join(folder, "secrets.json");
  if (!fs.existsSync(file)) {
    const secrets = {
      superuser: randomSecret(),
      owner: randomSecret(),
      app: randomSecret(),
      session: randomSecret(),
    };
    fs.writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  }
  return JSON.parse(fs.readFileSync(file, "utf8"));
}
