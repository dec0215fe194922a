import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import type { Fault } from "@/lib/record/verify";
import { verifyRecord } from "@/lib/record/verify";
import { withInstallation } from "./lib/installation.mjs";

/** Checks the whole record against itself, its checkpoints and the business tables; exit code 1 when a fault was found. */
async function verify(installation: { ownerUrl: string; storage: string }): Promise<number> {
  const db = new Client({ connectionString: installation.ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  try {
    await db.query("begin isolation level repeatable read read only");
    const key = recordKey(installation.storage);
    const result = await verifyRecord(db, {
      isSigned: (text, signature) => isSignedBy(text, signature, key),
      copies: checkpointCopies(join(installation.storage, "checkpoints")),
    });
    for (const fault of result.faults) console.log(describe(fault));
    const { events, streams, checkpoints, faults } = result;
    console.log(`${events} events in ${streams} streams, ${checkpoints} checkpoints: ${faults.length === 0 ? "holds" : `${faults.length} faults`}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await db.end();
  }
}

function checkpointCopies(folder: string): Map<number, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((file) => [Number.parseInt(file, 10), readFileSync(join(folder, file), "utf8")]));
}

function describe(fault: Fault): string {
  const { kind, ...where } = fault;
  return `${kind}: ${Object.entries(where).map(([name, value]) => `${name} ${value}`).join(", ")}`;
}

process.exitCode = await withInstallation(verify);
