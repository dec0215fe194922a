import type { Browser, Page } from "@playwright/test";
import { signInsByPart } from "@/prisma/seed/sign-ins";
import { activate, takeMouseAway, write } from "./hand";

export type Part = keyof typeof signInsByPart;

/** The people who work with the system, each signed in at a browser of their own. */
export class People {
  readonly #pages = new Map<Part | null, Page>();

  /** @param mouse - without it everybody works by the keyboard alone */
  constructor(
    private readonly browser: Browser,
    private readonly mouse = true,
  ) {}

  /** The page of this person, signed in; the same page every time. Nobody (`null`) is not signed in. */
  async as(part: Part | null): Promise<Page> {
    const known = this.#pages.get(part);
    if (known !== undefined) return known;
    const context = await this.browser.newContext();
    if (!this.mouse) await takeMouseAway(context);
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
  await write(page.getByLabel("用户名"), name);
  await write(page.getByLabel("密码"), password);
  await activate(page.getByRole("button", { name: "登录" }));
  await page.waitForURL("**/desk");
}
