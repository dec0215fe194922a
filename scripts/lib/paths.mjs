import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, whatever directory the command was started from. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Names this checkout among several on one machine. */
export const checkoutHash = createHash("sha256").update(root).digest("hex").slice(0, 12);

export const inRoot = (...parts) => path.join(root, ...parts);
