import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { findPlaces, mainPages } from "@/scripts/lib/main-pages";
import type { MainPage } from "@/scripts/lib/main-pages";
import { uploadWaiting } from "@/scripts/lib/waiting-uploads";
import { setClock } from "./steps/clock";
import { stepsBack, stopsOf } from "./steps/focus";
import { printFaultsOf } from "./steps/print";
import { People } from "./steps/people";

/** WCAG 2.2, levels A and AA. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let people: People;
let places: Parameters<MainPage["path"]>[0];
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  const ownerUrl = process.env.MIGRATE_DATABASE_URL ?? "";
  await setClock("2026-09-01");
  places = { ...(await findPlaces(ownerUrl)), ...(await uploadWaiting(await people.as("cadreSection"), ownerUrl)) };
});
test.afterAll(() => people.leave());

for (const { name, part, path } of mainPages) {
  test(`${name}: axe finds nothing, Tab goes as one reads, and 320 px and a sheet of paper are wide enough`, async () => {
    const page = await people.as(part);
    await page.setViewportSize({ width: 1366, height: 900 });
    const answer = await page.goto(path(places));
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page.getByText("不能查看", { exact: true })).toHaveCount(0);
    const stops = await stopsOf(page, 60);
    expect(stops.flatMap(({ fault }) => (fault === null ? [] : [fault]))).toEqual([]);
    expect(stepsBack(stops)).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`),
    ).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await printFaultsOf(page)).toEqual([]);
  });
}
