import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { signInsByPart } from "@/prisma/seed/sign-ins";
import { asOwner, setClock } from "./steps/clock";
import { field } from "./steps/form";
import { chooseByArrow, enterOn, skipToMain, tabTo, typeInto } from "./steps/keyboard";
import type { Part } from "./steps/people";

test.beforeAll(() => setClock("2026-09-01"));

/** A page signed in by typing: the pointer is never used here. */
async function signedIn(browser: Browser, part: Part): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in");
  await expect(page.getByLabel("用户名")).toBeFocused();
  await page.keyboard.type(signInsByPart[part].signIn);
  await page.keyboard.press("Tab");
  await page.keyboard.type(signInsByPart[part].password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/desk");
  return page;
}

const menu = (page: Page, name: string) => page.getByRole("navigation", { name: "主菜单" }).getByRole("link", { name });

test("a batch is opened by keyboard alone", async ({ browser }) => {
  const page = await signedIn(browser, "cadreSection");
  await enterOn(page, menu(page, "动议与选任"));
  await skipToMain(page);
  await enterOn(page, page.getByRole("link", { name: "启动动议" }));
  await page.waitForURL("**/motions/new");
  await typeInto(page, field(page, "标题"), "键盘启动的批次");
  await typeInto(page, field(page, "理由"), "班子空缺一名副职。");
  await enterOn(page, page.getByRole("button", { name: "启动动议" }));
  await enterOn(page, page.getByRole("link", { name: "继续" }));
  await expect(page.getByRole("heading", { level: 1, name: "动议" })).toBeVisible();
  await page.context().close();
});

test("a count of 2 names and 2 groups is entered by keyboard alone and confirmed as the second entry", async ({
  browser,
}) => {
  const page = await signedIn(browser, "assessmentOffice");
  const [row] = await asOwner(
    `select m.number from round r join motion_post p on p.id = r."motionPostId" join motion m on m.id = p."motionId" where r.state = 'enteredOnce'`,
  );
  await enterOn(page, menu(page, "动议与选任"));
  await skipToMain(page);
  await enterOn(page, page.getByRole("link", { name: String(row?.number), exact: true }));
  await skipToMain(page);
  await enterOn(page, page.getByRole("navigation", { name: "批次环节" }).getByRole("link", { name: "民主推荐" }));
  await tabTo(page, page.getByLabel("实到", { exact: true }));
  const header = [38, 38, 38, 37, 1, 0];
  const lines = [12, 0, 0, 22, 3, 0, 12, 0, 0, 21, 4, 0];
  for (const count of header) {
    await page.keyboard.type(String(count));
    await page.keyboard.press("Tab");
  }
  await tabTo(page, page.getByLabel(/：同意$/).first());
  for (const count of lines) {
    await page.keyboard.type(String(count));
    await page.keyboard.press("Tab");
  }
  await enterOn(page, page.getByRole("button", { name: "提交第二次录入" }));
  await expect(page.getByRole("heading", { name: /^会议推荐/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "提交第二次录入" })).toHaveCount(0);
  await expect(page.getByText("收回 38 ＝ 有效 37 ＋ 作废 1")).toHaveCount(2);
  await page.context().close();
});

test("a meeting is planned and attended, and a vote of 11 is recorded, by keyboard alone", async ({ browser }) => {
  const page = await signedIn(browser, "departmentHead");
  const [row] = await asOwner(
    `select d.name from "case" c join cadre d on d.id = c."cadreId" where c.stage = 'decision' and c.state = 'running' order by c.number`,
  );
  const name = String(row?.name);
  await enterOn(page, menu(page, "会议"));
  await skipToMain(page);
  await enterOn(page, page.getByRole("link", { name: "安排会议" }));
  await page.waitForURL("**/meetings/new");
  await typeInto(page, field(page, "地点"), "第一会议室");
  await enterOn(page, page.getByRole("button", { name: "安排会议" }));
  await enterOn(page, page.getByRole("link", { name: "继续" }));
  await chooseByArrow(page, field(page, "上会事项"), name);
  await enterOn(page, page.getByRole("button", { name: "列入议程" }));
  await expect(page.getByRole("row").filter({ hasText: name }).filter({ hasText: "待议" })).toBeVisible();
  await skipToMain(page);
  await enterOn(page, page.getByRole("button", { name: "登记到会情况" }));
  await skipToMain(page);
  await enterOn(page, page.getByRole("link", { name: "去办理" }));
  await recordVoteByKeyboard(page);
  await expect(page.getByRole("main")).toContainText("同意 11，不同意 0，缓议 0，弃权 0");
  await page.context().close();
});

async function recordVoteByKeyboard(page: Page): Promise<void> {
  await typeInto(page, field(page, "汇报人"), "祁景明");
  const opinions = page.getByRole("table", { name: "逐一表态" }).getByRole("radio", { name: "同意", exact: true });
  await expect(opinions).toHaveCount(11);
  for (let member = 0; member < 11; member += 1) {
    await tabTo(page, opinions.nth(member));
    await page.keyboard.press("Space");
  }
  const forms = page.getByRole("group", { name: "表决方式" }).getByRole("radio");
  await tabTo(page, forms.first());
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "举手表决" })).toBeChecked();
  await typeInto(page, page.getByRole("textbox", { name: "同意", exact: true }), "11");
  await enterOn(page, page.getByRole("button", { name: "登记表决结果" }));
  const dialog = page.getByRole("dialog", { name: "确认登记表决结果？" });
  await expect(dialog).toBeVisible();
  await enterOn(page, dialog.getByRole("button", { name: "登记表决结果" }));
  await expect(dialog).toHaveCount(0);
}
