import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Ed25519 key that signs checkpoints; kept outside the database, readable by the service's user only. */
export type RecordKey = { readonly private: KeyObject; readonly public: KeyObject };

/** Reads the key of the installation, or makes it on first use. */
export function recordKey(storageDir: string): RecordKey {
  const folder = join(storageDir, "keys");
  const file = join(folder, "record-ed25519.pem");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync("ed25519");
    try {
      writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  const key = createPrivateKey(readFileSync(file));
  return { private: key, public: createPublicKey(key) };
}

/** Signature over the text, base64. */
export function signText(text: string, key: RecordKey): string {
  return sign(null, Buffer.from(text, "utf8"), key.private).toString("base64");
}

export function isSignedBy(text: string, signature: string, key: RecordKey): boolean {
  return verify(null, Buffer.from(text, "utf8"), key.public, Buffer.from(signature, "base64"));
}
