import { inRoot } from "./paths.mjs";
import { runNodeOrThrow } from "./processes.mjs";
import { writeRuleEvidence } from "./rule-evidence.mjs";

/**
 * Writes lib/generated, prisma/generated and Next's generated types. Neither needs the network: Prisma's generator looks for a native
 * engine it does not use, and is content with any file that exists.
 */
export async function generate() {
  writeRuleEvidence();
  await runNodeOrThrow("prisma generate", [inRoot("node_modules/prisma/build/index.js"), "generate", "--no-hints"], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: inRoot("package.json") },
    capture: true,
  });
  await runNodeOrThrow("next typegen", [inRoot("node_modules/next/dist/bin/next"), "typegen"], { capture: true });
}
