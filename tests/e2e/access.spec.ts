import { expect, test } from "@playwright/test";
import { findPlaces } from "@/scripts/lib/main-pages";
import type { Places } from "@/scripts/lib/main-pages";
import { asOwner, setClock } from "./steps/clock";
import { askFor, part, send } from "./steps/form";
import { People } from "./steps/people";
import type { Part } from "./steps/people";

let people: People;
let places: Places;
test.beforeAll(async ({ browser }) => {
  people = new People(browser);
  places = await findPlaces(process.env.MIGRATE_DATABASE_URL ?? "");
  await setClock("2026-09-01");
});
test.afterAll(() => people.leave());

/** Addresses of business data, each of which must be nothing to who has no business there. */
const addresses = (): Readonly<Record<string, string>> => ({
  motion: `/motions/${places.noticedMotion}`,
  "work of a motion": `/motions/${places.frozenMotion}/motion`,
  recommendation: `/motions/${places.recommending}/recommendation`,
  case: `/cases/${places.atInspection}`,
  inspection: `/cases/${places.atInspection}/inspection`,
  deliberation: `/cases/${places.atDeliberation}/deliberation`,
  decision: `/cases/${places.atDecision}/decision`,
  notice: `/cases/${places.atNotice}/notice`,
  "form of the process": `/cases/${places.finished}/process-record`,
  paper: `/motions/${places.paperMotion}/appointment/${places.paper}`,
  meeting: `/meetings/${places.meeting}`,
});

const strangers: readonly (readonly [string, Part])[] = [
  ["the cadre section of a county", "countyACadreSection"],
  ["the department head of another county", "countyBDepartmentHead"],
  ["the system administrator", "systemAdministrator"],
  ["a unit leader of a county", "countyAUnitLeader"],
  ["a reviewing department", "taxReviewer"],
];

for (const [who, stranger] of strangers) {
  test(`${who} finds nothing at the city's addresses`, async () => {
    const page = await people.as(stranger);
    for (const [what, address] of Object.entries(addresses())) {
      const answer = await page.goto(address);
      expect(answer?.status(), what).toBe(404);
    }
    await page.goto(`/people/${places.cadre}`);
    await expect(page.getByText("不能查看", { exact: true })).toBeVisible();
    await expect(page.getByText("单立群")).toHaveCount(0);
  });
}

test("an address without sign-in leads to the sign-in page and shows nothing", async ({ page }) => {
  for (const [what, address] of Object.entries({
    ...addresses(),
    desk: "/desk",
    record: "/record",
    users: "/system/users",
  })) {
    await page.goto(address);
    expect(new URL(page.url()).pathname, what).toBe("/sign-in");
  }
});

test("a page of another role says whom to ask instead of showing it", async () => {
  const page = await people.as("unitLeader");
  for (const address of ["/system/users", "/supervision", "/record", "/programmes/roster-import"]) {
    const answer = await page.goto(address);
    const closed = page.getByText("不能查看", { exact: true });
    expect(answer?.status() === 404 || (await closed.count()) > 0, address).toBe(true);
  }
});

test("a relative's page is closed and he is not in the list of people", async () => {
  const page = await people.as("cadreSectionSecond");
  const [row] = await asOwner("select id from cadre where name = '丁兆和'");
  await page.goto(`/people/${String(row?.id)}`);
  await expect(page.getByText("不能查看", { exact: true })).toBeVisible();
  await expect(page.getByText("丁兆和")).toHaveCount(0);
  await page.goto("/people?q=丁兆和");
  await expect(page.getByText("没有符合条件的干部", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "丁兆和", exact: true })).toHaveCount(0);
});

test("a file of a case opens as a download for who may see the case, and is nothing to others", async () => {
  const staff = await people.as("cadreSection");
  await staff.goto(`/cases/${places.atInspection}`);
  const form = await askFor(part(staff, "材料"), "上传材料");
  const file = {
    name: "考察材料.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
  };
  await form.getByLabel("文件").setInputFiles(file);
  await send(form, "上传");
  const address =
    (await staff
      .getByRole("table", { name: "材料" })
      .getByRole("link", { name: file.name })
      .first()
      .getAttribute("href")) ?? "";
  const own = await staff.request.get(address);
  expect(own.status()).toBe(200);
  expect(own.headers()["content-disposition"]).toContain("attachment");
  expect(own.headers()["cache-control"]).toContain("no-store");
  expect(own.headers()["x-content-type-options"]).toBe("nosniff");
  for (const stranger of ["systemAdministrator", "countyACadreSection", "unitLeader"] as const) {
    const answer = await (await people.as(stranger)).request.get(address);
    expect(answer.status(), stranger).toBe(404);
  }
});

test("the public notice is open to anybody on 1 September, has no script, and is gone on 5 September", async ({
  playwright,
  baseURL,
}) => {
  const anybody = await playwright.request.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const open = await anybody.get(`/notices/${places.notice}`);
  expect(open.status()).toBe(200);
  const html = await open.text();
  expect(html).toContain("公示");
  expect(html).not.toContain("<script");
  expect(open.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(open.headers()["x-content-type-options"]).toBe("nosniff");
  await setClock("2026-09-05");
  const gone = await anybody.get(`/notices/${places.notice}`);
  expect(gone.status()).toBe(410);
  const file = await anybody.get(`/notices/${places.notice}/file`);
  expect([404, 410]).toContain(file.status());
  await setClock("2026-09-01");
  await anybody.dispose();
});

test("a page behind sign-in may not be stored or framed", async () => {
  const page = await people.as("cadreSection");
  const answer = await page.goto(`/cases/${places.atInspection}`);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test("after signing out the session opens nothing, not even from the old cookie", async ({ browser }) => {
  const own = new People(browser);
  const page = await own.as("supervisor");
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "退出" }).click();
  await page.waitForURL("**/sign-in");
  await page.context().addCookies(cookies);
  await page.goto("/supervision");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await own.leave();
});
