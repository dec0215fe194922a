import { expect, test } from "@playwright/test";

test("a page is answered with the security headers and runs under its content security policy", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  const response = await page.goto("/");
  const headers = response?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
  await page.waitForLoadState("load");
  expect(await page.locator("script:not([nonce])").count()).toBe(0);
  expect(refused).toEqual([]);
});

test("two requests get two nonces", async ({ request }) => {
  const policies = await Promise.all([request.get("/"), request.get("/")]);
  const [first, second] = policies.map((response) => response.headers()["content-security-policy"]);
  expect(first).not.toBe(second);
});

test("the image optimiser is off: its address answers 404", async ({ request }) => {
  const response = await request.get("/_next/image?url=%2Ficon.png&w=64&q=75");
  expect(response.status()).toBe(404);
});
