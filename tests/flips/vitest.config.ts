import { defineConfig } from "vitest/config";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { flips } from "./flips";

const flip = flips[Number(process.env.FLIP)];
if (flip === undefined) throw new Error("FLIP names no flip");

/** The unit tests with one comparator turned over while its file is loaded; the file itself stays as it is. */
export default defineConfig({
  root: inRoot(),
  resolve: { alias: { "@": inRoot(), "server-only": inRoot("tests/support/server-only.ts") } },
  plugins: [
    {
      name: "flip",
      enforce: "pre",
      transform(code, id) {
        if (!id.startsWith(inRoot(flip.file))) return null;
        if (!code.includes(flip.from)) this.error(`${flip.file} no longer says: ${flip.from}`);
        return code.replace(flip.from, flip.to);
      },
    },
  ],
  // a file kept from another flip's run would be loaded as it is: which comparator is turned over is no part of its key
  test: { fsModuleCache: false, exclude: ["tests/integration/**", "tests/e2e/**", "**/node_modules/**"], env: { TZ: "America/St_Johns" } },
});
