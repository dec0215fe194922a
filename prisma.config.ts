import { defineConfig } from "prisma/config";

/** `prisma generate` only: migrations are applied by scripts/migrate.mjs. */
export default defineConfig({ schema: "prisma/schema" });
