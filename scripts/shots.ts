/**
 * Pictures of every main page at 1366, 390 and 320 px and in print, of the invented city on a fixed day, in the folder `shots`,
 * which is not under version control. `npm run shots -- case motion` takes only the pages whose names begin so.
 */
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { signInsByPart } from "@/prisma/seed/sign-ins";
import startApplication from "@/tests/support/application-server";
import { chromiumArguments } from "./lib/chromium.mjs";
import { findPlaces, mainPages } from "./lib/main-pages";
import type { MainPage } from "./lib/main-pages";
import { uploadWaiting } from "./lib/waiting-uploads";
import { inRoot } from "./lib/paths.mjs";

const folder = inRoot("shots");
const widths = [1366, 390, 320] as const;

function launch(): Promise<Browser> {
  const { E2E_CHROMIUM: executablePath, E2E_CHROMIUM_LIBRARIES: libraries } = process.env;
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArguments,
    env: libraries ? { ...environment, LD_LIBRARY_PATH: libraries } : environment,
  });
}

async function signedIn(browser: Browser, part: MainPage["part"]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS ?? "",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const page = await context.newPage();
  if (part === null) return page;
  const { signIn, password } = signInsByPart[part];
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(signIn);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL("**/desk");
  return page;
}

async function shoot(page: Page, { name, path: pathOf }: MainPage, places: Parameters<MainPage["path"]>[0]): Promise<void> {
  const file = (suffix: string): string => path.join(folder, `${name}-${suffix}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pathOf(places), { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: file(`${width}.png`), fullPage: true });
  }
  await page.pdf({ path: file("print.pdf"), preferCSSPageSize: true, format: "A4", printBackground: true });
}

const wanted = process.argv.slice(2);
const pages = mainPages.filter(
  ({ name }) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)),
);
const stop = await startApplication();
const browser = await launch();
try {
  const ownerUrl = process.env.MIGRATE_DATABASE_URL ?? "";
  const uploader = await signedIn(browser, "cadreSection");
  const places = { ...(await findPlaces(ownerUrl)), ...(await uploadWaiting(uploader, ownerUrl)) };
  fs.mkdirSync(folder, { recursive: true });
  const signed = new Map<MainPage["part"], Page>([["cadreSection", uploader]]);
  for (const one of pages) {
    const page = signed.get(one.part) ?? (await signedIn(browser, one.part));
    signed.set(one.part, page);
    await shoot(page, one, places);
    console.log(one.name);
  }
} finally {
  await browser.close();
  await stop();
}
