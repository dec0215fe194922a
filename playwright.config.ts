import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "./scripts/lib/chromium.mjs";

/** The global setup starts the application and finds the browser, and says where they are in the environment. */
const { E2E_ADDRESS, E2E_CHROMIUM, E2E_CHROMIUM_LIBRARIES } = process.env;
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/application-server.ts",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    browserName: "chromium",
    ...(E2E_ADDRESS ? { baseURL: E2E_ADDRESS } : {}),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(E2E_CHROMIUM ? { executablePath: E2E_CHROMIUM } : {}),
      args: chromiumArguments,
      env: E2E_CHROMIUM_LIBRARIES ? { ...environment, LD_LIBRARY_PATH: E2E_CHROMIUM_LIBRARIES } : environment,
    },
  },
});
