import "server-only";
import { argon2Sync, randomBytes, timingSafeEqual } from "node:crypto";

/** argon2id, 19 MiB, two passes (OWASP minimum): one check takes tens of milliseconds. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** Hash of a password as "argon2id$<salt>$<tag>", base64. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `argon2id$${salt.toString("base64")}$${tagOf(password, salt).toString("base64")}`;
}

/** Whether the password belongs to the hash; false for a malformed hash. */
export function isPassword(password: string, hash: string): boolean {
  const [scheme, salt, tag] = hash.split("$");
  if (scheme !== "argon2id" || salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, "base64");
  const actual = tagOf(password, Buffer.from(salt, "base64"));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function tagOf(password: string, salt: Buffer): Buffer {
  return argon2Sync("argon2id", { message: Buffer.from(password, "utf8"), nonce: salt, ...cost });
}
