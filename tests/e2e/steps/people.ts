import type { Browser, Page } from "@playwright/test";
import { signInsByPart } from "@/prisma/seed/sign-ins";

export type Part = keyof typeof signInsByPart;

/** The people who work with the system, each signed in at a browser of their own. */
export class People {
  readonly #pages = new Map<Part | null, Page>();

  constructor(private readonly browser: Browser) {}

  /** The page of this person, signed in; the same page every time. Nobody (`null`) is not signed in. */
  async as(part: Part | null): Promise<Page> {
    const known = this.#pages.get(part);
    if (known !== undefined) return known;
    const context = await this.browser.newContext();
    const page = await context.newPage();
    if (part !== null) await signIn(page, part);
    this.#pages.set(part, page);
    return page;
  }

  /** A second tab of the same person: the same session, another page. */
  async secondTab(part: Part): Promise<Page> {
    return (await this.as(part)).context().newPage();
  }

  async leave(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close();
    this.#pages.clear();
  }
}

/** Signs in with the password of the invented city and waits for the desk. */
export async function signIn(page: Page, part: Part): Promise<void> {
  const { signIn: name, password } = signInsByPart[part];
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL("**/desk");
}
