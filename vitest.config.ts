import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Tests must not lean on the zone of the machine: Asia/Shanghai is what the code has to ask for by itself. */
const unrelatedZone = "America/St_Johns";

const excluded = ["**/node_modules/**", "**/.next/**", "**/.data/**", "tests/e2e/**", "tests/architecture/probes/**"];

const shared = {
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      "server-only": fileURLToPath(new URL("tests/support/server-only.ts", import.meta.url)),
    },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...excluded, "tests/integration/**"],
          env: { TZ: unrelatedZone },
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: excluded,
          env: { TZ: unrelatedZone },
          globalSetup: ["tests/support/database-server.ts"],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
